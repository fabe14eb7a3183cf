import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { nestingDepth } from '../../../lib/http/nesting-depth.ts'
import { parseBody, refuseFields } from '../../../lib/http/parse-body.ts'
import { parseQuery } from '../../../lib/http/parse-query.ts'
import { pathNumber } from '../../../lib/http/path-number.ts'

const schema = z.strictObject({ a: z.number() })

function request(body: BodyInit | null, type: string | null = 'application/json'): Request {
  const headers: Record<string, string> = type === null ? {} : { 'content-type': type }
  return new Request('http://localhost/', { method: 'POST', body, headers })
}

describe('parseBody', () => {
  it('reads JSON', async () => {
    expect(await parseBody(request('{"a": 1}'), schema)).toEqual({ a: 1 })
    expect(await parseBody(request('\uFEFF{"a": 1}', 'Application/JSON; charset=utf-8'), schema)).toEqual({
      a: 1,
    })
  })

  it.each([
    ['another type', request('{"a":1}', 'text/plain'), 415, 'not-json'],
    ['a form', request(new URLSearchParams({ a: '1' }), null), 415, 'not-json'],
    ['no type', request(new Uint8Array([123, 125]), null), 415, 'not-json'],
    ['half a JSON', request('{"a":'), 400, 'bad-json'],
    ['nothing', request(''), 400, 'bad-json'],
    ['no UTF-8', request(new Uint8Array([0x22, 0xff, 0x22])), 400, 'not-utf-8'],
    ['deep nesting', request('['.repeat(17)), 400, 'nested-too-deep'],
    ['too much', request(' '.repeat(256 * 1024 + 1)), 413, 'body-too-large'],
    ['a wrong field', request('{"a":"1"}'), 422, 'invalid-input'],
    ['an unknown field', request('{"a":1,"b":2}'), 422, 'invalid-input'],
  ])('refuses %s', async (_, given, status, code) => {
    await expect(parseBody(given, schema)).rejects.toMatchObject({ status, code })
  })

  it('survives nesting of any depth', async () => {
    await expect(parseBody(request('[{"a":'.repeat(40_000)), schema)).rejects.toMatchObject({ status: 400 })
  })
})

describe('nestingDepth', () => {
  it('counts brackets outside strings', () => {
    expect(nestingDepth('{"a":[1,{"b":2}],"c":[]}')).toBe(3)
    expect(nestingDepth('"[[[[\\"[[["')).toBe(0)
    expect(nestingDepth('')).toBe(0)
  })
})

describe('refuseFields', () => {
  it('takes nothing, or an empty object', async () => {
    await refuseFields(request(null, null))
    await refuseFields(request('{}'))
  })

  it.each(['{"a":1}', '[1]', 'null', '7'])('refuses %s', async (body) => {
    await expect(refuseFields(request(body))).rejects.toMatchObject({ status: 422 })
  })
})

describe('parseQuery', () => {
  const query = z.strictObject({ a: z.string().optional() })

  it('reads a query', () => {
    expect(parseQuery(new Request('http://localhost/?a=b%20c'), query)).toEqual({ a: 'b c' })
  })

  it.each(['?b=1', '?a=1&a=2', '?__proto__=1', '?constructor=1'])('refuses %s', (search) => {
    expect(() => parseQuery(new Request(`http://localhost/${search}`), query)).toThrow()
  })
})

describe('pathNumber', () => {
  it('reads numbers as they are written in our paths', () => {
    expect([pathNumber('0'), pathNumber('7'), pathNumber('50')]).toEqual([0, 7, 50])
  })

  it.each(['', '01', '-1', '1.0', '1e2', 'one', '1000', '٣'])('answers 404 to %j', (value) => {
    expect(() => pathNumber(value)).toThrow(expect.objectContaining({ status: 404 }))
  })
})

it('says of a body that breaks off that the client left, whether the call takes fields or not', async () => {
  const broken = () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('aborted')) })
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' }
    return new Request('http://localhost/', sent)
  }
  const left = { status: 400, code: 'client-left' }
  await expect(parseBody(broken(), z.strictObject({}))).rejects.toMatchObject(left)
  await expect(refuseFields(broken())).rejects.toMatchObject(left)
})

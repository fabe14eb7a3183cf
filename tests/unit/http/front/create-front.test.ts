import { once } from 'node:events'
import { type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFront } from '../../../../lib/http/front/create-front.ts'
import { problemSchema } from '../../../../lib/http/schemas/answer-schemas.ts'
import { createLogger, log, provideLog } from '../../../../lib/log.ts'
import { rawRequest, statuses } from '../../../support/raw-request.ts'

interface Seen {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
}

let server: Server
let port: number
let seen: Seen[] = []
let upgrades = 0
let isAway = false

async function readAll(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

beforeAll(async () => {
  log().level = 'silent'
  server = createFront(
    {
      handle: async (request, response) => {
        const { method = '', url = '', headers } = request
        if (url === '/breaks') throw new Error('an inner detail')
        if (url === '/fails') response.statusCode = 500
        seen.push({ method, url, headers, body: await readAll(request) })
        response.setHeader('Content-Type', 'text/plain').end('ok')
      },
      isAway: () => isAway,
      upgrade: (_request, socket) => {
        upgrades += 1
        socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n')
      },
    },
    { publicUrl: 'https://debates.example', trustedHops: 1, dev: false },
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})

beforeEach(() => {
  seen = []
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

it('tells a page that failed for want of the database from one that failed by itself', async () => {
  const host = { host: 'debates.example' }
  const statusOf = async (path: string) => (await get(path, host)).status
  expect(await statusOf('/fails')).toBe(500)
  isAway = true
  expect(await statusOf('/fails')).toBe(503)
  expect((await get('/fails', host)).retryAfter).toBe('2')
  expect(await statusOf('/works')).toBe(200)
  isAway = false
})

/** A GET with a Host of its own, which `fetch` would not send. */
function get(path: string, headers: Record<string, string>) {
  return new Promise<{ status: number | undefined; retryAfter: string | undefined }>((resolve, reject) => {
    request({ port, path, headers }, (response) => {
      response.resume()
      resolve({ status: response.statusCode, retryAfter: response.headers['retry-after'] })
    })
      .on('error', reject)
      .end()
  })
}

/** A request with these lines after the first, closed after one answer. */
function lines(first: string, ...headers: string[]): string {
  return [first, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n')
}

async function send(bytes: string | Buffer): Promise<{ status: number; body: string; head: string }> {
  const answer = await rawRequest(port, bytes)
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  return { status: statuses(answer)[0] ?? 0, head, body }
}

const routerState = encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }, null, null]))

describe('the front refuses', () => {
  it.each([
    ['an undecodable path', lines('GET /x/%E0%A4%A HTTP/1.1'), 400],
    ['a bare percent sign', lines('GET /% HTTP/1.1'), 400],
    ['a NUL in the path', lines('GET /a%00b HTTP/1.1'), 400],
    ['a line break in the path', lines('GET /a%0d%0ab HTTP/1.1'), 400],
    ['raw bytes in the path', Buffer.from(lines('GET /caf\u00E9 HTTP/1.1'), 'latin1'), 400],
    ["Next's error page", lines('GET /%5fglobal-error HTTP/1.1'), 404],
    ['a fragment', lines('GET /a#b HTTP/1.1'), 400],
    ['no path', lines('GET a HTTP/1.1'), 400],
    ['TRACE', lines('TRACE / HTTP/1.1'), 405],
    ['CONNECT', lines('CONNECT evil.example:443 HTTP/1.1'), 405],
    ['an unknown method', lines('BREW / HTTP/1.1'), 405],
    ['a rare method', lines('PROPFIND / HTTP/1.1'), 405],
    ['a post to a page', lines('POST / HTTP/1.1', 'Content-Length: 0'), 405],
    ['OPTIONS of a page', lines('OPTIONS / HTTP/1.1'), 405],
    ['OPTIONS *', lines('OPTIONS * HTTP/1.1'), 400],
    ['GET *', lines('GET * HTTP/1.1'), 400],
    ['another host', 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 421],
    ['another host in the target', lines('GET http://evil.example/ HTTP/1.1'), 421],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['no host in HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n', 421],
    ['two hosts', lines('GET / HTTP/1.1', 'Host: localhost'), 400],
    ['an address too long', lines(`GET /${'a'.repeat(9_000)} HTTP/1.1`), 414],
    ['a huge header', lines('GET / HTTP/1.1', `X-A: ${'a'.repeat(40_000)}`), 431],
    [
      'many headers',
      lines('GET / HTTP/1.1', ...Array.from({ length: 130 }, (_, index) => `X-${index}: a`)),
      431,
    ],
    ['a web socket', lines('GET / HTTP/1.1', 'Upgrade: websocket').replace('close', 'Upgrade, close'), 400],
    ['a broken router state', lines('GET / HTTP/1.1', 'RSC: 1', 'Next-Router-State-Tree: %E0%A4%A'), 400],
    ['a router state of another shape', lines('GET / HTTP/1.1', 'Next-Router-State-Tree: %5B1%5D'), 400],
    [
      'two router states',
      lines(
        'GET / HTTP/1.1',
        `Next-Router-State-Tree: ${routerState}`,
        `Next-Router-State-Tree: ${routerState}`,
      ),
      400,
    ],
    ['a broken RSC header', lines('GET / HTTP/1.1', 'RSC: yes'), 400],
    ['a broken prefetch header', lines('GET / HTTP/1.1', 'Next-Router-Prefetch: x'), 400],
    ['a broken segment header', lines('GET / HTTP/1.1', 'Next-Router-Segment-Prefetch: ../%00%'), 400],
    ['a broken next-url', lines('GET / HTTP/1.1', 'Next-Url: /%E0%A4%A'), 400],
    ['a foreign next-url', lines('GET / HTTP/1.1', 'Next-Url: http://evil.example'), 400],
    ['garbage', 'Lorem ipsum\r\n\r\n', 400],
    ['a TLS hello', Buffer.from('16030100a5010000a10303', 'hex'), 400],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['a NUL in a header', lines('GET / HTTP/1.1', 'X-A: a\0b'), 400],
    ['a folded header', lines('GET / HTTP/1.1', 'X-A: a', ' b').replace('X-A: a', 'X-A : a'), 400],
    ['two lengths', `${lines('POST /api/x HTTP/1.1', 'Content-Length: 1', 'Content-Length: 2')}ab`, 400],
    [
      'length and chunks',
      `${lines('POST /api/x HTTP/1.1', 'Content-Length: 4', 'Transfer-Encoding: chunked')}0\r\n\r\n`,
      400,
    ],
    ['a length that is none', lines('POST /api/x HTTP/1.1', 'Content-Length: -1'), 400],
    ['an encoding that is none', lines('POST /api/x HTTP/1.1', 'Transfer-Encoding: chunked, gzip'), 400],
    ['a broken chunk', `${lines('POST /api/x HTTP/1.1', 'Transfer-Encoding: chunked')}zz\r\n\r\n`, 400],
    ['a huge length', lines('POST /api/x HTTP/1.1', 'Content-Length: 99999999'), 413],
    ['an expectation', lines('POST /api/x HTTP/1.1', 'Expect: the-impossible', 'Content-Length: 1'), 417],
  ])('%s', async (_, bytes, expected) => {
    const { status } = await send(bytes)
    expect(status).toBe(expected)
    expect(seen).toEqual([])
  })

  it('with a problem document', async () => {
    for (const first of ['TRACE / HTTP/1.1', 'GET /%00 HTTP/1.1', 'BREW / HTTP/1.1']) {
      const { head, body, status } = await send(lines(first))
      expect(head).toMatch(/content-type: application\/problem\+json/i)
      expect(problemSchema.parse(JSON.parse(body)).status).toBe(status)
    }
  })

  it('HEAD without a body', async () => {
    const { status, body } = await send(lines('HEAD /%00 HTTP/1.1'))
    expect([status, body]).toEqual([400, ''])
  })

  it('names what is allowed', async () => {
    expect((await send(lines('POST / HTTP/1.1', 'Content-Length: 0'))).head).toMatch(/^allow: GET, HEAD$/im)
  })

  it('a chunked body that grows beyond the limit, while it comes in', async () => {
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`
    const { status } = await send(
      lines('POST /api/x HTTP/1.1', 'Transfer-Encoding: chunked') + chunk.repeat(9),
    )
    expect(status).toBe(413)
    expect(seen).toEqual([])
  })

  it('to fall over when a client leaves in mid-body', async () => {
    await rawRequest(port, `${lines('POST /api/x HTTP/1.1', 'Content-Length: 100')}abc`, 50)
    expect((await send(lines('GET / HTTP/1.1'))).status).toBe(200)
  })
})

describe('the front serves', () => {
  it.each([
    'localhost',
    'LOCALHOST:3000',
    'app.localhost:80',
    '127.0.0.1:3000',
    '[::1]:3000',
    'debates.example',
    'debates.example:443',
  ])('the host %s', async (host) => {
    const { status } = await send(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
    expect(status).toBe(200)
  })

  it.each([
    'debates.example:8080',
    'localhost.evil.example',
    'evil@localhost',
    '127.0.0.1.evil.example',
    '[::2]',
    '',
  ])('not the host %j', async (host) => {
    const { status } = await send(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
    expect([400, 421]).toContain(status)
  })

  it('an absolute target by its path', async () => {
    expect((await send(lines('GET http://localhost:1/a?b=c HTTP/1.1'))).status).toBe(200)
    expect(seen[0]?.url).toBe('/a?b=c')
  })

  it.each(['/debates/%E6%97%A5%E6%9C%AC-abc', '/api/v1/admin/models/a%2F100%25', '/x/%25E4', '/a%2500b'])(
    'the path %s as it came',
    async (url) => {
      expect((await send(lines(`GET ${url} HTTP/1.1`))).status).toBe(200)
      expect(seen[0]?.url).toBe(url)
    },
  )

  it("the headers of Next's own router", async () => {
    const { status } = await send(
      lines(
        'GET /?_rsc=abc HTTP/1.1',
        'RSC: 1',
        'Next-Router-Prefetch: 1',
        'Next-Router-Segment-Prefetch: /_tree',
        `Next-Router-State-Tree: ${routerState}`,
        'Next-Url: /debates/%C3%A9',
      ),
    )
    expect(status).toBe(200)
  })

  it('bodies whole, however they come', async () => {
    await send(`${lines('POST /api/x HTTP/1.1', 'Content-Length: 5')}hello`)
    await send(
      `${lines('POST /api/x HTTP/1.1', 'Transfer-Encoding: chunked')}2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n`,
    )
    expect(seen.map(({ body }) => body)).toEqual(['hello', 'hello'])
    expect(seen[1]?.headers).toMatchObject({ 'content-length': '5' })
    expect(seen[1]?.headers).not.toHaveProperty('transfer-encoding')
  })

  it('a body of just the limit', async () => {
    const body = 'a'.repeat(256 * 1024)
    const { status } = await send(lines('POST /api/x HTTP/1.1', `Content-Length: ${body.length}`) + body)
    expect(status).toBe(200)
    expect(seen[0]?.body).toHaveLength(body.length)
  })

  it('several requests on one connection', async () => {
    const one = `POST /api/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nab`
    expect(statuses(await rawRequest(port, one + one + lines('GET / HTTP/1.1')))).toEqual([200, 200, 200])
    expect(seen.map(({ body }) => body).sort()).toEqual(['', 'ab', 'ab'])
  })

  it('an upgrade that it does not know as if it were not asked for', async () => {
    const { status } = await send(lines('GET / HTTP/1.1', 'Upgrade: h2c').replace('close', 'Upgrade, close'))
    expect(status).toBe(200)
    expect(upgrades).toBe(0)
  })

  it('without headers that a client has no say in', async () => {
    await send(
      lines(
        'GET / HTTP/1.1',
        'X-Middleware-Subrequest: middleware:middleware',
        'X-Matched-Path: /admin',
        'X-Forwarded-Host: evil.example',
        'X-Forwarded-Proto: ://',
        'Forwarded: host=evil.example',
        'Next-Action: abc',
        "Content-Security-Policy: script-src 'nonce-<x>'",
        'X-Forwarded-For: 6.6.6.6, 1.2.3.4',
        'Accept-Language: de',
      ),
    )
    expect(seen[0]?.headers).toEqual({
      host: 'localhost',
      connection: 'close',
      'accept-language': 'de',
      'x-forwarded-for': '1.2.3.4',
      'x-request-id': expect.any(String),
    })
  })

  it('a name for each request, that of a trusted proxy where it is well-formed', async () => {
    const nameFor = async (...headers: string[]) => {
      const { head } = await send(lines('GET / HTTP/1.1', ...headers))
      const name = /^x-request-id: (.*)$/im.exec(head)?.[1]
      expect(seen.at(-1)?.headers['x-request-id']).toBe(name)
      return name
    }
    const [one, other] = [await nameFor(), await nameFor()]
    expect(one).toMatch(/^[\w-]{36}$/)
    expect(other).not.toBe(one)
    expect(await nameFor('X-Request-Id: 0123-proxy_gave-it')).toBe('0123-proxy_gave-it')
    for (const bad of ['short', 'with space in it', '{"level":60}', 'x'.repeat(65)])
      expect(await nameFor(`X-Request-Id: ${bad}`)).toMatch(/^[\w-]{36}$/)
  })

  it('with a line in the log that holds neither the query nor the words of a question', async () => {
    const written: string[] = []
    const before = log()
    provideLog(createLogger({ write: (line) => written.push(line) }))
    log().level = 'debug'
    try {
      const { head } = await send(lines('GET /debates/my-plan-a1b2c3d4e5f6?query=other-plan HTTP/1.1'))
      await send(lines('GET /breaks HTTP/1.1'))
      await vi.waitFor(() => expect(written).toHaveLength(3))
      const [served, fault, broken] = written.map((line) => JSON.parse(line))
      expect(served).toMatchObject({ level: 20, method: 'GET', path: '/debates/…-a1b2c3d4e5f6', status: 200 })
      expect(head.toLowerCase()).toContain(`x-request-id: ${served.request}`)
      expect(broken).toMatchObject({ level: 40, path: '/breaks', status: 500 })
      expect(fault).toMatchObject({ level: 50, request: broken.request })
      expect(written.join('')).not.toContain('plan')
    } finally {
      provideLog(before)
    }
  })

  it('security headers with everything', async () => {
    for (const first of ['GET / HTTP/1.1', 'GET /%00 HTTP/1.1']) {
      const { head } = await send(lines(first))
      expect(head).toMatch(/content-security-policy: default-src 'none'/i)
      expect(head).toMatch(/x-content-type-options: nosniff/i)
      expect(head).toMatch(/strict-transport-security: max-age=\d+/i)
    }
  })

  it('what the API says to no page of another origin', async () => {
    const { head } = await send(lines('GET /api/v1/admin/usage.csv HTTP/1.1'))
    expect(head).toMatch(/cross-origin-resource-policy: same-origin/i)
    // Cards and files of debates are for everybody.
    expect((await send(lines('GET /debates/a/opengraph-image HTTP/1.1'))).head).not.toMatch(
      /resource-policy/i,
    )
  })

  it('our own faults as a 500 without detail', async () => {
    const { status, body } = await send(lines('GET /breaks HTTP/1.1'))
    expect(status).toBe(500)
    expect(body).not.toContain('inner detail')
  })
})

describe('random bytes', () => {
  it('never get a 5xx', async () => {
    let state = 12_345
    const random = () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31
      return state / 2 ** 31
    }
    const starts = [
      '',
      'GET ',
      'GET /',
      'POST /api/x HTTP/1.1\r\nHost: localhost\r\n',
      'GET / HTTP/1.1\r\nHost: localhost\r\nX: ',
    ]
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => {
        const bytes = Buffer.from(Array.from({ length: 60 }, () => Math.floor(random() * 256)))
        return rawRequest(
          port,
          Buffer.concat([Buffer.from(starts[index % starts.length] ?? ''), bytes, Buffer.from('\r\n\r\n')]),
          400,
        )
      }),
    )
    for (const status of answers.flatMap(statuses)) expect(status).toBeLessThan(500)
    expect(answers.flatMap(statuses).length).toBeGreaterThan(20)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ModelAnswer } from '../../../lib/models/adapter.ts'
import type { ModelError } from '../../../lib/models/model-error.ts'
import type { Protocol } from '../../support/model-server/script.ts'
import { type ModelServer, startModelServer } from '../../support/model-server/start-model-server.ts'
import { ask, testKey } from './ask.ts'

/** What the answers of a provider become, by file; see the README beside them. */
interface Expected {
  protocol: Protocol
  /** Set for a search model: whether it may search in this call. */
  search?: boolean
  cases: Record<string, Case>
}

interface Case {
  search?: boolean
  /** 200 where absent. */
  status?: number
  headers?: Record<string, string>
  answer?: ModelAnswer
  error?: Pick<ModelError, 'code' | 'retryable' | 'retryAfterMs'>
}

const folder = new URL('../../fixtures/wire/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8')
const providers = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)
const table = providers.map((provider) => {
  const expected: Expected = JSON.parse(read(`${provider}/expected.json`))
  return { provider, expected }
})

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer({ answer: () => ({}) })
})
afterAll(() => server.close())

describe.each(table)('what $provider sends', ({ provider, expected }) => {
  const { protocol, cases } = expected

  it('is expected to become something, file by file', () => {
    const files = readdirSync(new URL(provider, folder)).filter((name) => name !== 'expected.json')
    expect(files.sort()).toEqual(Object.keys(cases).sort())
  })

  it.each(Object.entries(cases))('%s', async (file, one) => {
    const { status = 200, headers, answer, error, search = expected.search } = one
    const features = { structuredOutput: true, search: search !== undefined, reasoning: true }
    const content = read(`${provider}/${file}`)
    server.answerWith(() =>
      status === 200 ? { raw: content } : { status, headers, body: JSON.parse(content) },
    )
    const asked = await ask(protocol, server.url, { features, search: search === true }, { id: provider })
    expect(asked.answer).toEqual(answer ?? null)
    expect(asked.pieces.join('')).toBe(answer?.text ?? asked.pieces.join(''))
    if (!error) return expect(asked.error).toBeNull()
    const { code, retryable, retryAfterMs, message, detail } = asked.error ?? {}
    expect({ code, retryable, retryAfterMs }).toEqual(error)
    expect(message).toMatch(/^Acme [^{}<>]+\.$/)
    expect(`${message} ${detail}`).not.toContain(testKey)
  })
})

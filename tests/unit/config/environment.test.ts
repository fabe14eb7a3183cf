import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEnvironment } from '../../../lib/config/environment.ts'

const secret = 'a secret of at least thirty-two characters'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roundtable-environment-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const read = (variables: Record<string, string> = {}) => readEnvironment({ DATA_DIR: folder, ...variables })

describe('the environment', () => {
  it('needs nothing to be set', () => {
    expect(read()).toEqual({
      PORT: 3000,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://localhost:3000',
      TRUST_PROXY: 0,
      DATABASE_URL: null,
      DATA_DIR: folder,
      secret: expect.any(Buffer),
      oldSecret: null,
      LOG_LEVEL: 'info',
      ALLOW_PRIVATE_NETWORK: true,
      DEBATE_BUDGET_USD: 1,
      DAILY_BUDGET_USD: 10,
      METRICS_TOKEN: null,
      ADMIN_PASSWORD: null,
      ADMIN_TOKEN: null,
      providers: {},
    })
  })

  it('takes what is set, and an empty variable as not set', () => {
    const variables = {
      PORT: ' 8080 ',
      DEBATE_BUDGET_USD: '2.50',
      LOG_LEVEL: '',
      TRUST_PROXY: '1',
      ADMIN_TOKEN: 'a-token-of-some-length',
    }
    expect(read(variables)).toMatchObject({
      PORT: 8080,
      PUBLIC_URL: 'http://localhost:8080',
      DEBATE_BUDGET_USD: 2.5,
      LOG_LEVEL: 'info',
      TRUST_PROXY: 1,
      ADMIN_TOKEN: 'a-token-of-some-length',
    })
  })

  it('writes the public address without a slash or a port that goes without saying', () => {
    expect(read({ PUBLIC_URL: 'https://Table.example/' }).PUBLIC_URL).toBe('https://table.example')
    expect(read({ PUBLIC_URL: 'https://table.example:443' }).PUBLIC_URL).toBe('https://table.example')
    expect(read({ PORT: '80' }).PUBLIC_URL).toBe('http://localhost')
  })

  it('lets models be reached on private addresses only while it listens on loopback, unless told otherwise', () => {
    const allowed = (variables: Record<string, string>) => read(variables).ALLOW_PRIVATE_NETWORK
    for (const HOST of ['127.0.0.1', '127.1.2.3', 'localhost', '::1'])
      expect(allowed({ HOST }), HOST).toBe(true)
    for (const HOST of ['0.0.0.0', '::', '10.0.0.1', '127.example'])
      expect(allowed({ HOST }), HOST).toBe(false)
    expect(allowed({ HOST: '0.0.0.0', ALLOW_PRIVATE_NETWORK: 'true' })).toBe(true)
    expect(allowed({ ALLOW_PRIVATE_NETWORK: '0' })).toBe(false)
  })

  it('gathers what is set for providers', () => {
    const given = {
      OPENAI_API_KEY: 'sk-1',
      GROQ_BASE_URL: 'https://groq.example/v1',
      OLLAMA_BASE_URL: 'http://127.0.0.1:11434/v1',
    }
    expect(read({ ...given, SOME_API_KEY: 'x', XAI_API_KEY: '' }).providers).toEqual(given)
  })

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000x'],
    ['HOST', 'http://localhost'],
    ['PUBLIC_URL', 'table.example'],
    ['PUBLIC_URL', 'ftp://table.example'],
    ['PUBLIC_URL', 'https://table.example/path'],
    ['PUBLIC_URL', 'https://user:pass@table.example'],
    ['TRUST_PROXY', 'true'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['ROUNDTABLE_SECRET', 'too short'],
    ['ADMIN_PASSWORD', 'too short'],
    ['ADMIN_TOKEN', 'too short'],
    ['ADMIN_TOKEN', 'long enough, but of words'],
    ['LOG_LEVEL', 'loud'],
    ['ALLOW_PRIVATE_NETWORK', 'maybe'],
    ['DEBATE_BUDGET_USD', '-1'],
    ['DEBATE_BUDGET_USD', 'free'],
    ['DAILY_BUDGET_USD', '1e9'],
    ['OPENAI_BASE_URL', 'localhost:1234'],
    ['ANTHROPIC_API_KEY', 'two words'],
  ])('names %s in a sentence when it is %s', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} is not usable: it has .+\\.$`))
  })

  it('never repeats a key that is not usable', () => {
    expect(() => read({ OPENAI_API_KEY: 'sk-very secret' })).toThrow(/^(?!.*very)/)
  })

  it('wants a secret for a server that instances share', () => {
    const DATABASE_URL = 'postgresql://localhost/roundtable'
    expect(() => read({ DATABASE_URL })).toThrow(/^ROUNDTABLE_SECRET is missing: /)
    expect(read({ DATABASE_URL, ROUNDTABLE_SECRET: secret })).toMatchObject({ DATABASE_URL })
  })
})

describe('the secret', () => {
  it('is 32 bytes of the given text, the same each time', () => {
    const first = read({ ROUNDTABLE_SECRET: secret }).secret
    expect(first).toHaveLength(32)
    expect(read({ ROUNDTABLE_SECRET: secret }).secret).toEqual(first)
    expect(read({ ROUNDTABLE_SECRET: `${secret}!` }).secret).not.toEqual(first)
  })

  it('is made once in the data folder, for its owner only', () => {
    const first = read().secret
    expect(read().secret).toEqual(first)
    const path = join(folder, 'secret')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readFileSync(path, 'utf8')).toMatch(/^[0-9a-f]{64}$/)
    rmSync(path)
    expect(read().secret).not.toEqual(first)
  })

  it('is not made of an emptied file', () => {
    writeFileSync(join(folder, 'secret'), '')
    expect(() => read()).toThrow(/holds no secret/)
  })

  it('says so when the data folder cannot be written', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(() => read({ DATA_DIR: join(file, 'data') })).toThrow(/^DATA_DIR cannot be written: /)
  })
})

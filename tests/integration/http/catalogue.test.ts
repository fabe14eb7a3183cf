import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addConnection, changeConnection } from '../../../lib/house/keep-connections.ts'
import { changeModel } from '../../../lib/house/keep-models.ts'
import { createStore } from '../../../lib/store/create-store.ts'
import { eventually } from '../../support/eventually.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { openTestStore } from '../../support/store-fixture.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'

const key = 'sk-0123456789-secret-WXYZ'

describe('the catalogue of two instances', () => {
  let house: TestHouse

  beforeAll(async () => {
    house = await openTestHouse('postgres', panelVoter({}))
  })
  afterAll(() => house.close())

  it('is the same on both within two seconds of a change', async () => {
    const other = await house.another()
    expect(await other.models.find('openai/gpt-5.4')).toMatchObject({ enabled: true })
    await changeModel(house.runtime, 'openai/gpt-5.4', { enabled: false, maker: 'Someone' })
    const baseUrl = `${house.models.url}/openai/v1`
    const id = await addConnection(house.runtime, { kind: 'openai', name: 'New', baseUrl, maxConcurrent: 3 })
    await eventually(async () => {
      const ids = (await other.models.list()).map((model) => model.id)
      const limits = await other.models.limitsOf(id)
      return !ids.includes('openai/gpt-5.4') && limits.maxConcurrent === 3
    }, 2_000)
    expect(await other.models.find('openai/gpt-5.4')).toMatchObject({ enabled: false, maker: 'Someone' })
    await changeConnection(other, id, { maxConcurrent: 5 })
    await eventually(async () => (await house.runtime.models.limitsOf(id)).maxConcurrent === 5, 2_000)
  })

  it('makes its thousand entries once, not for every caller', async () => {
    const baseUrl = `${house.models.url}/openai/v1`
    const id = await addConnection(house.runtime, { kind: 'openai', name: 'Many', baseUrl })
    const features = { structuredOutput: true, search: false, reasoning: false }
    const rows = Array.from({ length: 1_000 }, (_, n) => ({
      ...{ id: `${id}/m${n}`, connection: id, wireName: `m${n}`, name: `M ${n}`, maker: 'Some', features },
      ...{
        parameters: {},
        enabled: true,
        position: null,
        prices: null,
        listedPrices: null,
        contextTokens: null,
      },
    }))
    await house.runtime.store.catalogue.saveModels(rows)
    const entries = await house.runtime.models.entries()
    expect(entries.length).toBeGreaterThan(1_000)
    expect(await house.runtime.models.entries()).toBe(entries)
  })
})

describe.each(['embedded', 'postgres'] as const)('the keys of connections on %s', (kind) => {
  const connection = {
    id: 'mine',
    kind: 'openai' as const,
    name: 'Mine',
    baseUrl: 'https://example.org/v1',
    apiKey: key,
    maxConcurrent: null,
    requestsPerMinute: null,
  }

  it('lie encrypted in the database, are read with an old secret, and then sealed with the new one', async () => {
    const fixture = await openTestStore(kind)
    await fixture.store.catalogue.saveConnection(connection)
    expect((await fixture.store.catalogue.read()).connections).toMatchObject([
      { apiKey: key, keyEnding: 'WXYZ' },
    ])
    await fixture.store.close()

    const secret = Buffer.alloc(32, 9)
    const open = (secrets: { secret: Buffer; oldSecret: Buffer | null }) =>
      createStore({ environment: { ...fixture.environment, ...secrets }, logger: pino({ level: 'silent' }) })
    const keyOf = async (secrets: { secret: Buffer; oldSecret: Buffer | null }) => {
      const store = await open(secrets)
      const [read] = (await store.catalogue.read()).connections
      await store.close()
      return { apiKey: read?.apiKey, keyEnding: read?.keyEnding }
    }
    expect(await keyOf({ secret, oldSecret: null })).toEqual({ apiKey: null, keyEnding: 'WXYZ' })
    const rotating = { secret, oldSecret: fixture.environment.secret }
    expect(await keyOf(rotating)).toEqual({ apiKey: key, keyEnding: 'WXYZ' })
    expect(await keyOf({ secret, oldSecret: null })).toEqual({ apiKey: key, keyEnding: 'WXYZ' })
    await fixture.close()
  })
})

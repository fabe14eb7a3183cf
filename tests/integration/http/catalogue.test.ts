import { readFile } from 'node:fs/promises'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addConnection, changeConnection } from '../../../lib/house/keep-connections.ts'
import { changeModel, orderModels, removeModel } from '../../../lib/house/keep-models.ts'
import { createStore } from '../../../lib/store/create-store.ts'
import { migrate } from '../../../lib/store/migrate.ts'
import { openDatabase } from '../../../lib/store/open-database.ts'
import { eventually } from '../../support/eventually.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { someNote } from '../../support/some-note.ts'
import { openTestStore } from '../../support/store-fixture.ts'
import { createTestDatabase } from '../../support/test-database.ts'
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
    await changeModel(house.runtime, 'openai/gpt-5.4', { enabled: false, maker: 'Someone' }, 'token')
    const baseUrl = `${house.models.url}/openai/v1`
    const connection = { kind: 'openai', name: 'New', baseUrl, maxConcurrent: 3 } as const
    const id = await addConnection(house.runtime, connection, 'token')
    await eventually(async () => {
      const ids = (await other.models.list()).map((model) => model.id)
      const limits = await other.models.limitsOf(id)
      return !ids.includes('openai/gpt-5.4') && limits.maxConcurrent === 3
    }, 2_000)
    expect(await other.models.find('openai/gpt-5.4')).toMatchObject({ enabled: false, maker: 'Someone' })
    await changeConnection(other, id, { maxConcurrent: 5 }, 'token')
    await eventually(async () => (await house.runtime.models.limitsOf(id)).maxConcurrent === 5, 2_000)
  })

  it('makes its thousand entries once, not for every caller', async () => {
    const baseUrl = `${house.models.url}/openai/v1`
    const id = await addConnection(house.runtime, { kind: 'openai', name: 'Many', baseUrl }, 'token')
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
    await house.runtime.store.catalogue.changeModels(() => rows, someNote)
    const entries = await house.runtime.models.entries()
    expect(entries.length).toBeGreaterThan(1_000)
    expect(await house.runtime.models.entries()).toBe(entries)
  })
})

describe.each(['embedded', 'postgres'] as const)('a built-in model on %s', (kind) => {
  const id = 'openai/gpt-5.4'
  const nothing = {
    name: null,
    maker: null,
    features: null,
    parameters: null,
    contextTokens: null,
    prices: null,
  }

  it('keeps every one of many changes that are made at once', async () => {
    const house = await openTestHouse(kind, panelVoter({}))
    const changes = [{ name: 'Ours' }, { maker: 'Us' }, { contextTokens: 1_000 }, { enabled: false }]
    await Promise.all(changes.map((change) => changeModel(house.runtime, id, change, 'token')))
    const { models } = await house.runtime.store.catalogue.read()
    expect(models.find((model) => model.id === id)).toMatchObject(Object.assign({}, ...changes))
    await house.close()
  })

  it('is stored by what was changed of it, and by nothing once that is taken back', async () => {
    const house = await openTestHouse(kind, panelVoter({}))
    const stored = async () =>
      (await house.runtime.store.catalogue.read()).models.find((model) => model.id === id)
    await changeModel(house.runtime, id, { name: 'Ours' }, 'token')
    expect(await stored()).toMatchObject({ ...nothing, name: 'Ours', enabled: true })
    await changeModel(house.runtime, id, { prices: { inputPerMillion: 1, outputPerMillion: 2 } }, 'token')
    await orderModels(house.runtime, ['xai/grok-4.1-fast', id], 'token')
    expect(await stored()).toMatchObject({
      ...{ ...nothing, name: 'Ours', position: 1 },
      prices: { inputPerMillion: 1, outputPerMillion: 2 },
    })
    expect(await house.runtime.models.find(id)).toMatchObject({ name: 'Ours', maker: 'OpenAI' })
    await removeModel(house.runtime, id, 'token')
    expect(await stored()).toBeUndefined()
    expect(await house.runtime.models.find(id)).toMatchObject({ name: 'GPT-5.4' })
    await house.close()
  })

  it('keeps from earlier versions, which stored all of it, what is otherwise than in the product', async () => {
    const { environment, destroy } = await createTestDatabase(kind)
    const database = await openDatabase(environment, pino({ level: 'silent' }))
    await migrate(database)
    const copy = {
      ...{ id, connection: 'openai', wireName: 'gpt-5.4', name: 'GPT-5.4', maker: 'Someone' },
      ...{ features: { search: false, reasoning: true, structuredOutput: true }, parameters: {} },
      ...{ enabled: false, position: 4, contextTokens: 1_050_000 },
    }
    const own = { ...copy, id: 'mine/gpt', connection: 'mine' }
    await database.prisma.catalogueModel.createMany({ data: [copy, own] })
    const script = await readFile(
      new URL(
        '../../../prisma/migrations/20261126014423_models_changed_in_part/migration.sql',
        import.meta.url,
      ),
      'utf8',
    )
    await database.prisma.$executeRawUnsafe(script.slice(script.indexOf('UPDATE')))
    const rows = await database.prisma.catalogueModel.findMany({ orderBy: { id: 'desc' } })
    expect(rows).toMatchObject([{ ...copy, ...nothing, maker: 'Someone' }, own])
    await database.close()
    await destroy()
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
    await fixture.store.catalogue.saveConnection(connection, someNote)
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

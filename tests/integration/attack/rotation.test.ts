import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { provideRuntime, type Runtime } from '../../../lib/runtime.ts'
import { startRuntime } from '../../../lib/start-runtime.ts'
import { type AttackHouse, json, openAttackHouse } from '../../support/attack/open-attack-house.ts'

const key = 'sk-0123456789-abcdef-WXYZ'
const [secret, another] = [1, 2].map((byte) => Buffer.alloc(32, byte)) as [Buffer, Buffer]

describe('another secret of the house', () => {
  let attacked: AttackHouse
  let admin: Record<string, string>
  let documents: string[]
  const instances: Runtime[] = []
  beforeAll(async () => {
    attacked = await openAttackHouse('postgres')
    admin = { authorization: `Bearer ${attacked.adminToken}` }
    const body = JSON.stringify({ apiKey: key })
    await attacked.send({ method: 'PATCH', path: connection, headers: { ...json, ...admin }, body })
    documents = await everyDocument()
  })
  afterAll(async () => {
    await Promise.all(instances.map((each) => each.close()))
    await attacked.close()
  })

  const connection = '/api/v1/admin/connections/gateway'
  const get = (path: string, headers: Record<string, string> = {}) =>
    attacked.send({ method: 'GET', path, headers })

  /** A start with this secret, which answers from now on. */
  async function startWith(now: Buffer, before: Buffer | null = null): Promise<void> {
    const runtime = await startRuntime({
      ...attacked.house.runtime.environment,
      secret: now,
      oldSecret: before,
    })
    instances.push(runtime)
    provideRuntime(runtime)
  }

  async function everyDocument(): Promise<string[]> {
    const { owner } = attacked.cookies
    const ids = Object.values(attacked.debates).map(({ id }) => id)
    return Promise.all(ids.map(async (id) => (await get(`/api/v1/debates/${id}`, { cookie: owner })).text))
  }

  const keyIsLost = async () => JSON.parse((await get(connection, admin)).text).keyLost as boolean

  it('voids what the old one signed, and keeps the data and who owns it', async () => {
    await startWith(secret)
    const { id, ownerToken } = attacked.debates.private
    const byToken = { authorization: `Bearer ${ownerToken}` }
    expect((await get(`/api/v1/debates/${id}`, byToken)).status).toBe(404)
    const hide = { method: 'PATCH', path: `/api/v1/debates/${attacked.debates.public.id}` }
    const body = JSON.stringify({ visibility: 'private' })
    const publicToken = { authorization: `Bearer ${attacked.debates.public.ownerToken}` }
    expect((await attacked.send({ ...hide, headers: { ...json, ...publicToken }, body })).status).toBe(403)
    expect(await everyDocument()).toEqual(documents)
    expect(documents.every((document) => document.includes('"question"'))).toBe(true)
  })

  it('leaves keys unreadable, and says so', async () => {
    expect(await keyIsLost()).toBe(true)
    const headers = { ...json, ...admin }
    await attacked.send({ method: 'POST', path: `${connection}/test`, headers, body: '{"model":"m"}' })
    const sent = attacked.house.models.journal.filter(({ provider }) => provider === 'gateway')
    expect(JSON.stringify(sent)).not.toContain(key)
  })

  it('reads them with the old one beside it, and after that without', async () => {
    const { secret: old } = attacked.house.runtime.environment
    await startWith(another, old)
    expect(await keyIsLost()).toBe(false)
    await startWith(another)
    expect(await keyIsLost()).toBe(false)
    await startWith(old)
    expect(await keyIsLost()).toBe(true)
  })
})

import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fingerprint } from '../../support/attack/fingerprint.ts'
import {
  type AttackHouse,
  json,
  openAttackHouse,
  type RouteCall,
} from '../../support/attack/open-attack-house.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { startInput } from '../../support/test-house.ts'

let attacked: AttackHouse
let calls: RouteCall[]
/** Models answer once this is over. */
let held: Promise<void> = Promise.resolve()

beforeAll(async () => {
  const answer = panelVoter({}, async () => {
    await held
    return null
  })
  attacked = await openAttackHouse('postgres', { answer })
  const all = await attacked.calls(['POST', 'PATCH', 'DELETE'], attacked.debates.unlisted.id)
  // Who signs in by these is no admin yet.
  calls = all.filter(({ route }) => /^\/api\/v1\/admin\/(?!sign-in|set-up)/.test(route))
})
afterAll(() => attacked.close())

const url = () => attacked.house.runtime.environment.DATABASE_URL ?? ''

async function query(sql: string): Promise<void> {
  const client = new pg.Client(url())
  await client.connect()
  await client.query(sql)
  await client.end()
}

const asAdmin = () => ({ ...json, authorization: `Bearer ${attacked.adminToken}` })

const send = ({ method, path, body }: RouteCall) =>
  attacked.send({ method, path, headers: asAdmin(), body: body ?? undefined })

/** Calls whose change is to be seen here to be taken back with its entry, by what their routes end in. */
const changing = [
  'PATCH /api/v1/admin/connections/[id]',
  'POST /api/v1/admin/models',
  'PATCH /api/v1/admin/models/[...id]',
  'POST /api/v1/admin/models/order',
  'PATCH /api/v1/admin/panels/[id]',
  'PATCH /api/v1/admin/rules',
  'PATCH /api/v1/admin/debates/[id]',
  'DELETE /api/v1/admin/debates/[id]',
  'DELETE /api/v1/admin/sessions/[id]',
  'DELETE /api/v1/admin/sessions',
  'DELETE /api/v1/admin/models/[...id]',
  'DELETE /api/v1/admin/panels/[id]',
  'DELETE /api/v1/admin/connections/[id]',
]

it('an admin’s change of which the audit log cannot tell is none', async () => {
  await query('ALTER TABLE audit_entries ADD CONSTRAINT none CHECK (false) NOT VALID')
  const before = await fingerprint(url())
  const failed: string[] = []
  for (const call of calls) {
    const { status, text } = await send(call)
    const name = `${call.method} ${call.route}`
    if (status === 500) failed.push(name)
    else expect(status, `${name}: ${text}`).toBeGreaterThanOrEqual(400)
    expect(await fingerprint(url()), `${name} has left a trace`).toEqual(before)
  }
  expect(failed).toEqual(expect.arrayContaining(changing))

  await query('ALTER TABLE audit_entries DROP CONSTRAINT none')
  const hidden = calls.find(
    ({ method, route }) => `${method} ${route}` === 'DELETE /api/v1/admin/debates/[id]',
  )
  expect(hidden && (await send(hidden)).status).toBe(204)
  expect(await fingerprint(url())).not.toEqual(before)
})

it('nor is the cancelling of a running debate', async () => {
  const { runtime } = attacked.house
  const { promise, resolve: release } = Promise.withResolvers<void>()
  held = promise
  const { id } = await runtime.engine.start(startInput(), { visitor: null, idempotencyKey: null, scope: 'x' })
  await query('ALTER TABLE audit_entries ADD CONSTRAINT none CHECK (false) NOT VALID')
  const cancel = { method: 'POST', route: '', path: `/api/v1/admin/debates/${id}/cancel`, body: null }
  expect((await send(cancel)).status).toBe(500)
  expect((await runtime.store.readDebate(id))?.status).not.toBe('cancelled')
  await query('ALTER TABLE audit_entries DROP CONSTRAINT none')
  expect((await send(cancel)).status).toBe(200)
  expect((await runtime.store.readDebate(id))?.status).toBe('cancelled')
  release()
})

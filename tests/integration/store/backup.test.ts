import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { addConnection } from '../../../lib/house/keep-connections.ts'
import { provideRuntime, type Runtime } from '../../../lib/runtime.ts'
import { startRuntime } from '../../../lib/start-runtime.ts'
import { findPostgres } from '../../../scripts/find-postgres.mjs'
import { startApiServer } from '../../support/api-server.ts'
import { eventually } from '../../support/eventually.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { expectSoundLog } from '../../support/sound-log.ts'
import { administer } from '../../support/test-database.ts'
import {
  endOf,
  holdDebate,
  nobody,
  openTestHouse,
  startInput,
  type TestHouse,
} from '../../support/test-house.ts'

const run = promisify(execFile)
const key = 'sk-or-v1-0123456789abcdef-WXYZ'
const tidyUp: (() => unknown)[] = []

afterEach(async () => {
  for (const step of tidyUp.splice(0).reverse()) await step()
})

/** What anybody gets at a debate's address. */
async function permalink(runtime: Runtime, slug: string): Promise<unknown> {
  provideRuntime(runtime)
  const server = await startApiServer()
  const response = await fetch(`${server.url}/api/v1/debates/${slug}`)
  server.close()
  expect(response.status).toBe(200)
  return response.json()
}

async function keyOf(runtime: Runtime, name: string): Promise<string | null | undefined> {
  return (await runtime.models.connections()).find((connection) => connection.name === name)?.apiKey
}

async function openHouse(kind: 'embedded' | 'postgres'): Promise<{ house: TestHouse; release: () => void }> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  // The second debate of a test waits for its last seat, until it is released.
  let asked = 0
  const voter = panelVoter({ openai: ['Yes', 'No'] }, async (call, asking) => {
    if (call.provider === 'xai' && asking === 'first' && ++asked > 1) await released
    return null
  })
  const house = await openTestHouse(kind, voter)
  tidyUp.push(() => house.close(), release)
  const connection = {
    kind: 'openai',
    name: 'Kept',
    baseUrl: `${house.models.url}/kept/v1`,
    apiKey: key,
  } as const
  await addConnection(house.runtime, connection, 'token')
  return { house, release }
}

describe('a backup', () => {
  it('of a Postgres, taken while debates run, holds all in another: permalinks, keys, and what was under way', async () => {
    const { house, release } = await openHouse('postgres')
    const done = await holdDebate(house.runtime, { visibility: 'public' })
    const { id } = await house.runtime.engine.start(startInput(), nobody)
    const settled = async (runtime: Runtime) =>
      (await runtime.store.readEvents(id, 0)).filter(({ type }) => type === 'turn.settled')
    await eventually(async () => (await settled(house.runtime)).length === 5)

    const source = house.runtime.environment.DATABASE_URL ?? ''
    const target = inject('postgresUrl').replace(/postgres$/, 'restored')
    const folder = mkdtempSync(`${tmpdir()}/roundtable-backup-`)
    tidyUp.push(() => rmSync(folder, { recursive: true }))
    await run(`${findPostgres()}/pg_dump`, ['--format=custom', `--file=${folder}/dump`, source])
    await administer('CREATE DATABASE restored')
    tidyUp.push(() => administer('DROP DATABASE restored WITH (FORCE)'))
    await run(`${findPostgres()}/pg_restore`, [
      '--no-owner',
      '--exit-on-error',
      `--dbname=${target}`,
      `${folder}/dump`,
    ])

    const restored = await startRuntime({ ...house.runtime.environment, DATABASE_URL: target })
    tidyUp.push(() => restored.close())
    expect(await permalink(restored, done.slug)).toEqual(await permalink(house.runtime, done.slug))
    expect(
      (
        await restored.store.listDebates({
          owner: null,
          query: null,
          label: null,
          model: null,
          cursor: null,
          limit: 9,
        })
      ).items,
    ).toHaveLength(1)
    expect(await keyOf(restored, 'Kept')).toBe(key)
    const before = await settled(restored)
    expect(before).toHaveLength(5)
    release()
    expect(await endOf(restored, id)).toMatchObject({ status: 'finished', verdict: { seats: 6 } })
    await expectSoundLog(restored.store, id)
    expect(await settled(restored)).toEqual(expect.arrayContaining(before))
  })

  it('of the embedded database is a copy of its folder, while it is stopped', async () => {
    const { house } = await openHouse('embedded')
    const done = await holdDebate(house.runtime)
    const before = await permalink(house.runtime, done.slug)
    await house.runtime.close()
    const copy = mkdtempSync(`${tmpdir()}/roundtable-backup-`)
    tidyUp.push(() => rmSync(copy, { recursive: true }))
    cpSync(house.runtime.environment.DATA_DIR, copy, { recursive: true })
    const restored = await startRuntime({ ...house.runtime.environment, DATA_DIR: copy })
    tidyUp.push(() => restored.close())
    expect(await permalink(restored, done.slug)).toEqual(before)
    expect(await keyOf(restored, 'Kept')).toBe(key)
  })
})

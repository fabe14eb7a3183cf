import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DebateView } from '../../../components/debate/debate-view.tsx'
import { debateDocumentSchema } from '../../../lib/http/schemas/debate-document-schema.ts'
import type { Debate } from '../../../lib/roundtable/debate.ts'
import { foldAll } from '../../../lib/roundtable/fold.ts'
import { provideRuntime, type Runtime } from '../../../lib/runtime.ts'
import { startRuntime } from '../../../lib/start-runtime.ts'
import { states } from '../../fixtures/debates/states/states.ts'
import { startApiServer } from '../../support/api-server.ts'
import { seedStates } from '../../support/seed-states.ts'
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts'

const draw = (debate: Debate, offline: boolean) =>
  renderToStaticMarkup(createElement(DebateView, { debate, isOwner: false, live: false, offline }))

describe('exports of a debate, whatever its state', () => {
  let database: TestDatabase
  let runtime: Runtime
  let server: { url: string; close: () => void }

  beforeAll(async () => {
    database = await createTestDatabase('embedded')
    await seedStates(database.environment, 'http://localhost:3000')
    runtime = await startRuntime(database.environment)
    provideRuntime(runtime)
    server = await startApiServer()
  })
  afterAll(async () => {
    server.close()
    await runtime.close()
    await database.destroy()
  })

  it.each(Object.keys(states))('“%s” comes back as its page, and its file is that page', async (name) => {
    const document: Debate = await (await fetch(`${server.url}/debates/${name}.json`)).json()
    expect(debateDocumentSchema.parse(document)).toEqual(document)
    const refolded = foldAll(await runtime.store.readEvents(document.id, 0))
    if (!refolded) throw new Error(`Nothing is stored of ${name}.`)
    expect(refolded).toEqual(document)
    expect(draw(document, false)).toBe(draw(refolded, false))
    const file = await (await fetch(`${server.url}/debates/${name}.html`)).text()
    expect(file).toContain(draw(refolded, true))
  })
})

import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import type { Debate } from '../../../lib/roundtable/debate.ts'
import { providersAt } from '../model-server/providers-at.ts'
import { type ModelServer, startModelServer } from '../model-server/start-model-server.ts'
import { openRouterList } from '../openrouter-list.ts'
import { panelVoter, type Votes } from '../panel-voter.ts'
import { holdDebate } from './debates.ts'
import { Faults } from './faults.ts'
import { dataFolder, type Server, serve } from './serve.ts'
import { adminPassword } from './sign-in.ts'

interface Fixtures {
  faults: Faults
  /** Holds a debate in which the makers vote so, and opens its page. */
  openHeld: (votes: Votes, body?: Record<string, unknown>) => Promise<Debate>
  /** Another person: a browser of their own, watched like the first one. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>
}

interface WorkerFixtures {
  /** The makers of all models that `house` knows. A test says what they answer; before it they all vote No. */
  models: ModelServer
  /** A server with the keys of every provider, and an admin. */
  house: Server
  /** A server without any key. */
  houseWithoutKeys: Server
}

/** A test in a browser before a running house. Whatever goes wrong in the page or the server's log fails it. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  models: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright refuses a fixture whose first parameter is no object pattern, also where it needs nothing.
    async ({}, use) => {
      const models = await startModelServer({
        answer: panelVoter({}),
        lists: { gateway: openRouterList(280) },
      })
      await use(models)
      await models.close()
    },
    { scope: 'worker' },
  ],
  house: [
    async ({ models }, use) => {
      const folder = dataFolder()
      const variables = { DATA_DIR: folder.path, ADMIN_PASSWORD: adminPassword, ...providersAt(models.url) }
      const house = await serve(variables)
      await use(house)
      await house.stop()
      folder.remove()
      expect(house.errors).toEqual([])
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  houseWithoutKeys: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright refuses a fixture whose first parameter is no object pattern, also where it needs nothing.
    async ({}, use) => {
      const folder = dataFolder()
      const house = await serve({ DATA_DIR: folder.path })
      await use(house)
      await house.stop()
      folder.remove()
      expect(house.errors).toEqual([])
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ house }, use) => use(house.url),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright refuses a fixture whose first parameter is no object pattern, also where it needs nothing.
  faults: async ({}, use) => {
    const faults = new Faults()
    await use(faults)
    expect(faults.all()).toEqual([])
  },
  openHeld: async ({ page, house, models }, use) => {
    await use(async (votes, body = {}) => {
      models.answerWith(panelVoter(votes))
      const debate = await holdDebate(page, house.url, body)
      await page.goto(debate.url)
      return debate
    })
  },
  context: async ({ context, faults }, use) => {
    faults.watch(context)
    await use(context)
  },
  visitor: async ({ browser, baseURL, contextOptions, faults }, use) => {
    const pages: Page[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...contextOptions, baseURL, ...options })
      faults.watch(context)
      const page = await context.newPage()
      pages.push(page)
      return page
    })
    await Promise.all(pages.map((page) => page.context().close()))
  },
})

export { expect } from '@playwright/test'

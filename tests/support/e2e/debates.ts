import { expect, type Page } from '@playwright/test'
import type { Debate } from '../../../lib/roundtable/debate.ts'
import { seedQuestion, sixModels } from '../seed-panel.ts'

interface Started {
  id: string
  slug: string
  url: string
  ownerToken: string
}

/** Starts a debate in the name of a page's visitor, as its Ask page would: the seed question unless told otherwise. */
export async function startDebate(
  page: Page,
  origin: string,
  body: Record<string, unknown> = {},
): Promise<Started> {
  const data = { question: seedQuestion, seats: sixModels.map((model) => ({ model })), ...body }
  const response = await page.request.post(`${origin}/api/v1/debates`, { data, headers: { Origin: origin } })
  expect(response.status(), await response.text()).toBe(201)
  return response.json()
}

/** The document of a debate as a page's visitor gets it. */
export async function readDebate(page: Page, origin: string, id: string): Promise<Debate> {
  const response = await page.request.get(`${origin}/api/v1/debates/${id}`)
  expect(response.status()).toBe(200)
  return response.json()
}

/** The document of a debate once it is over. */
export async function endOfDebate(page: Page, origin: string, id: string): Promise<Debate> {
  const status = async () => (await readDebate(page, origin, id)).status
  await expect.poll(status, { timeout: 20_000, intervals: [50] }).toMatch(/finished|cancelled|failed/)
  return readDebate(page, origin, id)
}

/** Starts a debate and waits for its end. */
export async function holdDebate(
  page: Page,
  origin: string,
  body: Record<string, unknown> = {},
): Promise<Debate> {
  return endOfDebate(page, origin, (await startDebate(page, origin, body)).id)
}

import type { Page } from '@playwright/test'
import { readDebate, startDebate } from '../support/e2e/debates.ts'
import { closedGate } from '../support/e2e/gate.ts'
import { debateText } from '../support/e2e/page-text.ts'
import { dataFolder, serve } from '../support/e2e/serve.ts'
import { type PageStream, recordStreams, unbroken } from '../support/e2e/streams.ts'
import { expect, test } from '../support/e2e/test.ts'
import { providersAt } from '../support/model-server/providers-at.ts'
import { panelVoter } from '../support/panel-voter.ts'
import { startPostgres } from '../support/start-postgres.ts'

const early = ['openai', 'anthropic', 'perplexity']

test('a reload, a second browser and a viewer on another instance see the same, without a gap or a repeat', async ({
  page,
  visitor,
  models,
}) => {
  test.setTimeout(90_000)
  const postgres = await startPostgres()
  const folder = dataFolder()
  const variables = {
    DATABASE_URL: postgres.url,
    ROUNDTABLE_SECRET: 'a secret that both instances share, as they must',
    DATA_DIR: folder.path,
    ...providersAt(models.url),
  }
  const first = await serve(variables)
  const second = await serve(variables)
  try {
    const gate = closedGate()
    const votes = { openai: ['Yes', 'No'], xai: 'Yes', gemini: 'Yes' }
    models.answerWith(
      panelVoter(
        votes,
        async (call, kind) => {
          if (kind === 'first' && !early.includes(call.provider ?? '')) await gate.opened
          return null
        },
        { durationMs: 400 },
      ),
    )
    const recordedAll: PageStream[][] = []
    const open = async (viewer: Page, address: string) => {
      const streams = await recordStreams(viewer)
      recordedAll.push(streams)
      await viewer.goto(address)
      return streams
    }

    const debate = await startDebate(page, first.url)
    const path = `/debates/${encodeURIComponent(debate.slug)}`
    await open(page, first.url + path)
    await expect(page.locator('.card-voted')).toHaveCount(3)
    const other = await visitor()
    await open(other, first.url + path)
    const elsewhere = await visitor()
    await open(elsewhere, second.url + path)
    await page.reload()
    const viewers = [page, other, elsewhere]
    for (const viewer of viewers) {
      await expect(viewer.locator('.card-voted')).toHaveCount(3)
      await expect(viewer.locator('.verdict-line')).toHaveText('Round 1: 3 of 6 answers are in')
    }
    const halfway = await debateText(page)
    expect(await debateText(other)).toBe(halfway)
    expect(await debateText(elsewhere)).toBe(halfway)

    gate.open()
    for (const viewer of viewers)
      await expect(viewer.locator('.verdict-line')).toHaveText(/Majority — No|Supermajority — No/)
    const { seq } = await readDebate(page, first.url, debate.id)
    for (const streams of recordedAll) {
      await expect.poll(() => streams.at(-1)?.ids.at(-1)).toBe(seq)
      for (const stream of streams) expect(stream.ids).toEqual(unbroken(stream))
      expect(streams.at(-1)?.closed).toBe(true)
    }
    const [final = '', ...others] = await Promise.all(viewers.map(debateText))
    expect(others).toEqual([final, final])
    await elsewhere.reload()
    expect(await debateText(elsewhere)).toBe(final)
    expect([...first.errors, ...second.errors]).toEqual([])
  } finally {
    await Promise.all([first.stop(), second.stop()])
    await postgres.stop()
    folder.remove()
  }
})

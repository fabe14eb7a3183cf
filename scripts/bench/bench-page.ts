import { type Browser, chromium, type Page } from '@playwright/test'
import { providersAt } from '../../tests/support/model-server/providers-at.ts'
import { findChromium } from '../find-chromium.mjs'
import { debateBody, seats } from './debate-body.ts'
import { freshDatabase } from './fresh-database.ts'
import { type Served, serve } from './serve.ts'
import { startModels } from './start-models.ts'
import { median, percentile } from './statistics.ts'
import { against, table } from './table.ts'

const loads = 5
const targets = { paintMs: 1_000, shift: 0.02, frameMs: 50, taskMs: 200 }
const size = { width: 1440, height: 900 }

/** What `watch` gathers in the page; times in milliseconds. */
interface Seen {
  paint: number
  shift: number
  tasks: number[]
  frames: number[]
}

/** How the page of a debate feels in a browser: a finished one on a slow processor, and one of 24 seats while it runs. */
export async function benchPage(): Promise<string> {
  const models = await startModels(200, 3_000)
  const database = await freshDatabase('embedded')
  const house = await serve({ ...database.variables, ...providersAt(models.url) })
  const executablePath = findChromium(process.execPath)
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const live = await liveDebate(browser, house)
  const finished = await finishedDebate(browser, house)
  await browser.close()
  await house.stop()
  await database.destroy()
  models.stop()
  const largest = (given: number[]) => Math.max(0, ...given)
  return [
    `A finished debate of 6 seats, loaded ${loads} times with the processor slowed down four times; and one of 24 seats from its first round to its end, as fast as the machine is. The window is ${size.width} by ${size.height}.`,
    table([
      ['', 'figure', 'target', ''],
      [
        'finished: largest contentful paint, median',
        ...against(median(finished.map(({ paint }) => paint)), targets.paintMs, 0, ' ms'),
      ],
      [
        'finished: layout shift, largest',
        ...against(largest(finished.map(({ shift }) => shift)), targets.shift, 3),
      ],
      ['live: frame, 95 %', ...against(percentile(live.frames, 0.95), targets.frameMs, 0, ' ms')],
      ['live: longest task', ...against(largest(live.tasks), targets.taskMs, 0, ' ms')],
      ['live: layout shift', live.shift.toFixed(3)],
    ]),
  ].join('\n\n')
}

async function start(house: Served, body: Record<string, unknown>): Promise<string> {
  const started = await fetch(`${house.url}/api/v1/debates`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!started.ok) throw new Error(await started.text())
  return ((await started.json()) as { url: string }).url
}

async function finishedDebate(browser: Browser, house: Served): Promise<Seen[]> {
  const page = await watchedPage(browser)
  const address = await start(house, debateBody(1))
  await page.goto(address)
  await page.locator('.badges, .verdict-line.has-winner').first().waitFor({ timeout: 60_000 })
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const seen: Seen[] = []
  for (let load = 0; load < loads; load++) {
    await page.goto(address, { waitUntil: 'networkidle' })
    seen.push(await page.evaluate('seen'))
  }
  await page.context().close()
  return seen
}

async function liveDebate(browser: Browser, house: Served): Promise<Seen> {
  const page = await watchedPage(browser)
  const crowd = Array.from({ length: 24 }, (_, index) => ({ model: seats[index % seats.length]?.model }))
  await page.goto(await start(house, { ...debateBody(2), seats: crowd, budgetUsd: 20 }))
  await page.locator('.verdict-line.has-winner').waitFor({ timeout: 120_000 })
  const seen: Seen = await page.evaluate('seen')
  await page.context().close()
  return seen
}

async function watchedPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: size })
  const page = await context.newPage()
  await page.addInitScript(watch)
  return page
}

/** Runs in the page from its start: gathers paints, shifts, long tasks and the time between frames. */
function watch(): void {
  const seen: Seen = { paint: 0, shift: 0, tasks: [], frames: [] }
  Object.assign(window, { seen })
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry)
    }).observe({ type, buffered: true })
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.paint = startTime
  })
  observe('layout-shift', (entry) => {
    if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput)
      seen.shift += Number(entry.value)
  })
  observe('longtask', ({ duration }) => seen.tasks.push(duration))
  let last = performance.now()
  const frame = (now: number) => {
    seen.frames.push(now - last)
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

/** npm run gallery: pictures of a debate in every state, as page, card and print, into test-results/gallery. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { type Browser, chromium } from '@playwright/test'
import { states } from '../tests/fixtures/debates/states/states.ts'
import { serveStates } from '../tests/support/e2e/serve-states.ts'
import { findChromium } from './find-chromium.mjs'
import { buildPages, generateClient, root } from './set-up.mjs'

const folder = `${root}/test-results/gallery`
const widths = [390, 1440]
const schemes = ['light', 'dark'] as const
const printed = ['supermajority', 'tie', '24-seats-12-options', 'minority-report', 'japanese']

generateClient()
buildPages()
const asked = process.argv.slice(2)
const names = Object.keys(states).filter((name) => asked.length === 0 || asked.includes(name))
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const { server, close } = await serveStates()
const executablePath = findChromium(process.execPath)
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
try {
  for (const colorScheme of schemes)
    for (const width of widths) await takePages(browser, server.url, width, colorScheme)
  for (const name of names) await takeCard(server.url, name)
  await print(browser, server.url)
} finally {
  await browser.close()
  await close()
}
process.stdout.write(`${names.length} states are in ${folder}\n`)

async function takePages(
  browser: Browser,
  origin: string,
  width: number,
  colorScheme: (typeof schemes)[number],
): Promise<void> {
  const viewport = { width, height: 900 }
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  for (const name of names) {
    await page.goto(`${origin}/debates/${name}`)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true })
  }
  await context.close()
}

async function takeCard(origin: string, name: string): Promise<void> {
  const answer = await fetch(`${origin}/debates/${name}/opengraph-image`)
  if (!answer.ok) throw new Error(`The card of ${name} answers ${answer.status}.`)
  await writeFile(`${folder}/${name}-card.png`, new Uint8Array(await answer.arrayBuffer()))
}

async function print(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage()
  for (const name of printed.filter((candidate) => names.includes(candidate))) {
    await page.goto(`${origin}/debates/${name}`)
    await page.pdf({ path: `${folder}/${name}.pdf`, format: 'A4' })
  }
  await page.close()
}

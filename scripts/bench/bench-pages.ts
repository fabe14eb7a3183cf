import { get } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { providersAt } from '../../tests/support/model-server/providers-at.ts'
import { debateBody } from './debate-body.ts'
import { freshDatabase } from './fresh-database.ts'
import { serve } from './serve.ts'
import { startModels } from './start-models.ts'
import { percentile } from './statistics.ts'
import { against, table } from './table.ts'

/** Pages with next to no script of their own; the leanest stands for an empty page. */
const leanPages = ['/method', '/a-page-that-is-not-there']
const requests = { warmUp: 30, counted: 100 }
const targets = { scriptKilobytes: 45, renderMs: 50 }

/** The script that the page of a finished debate loads beyond that of an empty page, and how fast the page is served. */
export async function benchPages(): Promise<string> {
  const models = await startModels(0, 0)
  const database = await freshDatabase('embedded')
  const { url, stop } = await serve({ ...database.variables, ...providersAt(models.url) })
  const page = await finishedDebate(url)
  const lean = await Promise.all(
    leanPages.map(async (path) => ({ path, kilobytes: await scriptKilobytes(url, path) })),
  )
  const [empty = { path: '', kilobytes: 0 }] = lean.toSorted((one, other) => one.kilobytes - other.kilobytes)
  const script = await scriptKilobytes(url, page)
  const times: number[] = []
  for (let request = 0; request < requests.warmUp + requests.counted; request++) {
    const from = performance.now()
    await transfer(url + page)
    if (request >= requests.warmUp) times.push(performance.now() - from)
  }
  await stop()
  await database.destroy()
  models.stop()
  return [
    `The page of a finished debate of 6 seats and two rounds. Script is compressed as served, without what only old browsers load; the empty page is ${empty.path}. Render: ${requests.counted} requests one after the other, from the request to the last byte.`,
    table([
      ['', 'figure', 'target', ''],
      ['script of the empty page', `${empty.kilobytes.toFixed(1)} kB`],
      ['script of a finished debate', `${script.toFixed(1)} kB`],
      [
        'script above the empty page',
        ...against(script - empty.kilobytes, targets.scriptKilobytes, 1, ' kB'),
      ],
      ['render, median', ...against(percentile(times, 0.5), targets.renderMs, 1, ' ms')],
      ['render, p95', `${percentile(times, 0.95).toFixed(1)} ms`],
    ]),
  ].join('\n\n')
}

/** The path of its page. */
async function finishedDebate(url: string): Promise<string> {
  const started = await fetch(`${url}/api/v1/debates`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(debateBody(1)),
  })
  const { slug } = (await started.json()) as { slug: string }
  for (;;) {
    const { status } = (await (await fetch(`${url}/api/v1/debates/${slug}`)).json()) as { status: string }
    if (status === 'finished') return `/debates/${slug}`
    await delay(50)
  }
}

/** Thousands of bytes, compressed, of all scripts that a page's HTML names, its tags and its data alike. */
async function scriptKilobytes(url: string, path: string): Promise<number> {
  const html = await (await fetch(url + path)).text()
  const forOldBrowsers = html.match(/<script[^>]*nomodule[^>]*>/gi)?.join() ?? ''
  const named = new Set(html.match(/\/_next\/static\/[\w./~-]+\.js/g))
  const scripts = [...named].filter((script) => !forOldBrowsers.includes(script))
  const sizes = await Promise.all(scripts.map((script) => transfer(url + script)))
  return sizes.reduce((sum, bytes) => sum + bytes, 0) / 1_000
}

/** Bytes of a body as it comes over the wire, compressed. */
function transfer(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(address, { headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      let bytes = 0
      response.on('data', (part: Buffer) => {
        bytes += part.length
      })
      response.on('end', () => resolve(bytes))
      response.on('error', reject)
    })
    request.on('error', reject)
  })
}

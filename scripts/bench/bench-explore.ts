import { readEnvironment } from '../../lib/config/environment.ts'
import { type DatabaseKind, freshDatabase } from './fresh-database.ts'
import { seedDebates, seedSlug } from './seed-debates.ts'
import { rareWords } from './seed-questions.ts'
import { seedModels } from './seed-templates.ts'
import { serve } from './serve.ts'
import { percentile } from './statistics.ts'
import { against, table } from './table.ts'

const sizes = [10_000, 100_000]
const requests = { warmUp: 30, counted: 100 }
const targets = { medianMs: 50, growth: 2 }

const search = (parameters: Record<string, string>) => `/debates?${new URLSearchParams(parameters)}`

const requested = {
  Explore: '/debates',
  'common word': search({ query: 'should company' }),
  'rare word': search({ query: rareWords.Latin }),
  'two letters': search({ query: 'öl' }),
  'Japanese, common': search({ query: '仕事' }),
  'Japanese, one rare character': search({ query: rareWords.Japanese }),
  'no such word': search({ query: 'wombats' }),
  'common label': search({ label: 'Unanimous' }),
  'rare label': search({ label: 'No opinion' }),
  'common model': search({ model: seedModels[0]?.id ?? '' }),
  'rare model': search({ model: seedModels.at(-1)?.id ?? '' }),
  'rare word, label and model': search({
    ...{ query: rareWords.Latin, label: 'Unanimous', model: seedModels[1]?.id ?? '' },
  }),
  Models: '/models',
  permalink: `/debates/${seedSlug(7_000)}`,
}

/** How quickly the public pages are served from a house with many debates, and how that grows with their number. */
export async function benchExplore(): Promise<string> {
  const [few = new Map<string, number[]>(), many = new Map<string, number[]>()] = [
    await timesWith('Postgres', sizes[0] ?? 0),
    await timesWith('Postgres', sizes[1] ?? 0),
  ]
  const rows = Object.keys(requested).map((name) => {
    const [fewer = [], more = []] = [few.get(name), many.get(name)]
    const growth = percentile(more, 0.5) / percentile(fewer, 0.5)
    return [
      name,
      ...[fewer, more].flatMap((times) => [
        percentile(times, 0.5).toFixed(1),
        percentile(times, 0.95).toFixed(1),
      ]),
      ...against(percentile(more, 0.5), targets.medianMs, 1),
      ...against(growth, targets.growth, 2),
    ]
  })
  const heads = sizes.flatMap((size) => [`${size / 1_000}k median ms`, `${size / 1_000}k p95 ms`])
  return [
    `Whole pages over HTTP from Postgres with ${sizes.join(' and ')} debates, ${requests.counted} requests one after the other.`,
    table([['', ...heads, 'median ms', 'target', '', 'growth', 'target', ''], ...rows]),
  ].join('\n\n')
}

async function timesWith(kind: DatabaseKind, size: number): Promise<Map<string, number[]>> {
  const database = await freshDatabase(kind)
  await seedDebates(
    readEnvironment({ ...database.variables, NODE_ENV: 'production', LOG_LEVEL: 'error' }),
    size,
  )
  const { url, stop } = await serve(database.variables)
  const times = new Map<string, number[]>()
  for (const [name, path] of Object.entries(requested)) {
    const taken: number[] = []
    for (let request = 0; request < requests.warmUp + requests.counted; request++) {
      const from = performance.now()
      const response = await fetch(url + path)
      await response.text()
      if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}.`)
      if (request >= requests.warmUp) taken.push(performance.now() - from)
    }
    times.set(name, taken)
  }
  await stop()
  await database.destroy()
  return times
}

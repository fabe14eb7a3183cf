import { readEnvironment } from '../../lib/config/environment.ts'
import { visitorCookie } from '../../lib/http/visitor.ts'
import { encodeCursor } from '../../lib/store/cursor.ts'
import { type DatabaseKind, freshDatabase } from './fresh-database.ts'
import { seedDebates, seedMoment, seedSlug, seedVisitor } from './seed-debates.ts'
import { rareWords } from './seed-questions.ts'
import { seedModels } from './seed-templates.ts'
import { serve } from './serve.ts'
import { percentile } from './statistics.ts'
import { against, table } from './table.ts'

const sizes = [10_000, 100_000]
const requests = { warmUp: 30, counted: 100 }
const targets = { medianMs: 50, growth: 2 }

const search = (parameters: Record<string, string>) => `/debates?${new URLSearchParams(parameters)}`
/** The page of those asked in the first twentieth of the time. */
const deep = (parameters: Record<string, string> = {}) =>
  search({ ...parameters, cursor: encodeCursor({ createdAt: seedMoment(0.05), id: '' }) })
const model = { common: seedModels[0]?.id ?? '', rare: seedModels.at(-1)?.id ?? '' }

const requested = {
  Explore: '/debates',
  'deep page': deep(),
  'common word': search({ query: 'should company' }),
  'common word, deep': deep({ query: 'should company' }),
  'rare word': search({ query: rareWords.Latin }),
  'no such word': search({ query: 'wombats' }),
  'common words that never meet': search({ query: 'company ought' }),
  'one letter': search({ query: 's' }),
  'two letters': search({ query: 'öl' }),
  'no such letters': search({ query: 'zq' }),
  'Japanese, common': search({ query: '仕事' }),
  'Japanese, one rare character': search({ query: rareWords.Japanese }),
  'Japanese, no such character': search({ query: '蟹' }),
  'common label': search({ label: 'Unanimous' }),
  'common label, deep': deep({ label: 'Unanimous' }),
  'rare label': search({ label: 'No opinion' }),
  'rare label, deep': deep({ label: 'No opinion' }),
  'no such label': search({ label: 'Single voice' }),
  'common model': search({ model: model.common }),
  'common model, deep': deep({ model: model.common }),
  'rare model': search({ model: model.rare }),
  'rare model, deep': deep({ model: model.rare }),
  'no such model': search({ model: 'nobody/nothing' }),
  'rare word, label and model': search({
    ...{ query: rareWords.Latin, label: 'Unanimous', model: seedModels[1]?.id ?? '' },
  }),
  'Your debates': '/mine',
  'Your debates, rare word': `/mine?query=${rareWords.Latin}`,
  'Your debates, rare model': `/mine?${new URLSearchParams({ model: model.rare })}`,
  'list of the API': '/api/v1/debates',
  Models: '/models',
  permalink: `/debates/${seedSlug(7_000)}`,
  feed: '/feed.xml',
  sitemap: '/sitemap.xml',
  'a day of the sitemap': `/sitemap/${seedMoment(0.5).slice(0, 10)}.xml`,
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
  const [cookie = ''] = visitorCookie(seedVisitor, url).split(';')
  const times = new Map<string, number[]>()
  for (const [name, path] of Object.entries(requested)) {
    const taken: number[] = []
    for (let request = 0; request < requests.warmUp + requests.counted; request++) {
      const from = performance.now()
      const response = await fetch(url + path, { headers: { cookie } })
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

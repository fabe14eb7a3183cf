import type { ConnectionFault } from '../models/connection-faults.ts'
import type { Runtime } from '../runtime.ts'
import type { Spend } from '../store/book-store.ts'
import type { Days, DebateSpend } from '../store/usage-store.ts'
import { eachDay } from './days.ts'

/** What calls took together. */
type Taken = Omit<Spend, 'day' | 'model' | 'connection'>

export interface DayUse extends Taken {
  day: string
  debates: number
}

export interface ModelUse extends Taken {
  model: string
  /** Its id, of one that has left the catalogue. */
  name: string
  debates: number
}

/** A connection that is not called at present. Times are ISO 8601 UTC; null where it fails until somebody mends it. */
export interface FailingConnection {
  connection: string
  name: string
  code: ConnectionFault['code'] | 'key-lost'
  message: string
  since: string | null
  until: string | null
}

/** How the house stands at this moment. */
export interface Present {
  /** USD, of this day (UTC). */
  spentUsd: number
  reservedUsd: number
  queued: number
  running: number
  /** Of the debate that waits longest for somebody to drive it; 0 while none does. */
  oldestWaitingSeconds: number
}

/** How the house was used on some days, and how it stands now. */
export interface Usage extends Days {
  dailyBudgetUsd: number
  days: DayUse[]
  models: ModelUse[]
  debates: DebateSpend[]
  now: Present
  failing: FailingConnection[]
  items: Spend[]
  nextCursor: null
}

type House = Pick<Runtime, 'store' | 'models' | 'faults' | 'rules'>

/** So many debates are told of as those that cost most. */
const dearest = 10

/** The use of the house on these days. */
export async function usageOf(house: House, days: Days): Promise<Usage> {
  const { store, models, rules } = house
  const [items, counts, debates, now, entries, failing, { dailyBudgetUsd }] = await Promise.all([
    store.books.spend(days),
    store.usage.counts(days),
    store.usage.dearest(days, dearest),
    present(house),
    models.entries(),
    failingConnections(house),
    rules.current(),
  ])
  const names = new Map(entries.map(({ id, name }) => [id, name]))
  const byDay = Map.groupBy(items, ({ day }) => day)
  const byModel = Map.groupBy(items, ({ model }) => model)
  const debatesOf = new Map(counts.byDay.map(({ day, debates }) => [day, debates]))
  const dayUses = eachDay(days).map((day) => ({
    day,
    debates: debatesOf.get(day) ?? 0,
    ...sumOf(byDay.get(day) ?? []),
  }))
  const modelUses = counts.byModel.map(({ model, debates }) => ({
    ...{ model, name: names.get(model) ?? model, debates },
    ...sumOf(byModel.get(model) ?? []),
  }))
  return {
    ...days,
    dailyBudgetUsd,
    days: dayUses,
    models: modelUses.toSorted((one, other) => (other.usd ?? -1) - (one.usd ?? -1)),
    ...{ debates, now, failing, items },
    nextCursor: null,
  }
}

/** How the house stands now. */
async function present({ store }: Pick<House, 'store'>): Promise<Present> {
  const { debates, queue, today } = await store.census()
  const { oldestWaitingSeconds } = queue
  return { ...today, queued: debates.queued, running: debates.running, oldestWaitingSeconds }
}

/** Connections that are not called at present, and why. */
async function failingConnections({
  models,
  faults,
}: Pick<House, 'models' | 'faults'>): Promise<FailingConnection[]> {
  const [connections, current] = await Promise.all([models.connections(), faults.current()])
  return connections.flatMap(({ id, name, keyLost }): FailingConnection[] => {
    const fault = current.get(id)
    if (fault) return [{ connection: id, name, ...fault }]
    if (!keyLost) return []
    const message = `The key of ${name} cannot be read any more: enter it again.`
    return [{ connection: id, name, code: 'key-lost', message, since: null, until: null }]
  })
}

/** What these took together; of the money only what has a price. */
function sumOf(items: readonly Taken[]): Taken {
  const sum = (value: (item: Taken) => number) => items.reduce((total, item) => total + value(item), 0)
  return {
    calls: sum(({ calls }) => calls),
    usd: items.some(({ usd }) => usd !== null) ? sum(({ usd }) => usd ?? 0) : null,
    estimatedUsd: sum(({ estimatedUsd }) => estimatedUsd),
    reservedUsd: sum(({ reservedUsd }) => reservedUsd),
    inputTokens: sum(({ inputTokens }) => inputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
  }
}

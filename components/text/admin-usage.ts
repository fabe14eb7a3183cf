import type { FailingConnection } from '../../lib/house/usage.ts'

const number = (value: number) => value.toLocaleString('en')
const plural = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`

const reasons: Record<FailingConnection['code'], string> = {
  'bad-key': 'key refused',
  'no-credit': 'no credit',
  'key-lost': 'key cannot be read',
}

/** The words of the page about the house's use, and of its charts. */
export const adminUsageText = {
  title: 'Usage',
  about: (from: string, to: string) => `${day(from)} to ${day(to)}, in days of UTC.`,
  periods: 'Period',
  period: (days: number) => (days === 365 ? 'A year' : `${days} days`),
  from: 'From',
  to: 'To',
  show: 'Show',
  badPeriod:
    'The first day has to come before the last, and at most 1,000 days can be shown; here are the last 30.',
  download: 'Download as CSV',
  figures: 'In short',
  today: 'Spent today',
  ofCap: (cap: string) => `of ${cap} a day`,
  reserved: (usd: string) => `${usd} more reserved`,
  spent: 'Spent in this period',
  estimated: (usd: string) => `of it ${usd} estimated`,
  debates: 'Debates in this period',
  calls: (count: number) => plural(count, 'call to models', 'calls to models'),
  now: 'Under way',
  running: (count: number) => `${number(count)} running`,
  queued: (count: number) => (count === 0 ? 'none waits' : `${number(count)} waiting`),
  oldest: (duration: string) => `the oldest for ${duration}`,
  unpriced: 'no price',
  nothing: 'nothing',
  failing: {
    title: 'Failing connections',
    reasons,
    since: (moment: string) => `since ${moment}`,
    until: (moment: string) => `tried again at ${moment}`,
    mend: 'Look at it',
  },
  spendByDay: 'Spend by day',
  debatesByDay: 'Debates by day',
  chart: (title: string, total: string, most: string) => `${title}: ${total} in all, ${most}.`,
  most: (value: string, on: string) => `most on ${on}, ${value}`,
  none: 'none',
  asTable: 'As a table',
  knownCost: 'as charged',
  estimatedCost: 'estimated',
  columns: {
    day: 'Day',
    model: 'Model',
    debate: 'Debate',
    debates: 'Debates',
    calls: 'Calls',
    tokens: 'Tokens in / out',
    spent: 'Spent',
    ofWhich: 'Of which estimated',
  },
  byModel: {
    title: 'By model',
    about: 'Debates in which it sat or reviewed; a scripted panelist costs nothing.',
    none: 'No model was asked in this period.',
  },
  dearest: {
    title: 'Debates that cost most',
    none: 'Nothing was spent in this period.',
    private: 'a private debate',
    deleted: 'a deleted debate',
  },
  day,
} as const

/** A day as it is read: `25 Nov 2026`. */
function day(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso))
}

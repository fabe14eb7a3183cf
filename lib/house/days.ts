import type { Days } from '../store/usage-store.ts'

const dayMs = 86_400_000

/** The day (UTC) of a time in milliseconds since 1970, `2026-01-31`. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** How many days there are from one to another, both included; less than one where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs + 1
}

/** So many days, of which this is the last. */
export function daysUpTo(to: string, count: number): Days {
  return { from: dayOf(Date.parse(to) - (count - 1) * dayMs), to }
}

/** Every day of a stretch, the first one first. */
export function eachDay({ from, to }: Days): string[] {
  const count = Math.max(0, daysBetween(from, to))
  return Array.from({ length: count }, (_, index) => dayOf(Date.parse(from) + index * dayMs))
}

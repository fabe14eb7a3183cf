/**
 * How long an answer asks us to wait, in milliseconds, from `retry-after-ms` or `Retry-After` (seconds or an HTTP date,
 * RFC 9110 10.2.3); null where it does not say. `now` is milliseconds since 1970.
 */
export function askedWait(headers: Headers, now: number): number | null {
  const milliseconds = numberOf(headers.get('retry-after-ms'))
  if (milliseconds !== null) return milliseconds
  const after = headers.get('retry-after')
  const seconds = numberOf(after)
  if (seconds !== null) return seconds * 1000
  const date = after?.trim().endsWith('GMT') ? Date.parse(after) : Number.NaN
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : null
}

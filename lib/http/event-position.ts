import { Problem } from '../problem.ts'

/**
 * The number of the last event that a client has: `Last-Event-ID`, which a browser sends when it connects again, before
 * `?after=`; 0 for all. Throws `Problem` 400 for what is no number, or ahead of the log.
 */
export function eventPosition(request: Request, latest: number): number {
  const value = request.headers.get('last-event-id') || new URL(request.url).searchParams.get('after') || '0'
  if (!/^\d{1,9}$/.test(value) || Number(value) > latest)
    throw new Problem(400, 'bad-event-id', 'There is no event with this number yet.')
  return Number(value)
}

import { Problem } from '../problem.ts'
import { runtime } from '../runtime.ts'
import { bringsToken } from './bearer-token.ts'

/** The house's metrics, for who has the token. Throws `Problem` 404 where there is none, 401 without it. */
export async function readMetrics({ headers }: Request): Promise<Response> {
  const { environment, metrics } = runtime()
  if (environment.METRICS_TOKEN === null)
    throw new Problem(404, 'not-found', 'Set METRICS_TOKEN in the environment of the server to have metrics.')
  if (!bringsToken(headers, environment.METRICS_TOKEN))
    throw new Problem(401, 'metrics-only', 'This needs the metrics token, as Authorization: Bearer.', {
      headers: { 'WWW-Authenticate': 'Bearer' },
    })
  return new Response(await metrics.expose(), {
    headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

import type { ServerResponse } from 'node:http'

/** Next answers with 500 whatever a page throws; while the database is away that is a 503, to be asked for again soon. */
export function tellAway(response: ServerResponse, isAway: () => boolean): void {
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    ...rest: unknown[]
  ) => ServerResponse
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (status !== 500 || !isAway()) return writeHead(status, ...rest)
    response.setHeader('Retry-After', '2')
    return writeHead(503, ...rest)
  }) as typeof response.writeHead
}

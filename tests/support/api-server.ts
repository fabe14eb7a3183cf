import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as rest from '../../app/api/[[...rest]]/route.ts'
import * as health from '../../app/api/health/route.ts'
import * as metrics from '../../app/api/metrics/route.ts'
import * as ready from '../../app/api/ready/route.ts'
import * as adminAudit from '../../app/api/v1/admin/audit/route.ts'
import * as adminConnectionImport from '../../app/api/v1/admin/connections/[id]/import/route.ts'
import * as adminConnectionOffered from '../../app/api/v1/admin/connections/[id]/offered/route.ts'
import * as adminConnection from '../../app/api/v1/admin/connections/[id]/route.ts'
import * as adminConnectionTest from '../../app/api/v1/admin/connections/[id]/test/route.ts'
import * as adminConnections from '../../app/api/v1/admin/connections/route.ts'
import * as adminDebateCancel from '../../app/api/v1/admin/debates/[id]/cancel/route.ts'
import * as adminDebate from '../../app/api/v1/admin/debates/[id]/route.ts'
import * as adminDebates from '../../app/api/v1/admin/debates/route.ts'
import * as adminModel from '../../app/api/v1/admin/models/[...id]/route.ts'
import * as adminModelOrder from '../../app/api/v1/admin/models/order/route.ts'
import * as adminModels from '../../app/api/v1/admin/models/route.ts'
import * as adminPanel from '../../app/api/v1/admin/panels/[id]/route.ts'
import * as adminPanels from '../../app/api/v1/admin/panels/route.ts'
import * as adminPassword from '../../app/api/v1/admin/password/route.ts'
import * as adminRules from '../../app/api/v1/admin/rules/route.ts'
import * as adminSession from '../../app/api/v1/admin/sessions/[id]/route.ts'
import * as adminSessions from '../../app/api/v1/admin/sessions/route.ts'
import * as adminSetUp from '../../app/api/v1/admin/set-up/route.ts'
import * as adminSignIn from '../../app/api/v1/admin/sign-in/route.ts'
import * as adminSignOut from '../../app/api/v1/admin/sign-out/route.ts'
import * as adminUsage from '../../app/api/v1/admin/usage/route.ts'
import * as adminUsageFile from '../../app/api/v1/admin/usage.csv/route.ts'
import * as ballotCheck from '../../app/api/v1/ballot-check/route.ts'
import * as cancel from '../../app/api/v1/debates/[id]/cancel/route.ts'
import * as events from '../../app/api/v1/debates/[id]/events/route.ts'
import * as reviewRetry from '../../app/api/v1/debates/[id]/review/retry/route.ts'
import * as debate from '../../app/api/v1/debates/[id]/route.ts'
import * as seatRetry from '../../app/api/v1/debates/[id]/seats/[n]/retry/route.ts'
import * as seatStop from '../../app/api/v1/debates/[id]/seats/[n]/stop/route.ts'
import * as turn from '../../app/api/v1/debates/[id]/turns/[round]/[seat]/[sample]/route.ts'
import * as debates from '../../app/api/v1/debates/route.ts'
import * as estimate from '../../app/api/v1/estimate/route.ts'
import * as houseRoute from '../../app/api/v1/house/route.ts'
import * as models from '../../app/api/v1/models/route.ts'
import * as passcode from '../../app/api/v1/passcode/route.ts'
import * as exports from '../../app/debates/[slug]/export/[format]/route.tsx'
import * as feed from '../../app/feed.xml/route.ts'
import * as robots from '../../app/robots.txt/route.ts'
import * as sitemapPart from '../../app/sitemap/[part]/route.ts'
import * as sitemap from '../../app/sitemap.xml/route.ts'
import { createFront } from '../../lib/http/front/create-front.ts'

type Handlers = Record<string, (request: Request, context: { params: Promise<never> }) => Promise<Response>>

const one = '/api/v1/debates/:id'
const routes = (
  [
    ['/api/health', health],
    ['/api/ready', ready],
    ['/api/metrics', metrics],
    ['/api/v1/ballot-check', ballotCheck],
    ['/api/v1/estimate', estimate],
    ['/api/v1/house', houseRoute],
    ['/api/v1/models', models],
    ['/api/v1/passcode', passcode],
    ['/api/v1/admin/connections', adminConnections],
    ['/api/v1/admin/connections/:id', adminConnection],
    ['/api/v1/admin/connections/:id/test', adminConnectionTest],
    ['/api/v1/admin/connections/:id/import', adminConnectionImport],
    ['/api/v1/admin/models', adminModels],
    ['/api/v1/admin/connections/:id/offered', adminConnectionOffered],
    ['/api/v1/admin/debates', adminDebates],
    ['/api/v1/admin/debates/:id', adminDebate],
    ['/api/v1/admin/debates/:id/cancel', adminDebateCancel],
    ['/api/v1/admin/models/order', adminModelOrder],
    ['/api/v1/admin/models/:id+', adminModel],
    ['/api/v1/admin/panels', adminPanels],
    ['/api/v1/admin/panels/:id', adminPanel],
    ['/api/v1/admin/rules', adminRules],
    ['/api/v1/admin/usage', adminUsage],
    ['/api/v1/admin/audit', adminAudit],
    ['/api/v1/admin/password', adminPassword],
    ['/api/v1/admin/sessions', adminSessions],
    ['/api/v1/admin/sessions/:id', adminSession],
    ['/api/v1/admin/set-up', adminSetUp],
    ['/api/v1/admin/sign-in', adminSignIn],
    ['/api/v1/admin/sign-out', adminSignOut],
    ['/api/v1/admin/usage.csv', adminUsageFile],
    ['/api/v1/debates', debates],
    ['/debates/:slug/export/:format', exports],
    ['/feed.xml', feed],
    ['/robots.txt', robots],
    ['/sitemap.xml', sitemap],
    ['/sitemap/:part', sitemapPart],
    [one, debate],
    [`${one}/events`, events],
    [`${one}/cancel`, cancel],
    [`${one}/review/retry`, reviewRetry],
    [`${one}/seats/:n/retry`, seatRetry],
    [`${one}/seats/:n/stop`, seatStop],
    [`${one}/turns/:round/:seat/:sample`, turn],
  ] as [string, object][]
).map(([pathname, handlers]) => ({ pattern: new URLPattern({ pathname }), handlers: handlers as Handlers }))

/** The front and the API behind it, over real sockets, without Next. The runtime has to be provided. */
export async function startApiServer(): Promise<{ url: string; close: () => void }> {
  const server = createFront(
    { handle: answer, upgrade: (_request, socket) => void socket.destroy() },
    { publicUrl: 'http://localhost:3000', trustedHops: 0, dev: false },
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const url = `http://${incoming.headers.host}${incoming.url}`
  const route = routes.find(({ pattern }) => pattern.test(url))
  const params = route?.pattern.exec(url)?.pathname.groups ?? {}
  const handlers = route?.handlers ?? (rest as Handlers)
  const left = new AbortController()
  outgoing.on('close', () => left.abort())
  const hasBody = !['GET', 'HEAD'].includes(incoming.method ?? '')
  const request = new Request(url, {
    method: incoming.method,
    headers: Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
    signal: left.signal,
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }),
  })
  const response = await handlers[incoming.method ?? '']?.(request, {
    params: Promise.resolve(params as never),
  })
  if (!response) throw new Error('There is no such handler.')
  outgoing.setHeaders(response.headers)
  outgoing.writeHead(response.status)
  if (response.body) await pipeline(Readable.fromWeb(response.body as never), outgoing).catch(() => {})
  else outgoing.end()
}

import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createFront } from '../../lib/http/front/create-front.ts'
import { routeFiles } from './app-files.ts'

type Handlers = Record<string, (request: Request, context: { params: Promise<never> }) => Promise<Response>>

/** Every route of `app/`, by the pattern of its address: a new one is served without being named here. */
const routes = routeFiles().map(({ path, file }) => ({ pattern: patternOf(path), file }))

/**
 * The front and the API behind it, over real sockets, without Next. The runtime has to be provided. With a trusted hop a
 * test may come from any address.
 */
export async function startApiServer({ trustedHops = 0 } = {}): Promise<{ url: string; close: () => void }> {
  const server = createFront(
    { handle: answer, isAway: () => false, upgrade: (_request, socket) => void socket.destroy() },
    { publicUrl: 'http://localhost:3000', trustedHops, dev: false },
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
  if (!route) return void outgoing.writeHead(404).end()
  const params = decodedGroups(route.pattern.exec(url)?.pathname.groups ?? {})
  const handlers = (await import(route.file)) as Handlers
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

/** As Next gives them to a route: decoded, those of a catch-all segment in parts. */
function decodedGroups(groups: Record<string, string | undefined>): Record<string, string[]> {
  const parts = Object.entries(groups).map(([name, value = '']) => [
    name,
    value.split('/').map(decodeURIComponent),
  ])
  return Object.fromEntries(parts)
}

function patternOf(path: string): URLPattern {
  const pathname = path
    .replaceAll(/\/\[\[\.{3}(\w+)\]\]/g, '/:$1*')
    .replaceAll(/\[\.{3}(\w+)\]/g, ':$1+')
    .replaceAll(/\[(\w+)\]/g, ':$1')
  return new URLPattern({ pathname })
}

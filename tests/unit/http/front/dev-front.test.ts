import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createFront } from '../../../../lib/http/front/create-front.ts'
import { rawRequest, statuses } from '../../../support/raw-request.ts'

let server: Server
let port: number

beforeAll(async () => {
  server = createFront(
    {
      handle: async (_request, response) => void response.end('ok'),
      isAway: () => false,
      upgrade: (_request, socket) => void socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
    },
    { publicUrl: 'http://localhost:3000', trustedHops: 0, dev: true },
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function upgrade(path: string, host: string): Promise<number | undefined> {
  const lines = [`GET ${path} HTTP/1.1`, `Host: ${host}`, 'Connection: Upgrade', 'Upgrade: websocket', '', '']
  return statuses(await rawRequest(port, lines.join('\r\n'), 300))[0]
}

it("lets development's own web socket through, from our own host", async () => {
  expect(await upgrade('/_next/hmr?id=1', 'localhost:3000')).toBe(101)
  expect(await upgrade('/_next/hmr?id=1', 'evil.example')).toBe(421)
  expect(await upgrade('/', 'localhost:3000')).toBe(400)
})

it("lets development's overlay post", async () => {
  const post = (path: string) =>
    rawRequest(
      port,
      `POST ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    )
  expect(statuses(await post('/__nextjs_original-stack-frames'))).toEqual([200])
  expect(statuses(await post('/'))).toEqual([405])
})

import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { shutDownOnSignal } from '../../../../lib/http/front/shut-down.ts'
import { log } from '../../../../lib/log.ts'

beforeAll(() => {
  log().level = 'silent'
})

afterEach(() => {
  process.removeAllListeners('SIGTERM')
  process.removeAllListeners('SIGINT')
  vi.useRealTimers()
})

/** A server with one open stream, told to stop by the signal that vitest's own process never gets. */
async function running(close: () => Promise<void>) {
  const server = createServer((_request, response) => void response.write('open'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await once(socket, 'data')
  const exits = new EventEmitter()
  shutDownOnSignal(server, close, (code) => void exits.emit('exit', code))
  return { server, socket, exits }
}

it('closes, cuts what is still open, and exits', async () => {
  let closed = false
  const { server, socket, exits } = await running(async () => {
    expect(server.listening).toBe(false)
    closed = true
  })
  const [exit] = await Promise.all([once(exits, 'exit'), once(socket, 'close'), process.emit('SIGTERM')])
  expect([exit, closed]).toEqual([[0], true])
})

it('exits with 1 when closing fails', async () => {
  const { exits } = await running(() => Promise.reject(new Error('no')))
  const [exit] = await Promise.all([once(exits, 'exit'), process.emit('SIGINT')])
  expect(exit).toEqual([1])
})

it('ends at once on a second signal', async () => {
  const { server, exits } = await running(() => new Promise(() => {}))
  process.emit('SIGTERM')
  const [exit] = await Promise.all([once(exits, 'exit'), process.emit('SIGTERM')])
  expect(exit).toEqual([1])
  server.closeAllConnections()
})

it('ends within 10 s whatever hangs', async () => {
  const { server, exits } = await running(() => new Promise(() => {}))
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const exit = once(exits, 'exit')
  process.emit('SIGTERM')
  vi.advanceTimersByTime(9_500)
  expect(await exit).toEqual([1])
  server.closeAllConnections()
})

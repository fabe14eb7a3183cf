import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { discoverOllama } from '../../../lib/models/discover-ollama.ts'
import { ollamaConnection } from '../../../lib/models/ollama-connection.ts'
import { createOutbound } from '../../../lib/models/outbound/outbound.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function discovery(listener: RequestListener, allowPrivateNetwork = true) {
  let asked = 0
  let time = 0
  const server = createServer((request, response) => {
    asked++
    listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => server.close().closeAllConnections())
  const OLLAMA_BASE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const connection = ollamaConnection({
    providers: { OLLAMA_BASE_URL },
    ALLOW_PRIVATE_NETWORK: allowPrivateNetwork,
  })
  const now = () => time
  const discover = discoverOllama(connection, createOutbound({ allowPrivateNetwork, now }), now)
  return { discover, asked: () => asked, pass: (ms: number) => (time += ms) }
}

const listing =
  (...names: string[]): RequestListener =>
  (_, response) => {
    response.end(JSON.stringify({ models: names.map((name) => ({ name, size: 1 })) }))
  }

describe('discoverOllama', () => {
  it('offers the models of a running Ollama, without those that only embed', async () => {
    const { discover } = await discovery(
      listing('qwen3:8b', 'nomic-embed-text:latest', 'bge-m3', 'mistral:latest'),
    )
    const models = await discover()
    expect(models.map(({ id, name, maker }) => [id, name, maker])).toEqual([
      ['ollama/qwen3:8b', 'qwen3:8b', 'Alibaba'],
      ['ollama/mistral:latest', 'mistral', 'Mistral'],
    ])
    expect(models[0]).toMatchObject({ available: true, prices: null, rehearsal: false, wireName: 'qwen3:8b' })
  })

  it('asks once a minute, also when many ask at once', async () => {
    const { discover, asked, pass } = await discovery(listing('qwen3:8b'))
    await Promise.all([discover(), discover(), discover()])
    pass(59_999)
    await discover()
    expect(asked()).toBe(1)
    pass(1)
    await discover()
    expect(asked()).toBe(2)
  })

  it('waits for nobody: a silent server has no models after 300 ms', async () => {
    const { discover } = await discovery(() => {})
    const started = performance.now()
    expect(await discover()).toEqual([])
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('keeps the models of one that is too busy to answer, and drops those of one that is gone', async () => {
    let behave: RequestListener = listing('qwen3:8b')
    const { discover, pass } = await discovery((request, response) => behave(request, response))
    expect(await discover()).toHaveLength(1)
    behave = () => {}
    pass(60_000)
    expect(await discover()).toHaveLength(1)
    behave = (_, response) => response.destroy()
    pass(60_000)
    expect(await discover()).toEqual([])
  })

  it.each<[string, RequestListener]>([
    ['an error', (_, response) => response.writeHead(500).end()],
    ['a page', (_, response) => response.end('<html>')],
    ['another shape', (_, response) => response.end('{"models":{}}')],
    [
      'a redirect elsewhere',
      (_, response) => response.writeHead(307, { location: 'http://169.254.169.254/' }).end(),
    ],
  ])('offers nothing for %s', async (_, listener) => {
    expect(await (await discovery(listener)).discover()).toEqual([])
  })

  it('does not call a private address that the house forbids', async () => {
    const { discover, asked } = await discovery(listing('qwen3:8b'), false)
    expect(await discover()).toEqual([])
    expect(asked()).toBe(0)
  })
})

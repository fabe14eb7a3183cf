import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { ModelError } from '../../../../lib/models/model-error.ts'
import type { Resolve } from '../../../../lib/models/outbound/checked-lookup.ts'
import { guardedAgent } from '../../../../lib/models/outbound/guarded-agent.ts'
import { guardedFetch } from '../../../../lib/models/outbound/guarded-fetch.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

interface Seen {
  url: string
  requests: IncomingMessage[]
  sockets: Set<unknown>
}

async function serve(listener: RequestListener): Promise<Seen> {
  const requests: IncomingMessage[] = []
  const sockets = new Set<unknown>()
  const server = createServer((request, response) => {
    requests.push(request)
    sockets.add(request.socket)
    listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => server.close().closeAllConnections())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, sockets }
}

function fetchWith(allowPrivateNetwork: boolean, options: { resolve?: Resolve; onLife?: () => void } = {}) {
  const rule = { allowPrivateNetwork }
  return guardedFetch({
    agent: guardedAgent(rule, options.resolve),
    rule,
    name: 'Acme',
    onLife: options.onLife,
  })
}

const post = (headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: '{"a":1}',
  headers,
})

describe('guardedFetch: where it may call', () => {
  const loopback = [
    'http://127.0.0.1:9/',
    'http://127.1:9/',
    'http://0x7f.1:9/',
    'http://0x7f000001:9/',
    'http://017700000001:9/',
    'http://2130706433:9/',
    'http://0.0.0.0:9/',
    'http://[::1]:9/',
    'http://[::ffff:127.0.0.1]:9/',
    'http://[::ffff:7f00:1]:9/',
    'http://１２７.０.０.１:9/',
    'http://localhost:3999/',
    'http://10.1.2.3:9/',
  ]
  it.each(loopback)('refuses %s on a public house', async (url) => {
    await expect(fetchWith(false)(url)).rejects.toMatchObject({ code: 'blocked-address', retryable: false })
  })

  const never = [
    'http://169.254.169.254/latest/meta-data',
    'http://0xa9fea9fe/',
    'http://2852039166/',
    'http://[::ffff:169.254.169.254]/',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
    'http://100.100.100.200/',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    'http://user:secret@127.0.0.1/',
  ]
  it.each(never)('never calls %s, whatever the rule', async (url) => {
    await expect(fetchWith(true)(url)).rejects.toMatchObject({ code: 'blocked-address' })
  })

  it('refuses a name if any of its addresses is forbidden, at the moment of connecting', async () => {
    const { url, requests } = await serve((_, response) => response.end())
    const address = url.replace('127.0.0.1', 'models.example')
    const resolve: Resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    await expect(fetchWith(false, { resolve })(address)).rejects.toMatchObject({ code: 'blocked-address' })
    const metadata: Resolve = async () => [{ address: '169.254.169.254', family: 4 }]
    await expect(fetchWith(true, { resolve: metadata })(address)).rejects.toMatchObject({
      code: 'blocked-address',
    })
    expect(requests).toHaveLength(0)
  })

  it('calls names and loopback addresses where the rule allows it', async () => {
    const { url } = await serve((_, response) => response.end('hello'))
    const resolve: Resolve = async () => [{ address: '127.0.0.1', family: 4 }]
    expect(await (await fetchWith(true)(url)).text()).toBe('hello')
    const named = url.replace('127.0.0.1', 'models.example')
    expect(await (await fetchWith(true, { resolve })(named)).text()).toBe('hello')
  })

  it('reports a name that does not resolve as a network fault', async () => {
    const resolve: Resolve = async () => {
      throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
    }
    await expect(fetchWith(true, { resolve })('http://models.example/')).rejects.toMatchObject({
      code: 'network',
    })
  })
})

describe('guardedFetch: redirects', () => {
  const secrets = { authorization: 'Bearer k', 'x-api-key': 'k', 'x-goog-api-key': 'k' }

  it.each([301, 302, 307, 308])(
    'never follows a %i to another origin, so no key gets there',
    async (status) => {
      const thief = await serve((_, response) => response.end('thanks'))
      const server = await serve((_, response) =>
        response.writeHead(status, { location: `${thief.url}/v1` }).end(),
      )
      await expect(fetchWith(true)(server.url, post(secrets))).rejects.toMatchObject({
        code: 'blocked-address',
        message: 'Acme sent the call on to another address, which is not followed.',
      })
      expect(thief.requests).toHaveLength(0)
    },
  )

  it('counts another port, protocol or a metadata address as another origin', async () => {
    for (const location of [
      '//127.0.0.1:1/',
      'https://127.0.0.1/',
      'http://169.254.169.254/',
      'file:///etc/passwd',
    ]) {
      const server = await serve((_, response) => response.writeHead(307, { location }).end())
      await expect(fetchWith(true)(server.url, post(secrets))).rejects.toMatchObject({
        code: 'blocked-address',
      })
    }
  })

  it('follows within the origin, with method, body and key', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/new') request.pipe(response)
      else response.writeHead(307, { location: '/new' }).end()
    })
    const answer = await fetchWith(true)(`${server.url}/old`, post(secrets))
    expect(await answer.text()).toBe('{"a":1}')
    expect(server.requests[1]?.headers).toMatchObject(secrets)
  })

  it('gives up on a loop', async () => {
    const server = await serve((_, response) => response.writeHead(307, { location: '/again' }).end())
    await expect(fetchWith(true)(server.url)).rejects.toMatchObject({ code: 'blocked-address' })
    expect(server.requests).toHaveLength(4)
  })

  it('hands on a redirect that names no place', async () => {
    const server = await serve((_, response) => response.writeHead(302).end())
    expect((await fetchWith(true)(server.url)).status).toBe(302)
  })
})

describe('guardedFetch: what goes out and comes in', () => {
  it('sends only the headers that a call needs', async () => {
    const server = await serve((_, response) => response.end())
    await fetchWith(true)(
      server.url,
      post({ authorization: 'Bearer k', 'x-stainless-os': 'Linux', 'openai-project': 'p', cookie: 'c' }),
    )
    const names = Object.keys(server.requests[0]?.headers ?? {})
    expect(names).toContain('authorization')
    for (const name of ['x-stainless-os', 'openai-project', 'cookie']) expect(names).not.toContain(name)
  })

  it('asks for an answer that nobody on its way holds back to compress it', async () => {
    const server = await serve((_, response) => response.end())
    await fetchWith(true)(server.url, post({ 'accept-encoding': 'gzip' }))
    expect(server.requests[0]?.headers['accept-encoding']).toBe('identity')
  })

  it('hands on the first piece at once, and together what follows it closely', async () => {
    const server = await serve(async (_, response) => {
      for (const piece of ['one ', 'two ', 'three ', 'four']) {
        response.write(piece)
        await new Promise((resolve) => setTimeout(resolve, 4))
      }
    })
    const reader = (await fetchWith(true)(server.url)).body?.getReader()
    const pieces: string[] = []
    while (pieces.join('') !== 'one two three four')
      pieces.push(Buffer.from((await reader?.read())?.value ?? []).toString())
    await reader?.cancel()
    expect(pieces[0]).toMatch(/^one /)
    expect(pieces.length).toBeLessThan(4)
  })

  it('uses connections again for calls that follow each other', async () => {
    const server = await serve((_, response) => response.end('ok'))
    const fetch = fetchWith(true)
    for (let call = 0; call < 10; call++) await (await fetch(server.url)).text()
    expect(server.requests).toHaveLength(10)
    expect(server.sockets.size).toBeLessThanOrEqual(2)
  })

  it('calls onLife for bytes of the body, not for the headers', async () => {
    let signs = 0
    const server = await serve((_, response) => {
      response.flushHeaders()
      setTimeout(() => response.write('one'), 60)
      setTimeout(() => response.end('two'), 120)
    })
    const answer = await fetchWith(true, { onLife: () => signs++ })(server.url)
    expect(signs).toBe(0)
    expect(await answer.text()).toBe('onetwo')
    expect(signs).toBe(2)
  })

  it('fails with too-large, and stops reading, when more comes than any answer needs', async () => {
    const server = await serve((_, response) => {
      const block = Buffer.alloc(1024 * 1024)
      const more = () => {
        while (!response.destroyed && response.write(block));
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    })
    const answer = await fetchWith(true)(server.url)
    await expect(answer.arrayBuffer()).rejects.toMatchObject({ code: 'too-large' })
    await expect.poll(() => server.requests[0]?.socket.destroyed).toBe(true)
  })

  it('fails with cut-off when the connection breaks in the body, network when it breaks before', async () => {
    const cut = await serve((_, response) => {
      response.write('half')
      setTimeout(() => response.destroy(), 30)
    })
    await expect((await fetchWith(true)(cut.url)).text()).rejects.toMatchObject({
      code: 'cut-off',
      retryable: true,
    })
    const slam = await serve((_, response) => response.destroy())
    await expect(fetchWith(true)(slam.url)).rejects.toMatchObject({ code: 'network', retryable: true })
  })

  it('passes an abort on as it is, before the answer and within it', async () => {
    const silent = await serve(() => {})
    const reason = new Error('enough')
    const soon = () => {
      const controller = new AbortController()
      setTimeout(() => controller.abort(reason), 40)
      return controller.signal
    }
    await expect(fetchWith(true)(silent.url, { signal: soon() })).rejects.toBe(reason)
    const stalling = await serve((_, response) => response.write('half'))
    const answer = await fetchWith(true)(stalling.url, { signal: soon() })
    const error = await answer.text().catch((caught) => caught)
    expect(error).toBeInstanceOf(Error)
    expect(error).not.toBeInstanceOf(ModelError)
    await expect.poll(() => stalling.requests[0]?.socket.destroyed).toBe(true)
  })

  it('hands on answers without a body', async () => {
    const server = await serve((_, response) => response.writeHead(204).end())
    const answer = await fetchWith(true)(server.url)
    expect([answer.status, await answer.text()]).toEqual([204, ''])
  })
})

describe('guardedFetch: an answer that is left before its end', () => {
  it('is read on, so that a later call has the same connection', async () => {
    const server = await serve((_, response) => {
      response.write('data: [DONE]')
      setTimeout(() => response.end(), 5)
    })
    const call = fetchWith(true)
    const leaveEarly = async () => {
      const reader = (await call(server.url)).body?.getReader()
      await reader?.read()
      await reader?.cancel()
      return server.sockets.size < server.requests.length
    }
    await expect.poll(leaveEarly).toBe(true)
  })

  it('is cut off where it does not end', async () => {
    const server = await serve((_, response) => response.write('data: [DONE]'))
    const reader = (await fetchWith(true)(server.url)).body?.getReader()
    await reader?.read()
    await reader?.cancel()
    await expect.poll(() => server.requests[0]?.socket.destroyed, { timeout: 5_000 }).toBe(true)
  })
})

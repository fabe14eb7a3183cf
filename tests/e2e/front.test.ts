import { expect, test } from '../support/e2e/test.ts'
import { rawRequest, statuses } from '../support/raw-request.ts'

const get = (path: string, headers: string[] = []) =>
  [`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n')
const post = (path: string, body: string, headers: string[] = []) =>
  [
    `POST ${path} HTTP/1.1`,
    'Host: localhost',
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
    '',
    body,
  ].join('\r\n')

const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`

const malformed: Record<string, string | Buffer> = {
  'an undecodable path': get('/x/%E0%A4%A'),
  'an undecodable path of a page': get('/debates/%E0%A4%A'),
  'an undecodable path of the API': get('/api/v1/debates/%FF'),
  'an undecodable query': get('/debates?query=%E0%A4%A&cursor=%FF'),
  'a path with NUL': get('/debates/%00'),
  'a path that decodes twice to nonsense': get('/debates/%25E0%25A4%25A'),
  'a path of backslashes': get('/\\..\\..\\etc\\passwd'),
  'a path out of the folder': get('/_next/static/../../../package.json'),
  'a path of raw bytes': Buffer.concat([
    Buffer.from('GET /'),
    Buffer.from([0xff, 0xfe]),
    Buffer.from(' HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'),
  ]),
  'a long path': get(`/${'a'.repeat(20_000)}`),
  'an unknown page': get('/nowhere'),
  TRACE: get('/').replace('GET', 'TRACE'),
  CONNECT: get('/').replace('GET /', 'CONNECT localhost:80'),
  'a method of its own': get('/').replace('GET', 'BREW'),
  'POST to a page': post('/', '{}'),
  'a server action that is none': post('/', '[]', ['Next-Action: 0123456789abcdef']),
  'OPTIONS *': get('*').replace('GET', 'OPTIONS'),
  'a broken router state': get('/', ['RSC: 1', 'Next-Router-State-Tree: %7Bbroken']),
  'a router state that is no list': get('/', ['RSC: 1', 'Next-Router-State-Tree: 12']),
  'a broken prefetch': get('/', ['RSC: 1', 'Next-Router-Prefetch: maybe', 'Next-Router-Segment-Prefetch: x']),
  'a broken address of the router': get('/', ['RSC: 1', 'Next-Url: %E0%A4%A']),
  'a foreign host': get('/').replace('Host: localhost', 'Host: evil.example'),
  'a foreign host in the target': get('http://evil.example/'),
  'no host': get('/').replace('Host: localhost\r\n', ''),
  'two hosts': get('/', ['Host: 127.0.0.1']),
  'huge headers': get('/', [`X-Large: ${'a'.repeat(100_000)}`]),
  'many headers': get(
    '/',
    Array.from({ length: 500 }, (_, index) => `X-${index}: 1`),
  ),
  'a broken header': get('/', ['no colon here']),
  'a huge body': post('/api/v1/debates', 'a'.repeat(400_000)),
  'a huge body without an end': [
    'POST /api/v1/debates HTTP/1.1',
    'Host: localhost',
    'Transfer-Encoding: chunked',
    '',
    ...Array.from({ length: 30 }, () => `4000\r\n${'a'.repeat(0x4000)}`),
    '',
  ].join('\r\n'),
  'a body that is no JSON': post('/api/v1/debates', '{"question":'),
  'a body of the wrong kind': post('/api/v1/debates', 'null'),
  'a body of broken UTF-8': Buffer.from(
    post('/api/v1/debates', '{"question":"xx"}').replace('xx', '\xff\xfe'),
    'latin1',
  ),
  'a body of nothing but depth': post('/api/v1/debates', deep),
  'a body that reaches for the prototype': post(
    '/api/v1/debates',
    '{"__proto__":{"x":1},"constructor":{"prototype":{}}}',
  ),
  'two lengths': post('/api/v1/debates', '{}', ['Content-Length: 3']),
  'a smuggled request': post('/api/v1/debates', '0\r\n\r\nGET /admin HTTP/1.1\r\n\r\n', [
    'Transfer-Encoding: chunked',
  ]),
  'not HTTP': 'hello?\r\n\r\n',
  'a greeting of TLS': Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03]),
}

/** What is odd and yet may be answered: with anything but a 5xx. */
const odd = new Set(['an undecodable query', 'a path of backslashes', 'a path out of the folder'])

test('what is malformed gets a 4xx, and the server lives on', async ({ house, page }) => {
  for (const [name, bytes] of Object.entries(malformed)) {
    const answer = await rawRequest(house.port, bytes)
    expect(answer, `${name} is sent nowhere else`).not.toMatch(/^location: ?(?!\/[^/\\])\S/im)
    const found = statuses(answer)
    expect(found.length, `${name} is answered`).toBeGreaterThan(0)
    for (const status of found) {
      expect(status, name).toBeGreaterThanOrEqual(odd.has(name) ? 200 : 400)
      expect(status, name).toBeLessThan(500)
    }
  }
  expect((await page.goto('/'))?.status()).toBe(200)
})

import * as fc from 'fast-check'

interface Values {
  parts: string[]
}

/** None to three header lines that change what a request means to a server, a framework, a cache or a proxy. */
export function oddHeaders({ parts }: Values): fc.Arbitrary<string[]> {
  const line = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...lines) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...parts)
        .map((part) => `If-None-Match: "${/^[\w-]+$/.test(part) ? part : 'x'}"`),
    },
    {
      weight: 1,
      arbitrary: fc
        .string({ unit: 'binary-ascii' })
        .map((text) => `X-Odd: ${text.replaceAll(/[\r\n]/g, '')}`),
    },
    {
      weight: 1,
      arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => `Cookie: roundtable=${latin1(bytes)}`),
    },
  )
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant<string[]>([]) },
    { weight: 3, arbitrary: fc.array(line, { maxLength: 3 }) },
  )
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\r\n]/g, '')
}

const lines = [
  'Accept: */*;q=broken, text/html;level=1',
  'Accept: text/x-component',
  'Accept-Encoding: br;q=1.0, gzip;q=0.8, *;q=0.1, identity;q=0',
  'Accept-Encoding: \u00e9\u00e9\u00e9',
  `Accept-Language: ${'xx-YY,'.repeat(200)}`,
  'Authorization: Basic Og==',
  'Authorization: Bearer',
  'Authorization: Bearer \u00ff\u00fe',
  `Authorization: Bearer ${'a'.repeat(5_000)}`,
  'Content-Encoding: gzip',
  'Content-Security-Policy: script-src *',
  'Cookie: roundtable=;roundtable=; __Host-roundtable=x',
  `Cookie: roundtable-admin=${'x'.repeat(43)}; roundtable-device=x.y`,
  `Cookie: ${'a=b; '.repeat(1_000)}`,
  'Expect: 100-continue',
  'Expect: nonsense',
  'Forwarded: for="[::1]";host=example.invalid;proto=https',
  'Host: 127.0.0.1:1',
  'Host: example.invalid',
  'Host: localhost:99999',
  'Host: [::1',
  'Host: localhost\u00e9',
  'Host: ',
  'Idempotency-Key: 12345678',
  'Idempotency-Key: short',
  'If-Match: *',
  'If-Modified-Since: Thu, 99 Foo 9999 99:99:99 GMT',
  'If-None-Match: *',
  'If-None-Match: W/"a", "b", ,,',
  'If-Range: "x"',
  'Last-Event-ID: 0',
  'Last-Event-ID: 999999999999',
  'Last-Event-ID: \u00ff',
  'Next-Action: 0123456789abcdef',
  'Next-Action: x',
  'Next-Hmr-Refresh: 1',
  'Next-Router-Prefetch: 1\r\nRSC: 1',
  'Next-Router-Prefetch: 1\r\nRSC: 1\r\nNext-Router-Segment-Prefetch: /_tree',
  'Next-Router-Segment-Prefetch: /%E0%A4%A',
  'Next-Router-State-Tree: %5B%22%22%2C%7B%7D%2Cnull%2Cnull%2Ctrue%5D\r\nRSC: 1',
  'Next-Router-State-Tree: %7Bbroken\r\nRSC: 1',
  `Next-Router-State-Tree: ${encodeURIComponent(JSON.stringify(['', { children: ['x'.repeat(3_000), {}] }]))}\r\nRSC: 1`,
  'Next-Url: /debates/x\r\nRSC: 1',
  'Origin: https://example.invalid',
  'Origin: null',
  'Range: bytes=0-0,-1,5-2',
  'Referer: \u00ff',
  'RSC: 1',
  'RSC: 1\r\nRSC: 1',
  'Sec-Fetch-Site: cross-site',
  'Sec-Fetch-Site: same-origin',
  'TE: trailers, deflate;q=9',
  'Transfer-Encoding: chunked, identity',
  'Transfer-Encoding: \u000bchunked',
  'Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__',
  'Upgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13',
  'User-Agent: \u00ff\u00fe<script>',
  'X-Forwarded-For: 1.1.1.1, \u00ff, [::1]:80',
  'X-Forwarded-Host: example.invalid',
  'X-Forwarded-Proto: javascript',
  'X-HTTP-Method-Override: DELETE',
  'X-Invoke-Path: /admin',
  'X-Matched-Path: /admin',
  'X-Middleware-Prefetch: 1',
  'X-Middleware-Rewrite: http://169.254.169.254/',
  'X-Middleware-Subrequest: proxy:proxy:proxy:proxy:proxy',
  'X-Nextjs-Data: 1',
  'X-Nonce: x',
  'X-Now-Route-Matches: 1',
  'X-Request-Id: \u00ff',
  'roundtable-passcode: \u00ff\u00fe',
]

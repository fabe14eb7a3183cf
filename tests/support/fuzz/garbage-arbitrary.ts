import * as fc from 'fast-check'
import type { FuzzRequest } from './request-arbitrary.ts'

/** Bytes that are no request, a broken one, or more than one. */
export function garbage(): fc.Arbitrary<FuzzRequest> {
  return fc.oneof(
    fc.uint8Array({ maxLength: 400 }).map((bytes) => named('random bytes', Buffer.from(bytes))),
    fc.nat(whole.length).map((cut) => named('a request cut short', Buffer.from(whole.slice(0, cut)))),
    fc.tuple(fc.nat(whole.length - 1), fc.nat(255)).map(([at, byte]) => {
      const bytes = Buffer.from(whole)
      bytes[at] = byte
      return named('a request with one other byte', bytes)
    }),
    fc.constantFrom(...broken).map((text) => named('a broken request', Buffer.from(text, 'latin1'))),
  )
}

function named(name: string, bytes: Buffer): FuzzRequest {
  return { name, bytes, ends: true }
}

const body = '{"question":"Why?","seats":[]}'
const whole = `POST /api/v1/ballot-check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`
const head =
  'POST /api/v1/estimate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n'
const get = 'GET /api/health HTTP/1.1\r\nHost: localhost\r\n'

const broken = [
  '\r\n\r\n\r\n',
  '\n\n',
  'GET\r\n\r\n',
  'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n',
  'GET / HTTP/1.0\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  `${get}Connection: close\r\n Folded: yes\r\n\r\n`,
  `${get}No colon\r\nConnection: close\r\n\r\n`,
  `${get}: empty\r\nConnection: close\r\n\r\n`,
  `${get}Bad\x00Name: x\r\nConnection: close\r\n\r\n`,
  `${get}\r\n${get}\r\n${get}Connection: close\r\n\r\n`,
  `GET /api/health HTTP/1.1\nHost: localhost\nConnection: close\n\n`,
  `${head}Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n`,
  `${head}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nTrailer: x\r\n\r\n`,
  `${head}Transfer-Encoding: chunked\r\n\r\n2;${'x'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`,
  `${head}Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}`,
  `${head}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${get}\r\n`,
  `${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
  `${head}Content-Length: -1\r\n\r\n{}`,
  `${head}Content-Length: 99999999999999999999\r\n\r\n{}`,
  `${head}Content-Length: 2\r\n\r\n{}GET /admin HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  `${head}Content-Length: 1000\r\n\r\n{}`,
  `GET ${'/a'.repeat(9_000)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
  `GET http://localhost/api/health HTTP/1.1\r\nHost: example.invalid\r\nConnection: close\r\n\r\n`,
  `GET //example.invalid/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
  `GET /\\example.invalid HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
  'CONNECT 169.254.169.254:80 HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
]

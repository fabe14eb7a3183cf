import * as fc from 'fast-check'
import { bodyBytes, type Names } from './body-arbitrary.ts'
import { garbage } from './garbage-arbitrary.ts'
import { oddHeaders } from './header-arbitrary.ts'
import { hostileStrings } from './hostile-values.ts'
import type { Target } from './targets.ts'

/** What there is in the house that is asked, for requests that are not merely wrong. */
export interface Known extends Names {
  /** Header lines that let somebody in: as the admin, and as others. */
  admin: string[]
  others: string[]
  /** Ids and slugs, parts of addresses. */
  parts: string[]
}

export interface FuzzRequest {
  /** For people, where something is found. */
  name: string
  bytes: Buffer
  /** Whether the client says that no more will come; without it an unfinished request waits for the server's limits. */
  ends: boolean
}

/** Requests over all targets: right ones, nearly right ones, and what is no request at all. The same seed gives the same ones. */
export function fuzzRequests(targets: Target[], known: Known, seed: number, count: number): FuzzRequest[] {
  const arbitrary = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...targets).chain((target) => requestTo(target, known)) },
    { weight: 1, arbitrary: garbage() },
  )
  return fc.sample(arbitrary, { seed, numRuns: count })
}

function requestTo(target: Target, known: Known): fc.Arbitrary<FuzzRequest> {
  const hasBody = target.method !== 'GET' && target.method !== 'DELETE'
  return fc
    .record({
      method: fc.oneof(
        { weight: 12, arbitrary: fc.constant(target.method) },
        { weight: 1, arbitrary: fc.constantFrom(...methods) },
      ),
      address: fc.tuple(pathOf(target.path, known), queryOf(target, known)).map((parts) => parts.join('')),
      entry: entryTo(target, known),
      // Each is another client: limits would end the attempt before anything is read.
      client: fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((bytes) => `10.${bytes.join('.')}`),
      headers: oddHeaders(known),
      body: hasBody
        ? fc.option(bodyBytes(target.body, known), { freq: 12 })
        : fc
            .option(bodyBytes(null, known), { freq: 1, nil: null })
            .map((body) => (body && body.length % 9 === 0 ? body : null)),
      type: fc.oneof(
        { weight: 15, arbitrary: fc.constant('application/json') },
        { weight: 1, arbitrary: fc.constantFrom(...contentTypes) },
      ),
    })
    .map(({ method, address, entry, client, headers, body, type }) => {
      const lines = [
        `${method} ${address} HTTP/1.1`,
        ...(headers.some((header) => /^host:/i.test(header)) ? [] : ['Host: localhost']),
        ...(entry ? [entry] : []),
        `X-Forwarded-For: ${client}`,
        ...headers,
        ...(body ? [`Content-Type: ${type}`, `Content-Length: ${body.length}`] : []),
        'Connection: close',
        '',
        '',
      ]
      const head = Buffer.from(lines.join('\r\n'), 'latin1')
      return {
        name: `${method} ${target.path}`,
        bytes: body ? Buffer.concat([head, body]) : head,
        ends: false,
      }
    })
}

/** Who calls: on the admin's addresses mostly the admin, so that more than the door is tried. */
function entryTo({ path }: Target, { admin, others }: Known): fc.Arbitrary<string | null> {
  const isAdmins = path.includes('/admin')
  // Whoever ends all sessions ends that by which the pages are tried.
  if (/sessions|sign-out/.test(path)) return fc.constantFrom(null, ...others)
  return fc.oneof(
    { weight: isAdmins ? 10 : 2, arbitrary: fc.constantFrom(...admin) },
    { weight: 2, arbitrary: fc.constantFrom(...others) },
    { weight: 1, arbitrary: fc.constant(null) },
  )
}

function pathOf(path: string, known: Known): fc.Arbitrary<string> {
  const parts = path
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? partOf(part, known) : fc.constant(part)))
  return fc.tuple(...parts).map((texts) => texts.join(''))
}

function partOf(parameter: string, known: Known): fc.Arbitrary<string> {
  const hostile = fc.constantFrom(...hostileStrings.filter((text) => text.length < 2_000))
  const numbers = ['round', 'seat', 'sample', 'n'].some((name) => parameter === `{${name}}`)
  return fc.oneof(
    { weight: 6, arbitrary: numbers ? fc.constantFrom('0', '1', '2') : fc.constantFrom(...known.parts) },
    { weight: 3, arbitrary: hostile.map(encoded) },
    { weight: 1, arbitrary: hostile.map((text) => text.replaceAll(/[\s\0\r\n]/g, '')) },
    { weight: 1, arbitrary: fc.constantFrom(...oddParts) },
    { weight: 1, arbitrary: fc.string().map(encoded) },
  )
}

function queryOf({ queryNames }: Target, known: Known): fc.Arbitrary<string> {
  if (queryNames.length === 0) return fc.constantFrom('', '', '', '?', '?x=1', '?a=%E0%A4%A', '?__proto__=1')
  const value = fc.oneof(
    fc.constantFrom(
      ...known.parts,
      ...known.models,
      'true',
      '1',
      '20',
      '100',
      'Unanimous',
      '2026-01-01',
      '2026-02-01',
    ),
    fc.constantFrom(...hostileStrings.filter((text) => text.length < 1_000)),
  )
  const pairs = fc.array(fc.tuple(fc.constantFrom(...queryNames, 'colour'), value), { maxLength: 3 })
  return pairs.map((list) =>
    list.length === 0 ? '' : `?${list.map(([name, text]) => `${name}=${encoded(text)}`).join('&')}`,
  )
}

/** As a browser writes it; lone surrogates as no encoder would. */
function encoded(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80'
}

const methods = 'GET HEAD POST PUT PATCH DELETE OPTIONS TRACE PROPFIND QUERY get BREW'.split(' ')
const contentTypes = [
  'application/json; charset=utf-16',
  'Application/JSON',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json, text/plain',
  'x',
  '',
]
const oddParts = [
  '.',
  '..',
  '%2e%2e',
  '%2E%2E%2F',
  '%252e',
  '%00',
  '%',
  '%FF',
  '%ED%A0%80',
  '%C0%AE',
  ';',
  '[slug]',
  '%5Bslug%5D',
  '...rest',
]

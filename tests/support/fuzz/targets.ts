import { apiCalls } from '../../../lib/http/openapi/calls.ts'
import { pageFiles, routeFiles } from '../app-files.ts'
import { type JsonSchema, requestSchema } from './request-schema.ts'

/** An address that the house answers at, and how it is meant to be called there. */
export interface Target {
  /** With its parameters in braces: `/api/v1/debates/{id}`. */
  path: string
  method: string
  /** Null where it takes no body. */
  body: JsonSchema | null
  queryNames: string[]
}

/** Everything that the API's description, the folder of the pages and Next itself answer at. */
export function fuzzTargets(): Target[] {
  const described = apiCalls.map(({ method, path, query }) => ({
    path,
    method: method.toUpperCase(),
    body: requestSchema(method, path),
    queryNames: Object.keys(query?.shape ?? {}),
  }))
  const known = new Set(described.map(({ path }) => path))
  const others = [...routeFiles(), ...pageFiles()].map(({ path }) => inBraces(path))
  return [
    ...described,
    ...[...new Set(others), ...besides]
      .filter((path) => !known.has(path))
      .map((path) => ({ path, method: 'GET', body: null, queryNames: pageQueries })),
  ]
}

const pageQueries = ['query', 'label', 'model', 'cursor', 'from', 'to', 'action', 'after', 'page', 'days']

/** What answers without a route or page of its own: exports by their ending, cards, and what Next serves. */
const besides = [
  '/debates/{slug}.md',
  '/debates/{slug}.json',
  '/debates/{slug}.csv',
  '/debates/{slug}.html',
  '/debates/{slug}/opengraph-image',
  '/_next/static/{id}',
  '/_next/image',
  '/_next/data/{id}/index.json',
  '/_not-found',
  '/_global-error',
  '/icon.svg',
  '/favicon.ico',
  '/{id}',
  '*',
]

function inBraces(path: string): string {
  return path.replaceAll(/\[+(?:\.{3})?(\w+)\]+/g, '{$1}')
}

import type { IncomingHttpHeaders } from 'node:http'
// Next's own check: where it throws, Next would answer 500.
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js'
import { Problem } from '../../problem.ts'

const patterns: Record<string, RegExp> = {
  rsc: /^1$/,
  'next-router-prefetch': /^1$/,
  'next-router-segment-prefetch': /^\/[\x21-\x7e]*$/,
  'next-hmr-refresh': /^1$/,
  'next-url': /^\/[\x20-\x7e]*$/,
}

/** Throws `Problem` 400 for headers of Next's router that its own pages never send. */
export function checkRouterHeaders(headers: IncomingHttpHeaders): void {
  for (const [name, pattern] of Object.entries(patterns)) {
    const value = headers[name]
    if (value !== undefined && !(typeof value === 'string' && pattern.test(value) && isDecodable(value)))
      throw malformed(name)
  }
  try {
    parseAndValidateFlightRouterState(headers['next-router-state-tree'])
  } catch {
    throw malformed('next-router-state-tree')
  }
}

function isDecodable(value: string): boolean {
  try {
    decodeURIComponent(value)
    return true
  } catch {
    return false
  }
}

function malformed(name: string): Problem {
  return new Problem(400, 'bad-header', `The header ${name} is malformed.`)
}

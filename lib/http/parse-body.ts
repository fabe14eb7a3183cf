import type { z } from 'zod'
import { isProblem, Problem } from '../problem.ts'
import { httpLimits } from './limits.ts'
import { nestingDepth } from './nesting-depth.ts'
import { parseFields } from './parse-fields.ts'

/**
 * The JSON body of a request, checked against a strict schema. Throws `Problem` 415 for another content type, 413 for
 * one too large, 400 for what is no JSON in UTF-8 (or nested too deep), 422 naming each wrong field.
 */
export async function parseBody<Output>(request: Request, schema: z.ZodType<Output>): Promise<Output> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    throw new Problem(415, 'not-json', 'The body has to be JSON, with Content-Type: application/json.')
  return parseFields(schema, parseJson(decodeText(await readBytes(request))))
}

/** Checks that a call that takes no fields got none: no body at all, or `{}`. Throws as `parseBody` does. */
export async function refuseFields(request: Request): Promise<void> {
  const text = decodeText(await readBytes(request))
  if (text.trim() === '') return
  const value = parseJson(text)
  const isEmpty = value !== null && typeof value === 'object' && Object.keys(value).length === 0
  if (!isEmpty) throw new Problem(422, 'unknown-field', 'This call takes no fields.')
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.length
      if (length > httpLimits.bodyBytes) throw tooLarge()
      chunks.push(chunk)
    }
  } catch (error) {
    // A body fails only where its client goes away, which is no fault of ours.
    throw isProblem(error)
      ? error
      : new Problem(400, 'client-left', 'The request broke off.', { cause: error })
  }
  return Buffer.concat(chunks)
}

function tooLarge(): Problem {
  return new Problem(413, 'body-too-large', `A body may have at most ${httpLimits.bodyBytes / 1024} kB.`)
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem(400, 'not-utf-8', 'The body is not valid UTF-8.')
  }
}

function parseJson(text: string): unknown {
  if (nestingDepth(text) > httpLimits.bodyDepth)
    throw new Problem(400, 'nested-too-deep', 'The body is nested too deep.')
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem(400, 'bad-json', 'The body is not valid JSON.')
  }
}

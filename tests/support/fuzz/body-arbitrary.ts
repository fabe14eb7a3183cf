import * as fc from 'fast-check'
import { hostileStrings, wrongValues } from './hostile-values.ts'
import type { JsonSchema } from './request-schema.ts'

/** Names that a body may give to models, debates and connections, so that some of what is sent is right. */
export interface Names {
  models: string[]
  debates: string[]
  connections: string[]
}

/** A value that a JSON Schema takes, as far as it says; fields that refer to something name something that there is. */
export function validBody(schema: JsonSchema, names: Names, field = ''): fc.Arbitrary<unknown> {
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
  if ('const' in schema) return fc.constant(schema.const)
  const choices = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined
  if (choices) return fc.oneof(...choices.map((choice) => validBody(choice, names, field)))
  switch (schema.type) {
    case 'object':
      return objectOf(schema, names)
    case 'array':
      return fc.array(validBody((schema.items ?? {}) as JsonSchema, names, field), {
        minLength: Number(schema.minItems ?? 0),
        maxLength: Math.min(Number(schema.maxItems ?? 4), Number(schema.minItems ?? 0) + 3),
      })
    case 'string':
      return textOf(schema, names, field)
    case 'integer':
      return fc.integer({ min: Number(schema.minimum ?? 0), max: Math.min(Number(schema.maximum ?? 9), 99) })
    case 'number':
      return fc.constantFrom(0.01, 0.5, 1, 2)
    case 'boolean':
      return fc.boolean()
    default:
      return fc.constant(null)
  }
}

/** With what it has to have, with all that it may have, or with some of it: each alone may be what is right. */
function objectOf(schema: JsonSchema, names: Names): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)
  const required = (schema.required ?? []) as string[]
  const fields = properties.map(([name, one]) => [name, validBody(one, names, name)] as const)
  const all = Object.fromEntries(fields)
  return fc.oneof(
    fc.record(Object.fromEntries(fields.filter(([name]) => required.includes(name)))),
    fc.record(all, { requiredKeys: required }),
    fc.record(all),
  )
}

function textOf(schema: JsonSchema, names: Names, field: string): fc.Arbitrary<string> {
  if (['model', 'reviewer', 'reviewerChain', 'models'].includes(field))
    return fc.constantFrom(...names.models)
  if (field === 'parent') return fc.constantFrom(...names.debates)
  if (field === 'connection') return fc.constantFrom(...names.connections)
  if (field === 'baseUrl')
    return fc.constantFrom('http://127.0.0.1:1/v1', 'http://[::1]:1', 'http://localhost:1')
  if (typeof schema.pattern === 'string' && field !== 'baseUrl')
    return fc.stringMatching(new RegExp(schema.pattern), { size: 'small' })
  const [minLength, most] = [Number(schema.minLength ?? 0), Number(schema.maxLength ?? 40)]
  const maxLength = Math.min(most, minLength + 40)
  return fc.oneof(
    fc.string({ minLength, maxLength }),
    fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.floor(maxLength / 8)) }),
  )
}

/** The bytes of a body: a right one, one with something wrong in it, or none that JSON knows. */
export function bodyBytes(schema: JsonSchema | null, names: Names): fc.Arbitrary<Buffer> {
  const valid = schema ? validBody(schema, names) : fc.constant({})
  const text = valid.map((value) => JSON.stringify(value) ?? '')
  return fc.oneof(
    { weight: 4, arbitrary: text.map(bytesOf) },
    { weight: 6, arbitrary: fc.tuple(valid, fc.nat(), hostileValue()).map(spoilt) },
    { weight: 1, arbitrary: fc.tuple(text, fc.nat(400)).map(([whole, cut]) => bytesOf(whole.slice(0, cut))) },
    { weight: 1, arbitrary: fc.tuple(text, fc.uint8Array({ maxLength: 20 }), fc.nat(400)).map(withBytes) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }).map((value) => bytesOf(JSON.stringify(value))) },
    { weight: 1, arbitrary: fc.constantFrom(...oddBodies) },
  )
}

function hostileValue(): fc.Arbitrary<unknown> {
  return fc.oneof(fc.constantFrom(...hostileStrings), fc.constantFrom(...wrongValues), fc.string())
}

/** A value in which one place, chosen by number, is another value; or which has a field more. */
function spoilt([value, place, other]: [unknown, number, unknown]): Buffer {
  const places: [Record<string, unknown>, string][] = []
  const whole: Record<string, unknown> = { value: structuredClone(value) }
  const walk = (parent: Record<string, unknown>, key: string) => {
    places.push([parent, key])
    const child = parent[key]
    if (child === null || typeof child !== 'object') return
    for (const name of Object.keys(child)) walk(child as Record<string, unknown>, name)
    if (!Array.isArray(child)) places.push([child as Record<string, unknown>, 'colour'])
  }
  walk(whole, 'value')
  const [parent, key] = places[place % places.length] ?? [whole, 'value']
  parent[key] = other
  return bytesOf(JSON.stringify(whole.value) ?? '')
}

function withBytes([text, bytes, at]: [string, Uint8Array, number]): Buffer {
  return Buffer.concat([bytesOf(text.slice(0, at)), bytes, bytesOf(text.slice(at))])
}

/** JSON of lone surrogates stands as an escape, so that it arrives. */
function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'utf8')
}

const oddBodies = [
  '',
  ' ',
  'null',
  '[]',
  '{',
  '{}}',
  '"',
  '{"question":1e999}',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"question":"a","question":"b"}',
  `${'['.repeat(9_000)}${']'.repeat(9_000)}`,
  `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`,
  `{"question":"${'x'.repeat(270_000)}"}`,
  `{"question":"${'x'.repeat(200_000)}"}`,
  `{${Array.from({ length: 5_000 }, (_, index) => `"f${index}":1`).join(',')}}`,
  '\uFEFF{}',
  '{"question":"\\ud800"}',
  'question=a&seats=b',
  '<xml/>',
].map((text) => Buffer.from(text))

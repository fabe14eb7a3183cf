import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { apiCalls } from '../../../lib/http/openapi/calls.ts'
import { openApiDocument } from '../../../lib/http/openapi/openapi-document.ts'
import { debateDocumentSchema } from '../../../lib/http/schemas/debate-document-schema.ts'
import { deltaSchema, eventSchema } from '../../../lib/http/schemas/event-schemas.ts'
import { fold } from '../../../lib/roundtable/fold.ts'
import { sampleDebate } from './support/sample.ts'

const document = openApiDocument() as {
  openapi: string
  paths: Record<string, Record<string, unknown>>
  components: { schemas: Record<string, Record<string, unknown>> }
}

describe('the OpenAPI document', () => {
  it('is version 3.1 and refers to nothing that is not there', () => {
    expect(document.openapi).toBe('3.1.0')
    const references = JSON.stringify(document).match(/"\$ref":"[^"]+"/g) ?? []
    expect(references.length).toBeGreaterThan(20)
    for (const reference of references) {
      const name = /#\/components\/schemas\/(\w+)/.exec(reference)?.[1] ?? reference
      expect(document.components.schemas[name], reference).toBeTypeOf('object')
      expect(document.components.schemas[name], reference).not.toHaveProperty('$ref')
    }
  })

  it('describes every route that there is, and no other', () => {
    const root = join(import.meta.dirname, '../../../app')
    const routes = (readdirSync(join(root, 'api'), { recursive: true }) as string[])
      .filter((path) => path.endsWith('route.ts') && !path.includes('[['))
      .map((path) => `/api/${path.replace(/\/route\.ts$/, '').replaceAll(/\[(?:\.{3})?(\w+)\]/g, '{$1}')}`)
      .filter((path) => path !== '/api/v1/openapi.json')
    expect(existsSync(root)).toBe(true)
    expect(Object.keys(document.paths).sort()).toEqual(routes.sort())
  })

  it('gives every path its parameters', () => {
    for (const { path, method } of apiCalls) {
      const operation = document.paths[path]?.[method] as { parameters: { name: string; in: string }[] }
      const named = operation.parameters
        .filter((parameter) => parameter.in === 'path')
        .map(({ name }) => name)
      expect(named).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    }
  })

  it('holds the bounds that a start is checked by', () => {
    expect(document.components.schemas.Start).toMatchObject({
      additionalProperties: false,
      required: ['question', 'seats'],
      properties: {
        question: { minLength: 1, maxLength: 2_000 },
        options: { minItems: 2, maxItems: 12, items: { maxLength: 200 } },
        seats: { minItems: 2, maxItems: 50 },
      },
    })
  })

  it('has the events', () => {
    const events = JSON.stringify(document.components.schemas.Event)
    for (const type of ['debate.started', 'turn.retrying', 'debate.deleted'])
      expect(events).toContain(`"${type}"`)
    expect(JSON.stringify(document.components.schemas.Delta)).toContain('"review.delta"')
  })
})

describe('the schemas of answers', () => {
  it('take a whole document, and nothing unknown', () => {
    expect(debateDocumentSchema.parse(sampleDebate())).toEqual(sampleDebate())
    expect(debateDocumentSchema.safeParse({ ...sampleDebate(), secret: 1 }).success).toBe(false)
  })

  it('take events and live text', () => {
    const at = '2026-01-01T00:00:00.000Z'
    expect(eventSchema.safeParse({ type: 'debate.cancelled', seq: 3, at }).success).toBe(true)
    expect(eventSchema.safeParse({ type: 'debate.cancelled', seq: 3 }).success).toBe(false)
    expect(deltaSchema.safeParse({ type: 'review.delta', attempt: 1, offset: 0, text: 'a' }).success).toBe(
      true,
    )
  })

  it('take a document that was folded from its start', () => {
    const { id, slug, url, question, context, options, mode, settings, visibility, rehearsal } =
      sampleDebate()
    const seats = sampleDebate().seats.map(({ n, model, alias, persona }) => ({ n, model, alias, persona }))
    const start = {
      id,
      slug,
      url,
      question,
      context,
      options,
      mode,
      settings,
      visibility,
      rehearsal,
      seats,
      parent: null,
    }
    const started = { type: 'debate.started' as const, start, seq: 1, at: '2026-01-01T00:00:00.000Z' }
    expect(eventSchema.parse(started)).toEqual(started)
    expect(() => debateDocumentSchema.parse(fold(null, started))).not.toThrow()
  })
})

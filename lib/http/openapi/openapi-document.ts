import { STATUS_CODES } from 'node:http'
import { z } from 'zod'
import { problemSchema } from '../schemas/answer-schemas.ts'
import { deltaSchema, eventSchema, streamSignalSchema } from '../schemas/event-schemas.ts'
import type { ApiCall } from './api-call.ts'
import { apiCalls } from './calls.ts'
import { Components } from './components.ts'

/** The OpenAPI 3.1 document of the API, made from the schemas that check what comes in. */
export function openApiDocument(): Record<string, unknown> {
  const components = new Components()
  const paths: Record<string, Record<string, unknown>> = {}
  for (const call of apiCalls) {
    paths[call.path] ??= {}
    Object.assign(paths[call.path] ?? {}, { [call.method]: operation(call, components) })
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Roundtable', version: '1' },
    paths,
    components: {
      schemas: components.schemas,
      securitySchemes: {
        ownerToken: { type: 'http', scheme: 'bearer' },
        adminToken: { type: 'http', scheme: 'bearer' },
        adminSession: {
          type: 'apiKey',
          in: 'cookie',
          name: 'roundtable-admin',
          description: 'From our own pages only. Over https its name begins with __Host-.',
        },
        metricsToken: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

function operation(call: ApiCall, components: Components): Record<string, unknown> {
  return {
    summary: call.summary,
    parameters: [...pathParameters(call.path), ...queryParameters(call), ...headerParameters(call)],
    ...(call.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: components.refer(call.body, 'input') } },
      },
    }),
    responses: {
      [call.status]: { description: STATUS_CODES[call.status], ...answerContent(call, components) },
      ...Object.fromEntries(problemsOf(call).map((status) => [status, problemResponse(status, components)])),
    },
    ...security(call),
  }
}

/** Every admin call is limited, and refuses other sites' pages. */
function problemsOf({ path, problems }: ApiCall): number[] {
  return path.startsWith('/api/v1/admin/') ? [...new Set([...problems, 403, 429])] : problems
}

function security({ problems, token, anonymous }: ApiCall): { security?: Record<string, never[]>[] } {
  if (problems.includes(401)) {
    const schemes = token ? [token] : ['adminToken', 'adminSession']
    return { security: [...schemes.map((name) => ({ [name]: [] })), ...(anonymous ? [{}] : [])] }
  }
  return problems.includes(403) ? { security: [{ ownerToken: [] }, {}] } : {}
}

function answerContent({ answer }: ApiCall, components: Components): Record<string, unknown> {
  if (answer === null) return {}
  if (answer === 'plain-text') return { content: { 'text/plain': { schema: { type: 'string' } } } }
  if (answer === 'csv') return { content: { 'text/csv': { schema: { type: 'string' } } } }
  if (answer !== 'event-stream')
    return { content: { 'application/json': { schema: components.refer(answer, 'output') } } }
  const frames = z.union([eventSchema, deltaSchema, streamSignalSchema])
  return { content: { 'text/event-stream': { schema: components.refer(frames, 'output') } } }
}

function problemResponse(status: number, components: Components): Record<string, unknown> {
  const schema = components.refer(problemSchema, 'output')
  return { description: STATUS_CODES[status], content: { 'application/problem+json': { schema } } }
}

function pathParameters(path: string): Record<string, unknown>[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'id' ? { type: 'string' } : { type: 'integer', minimum: 0 },
    ...(name === 'id' &&
      path.startsWith('/api/v1/debates') && { description: 'The id of a debate, or its slug' }),
  }))
}

function queryParameters({ query }: ApiCall): Record<string, unknown>[] {
  if (!query) return []
  const properties = z.toJSONSchema(query, { io: 'input' }).properties ?? {}
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }))
}

function headerParameters({ headers = {} }: ApiCall): Record<string, unknown>[] {
  return Object.entries(headers).map(([name, description]) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  }))
}

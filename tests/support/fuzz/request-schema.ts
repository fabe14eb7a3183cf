import { openApiDocument } from '../../../lib/http/openapi/openapi-document.ts'

export type JsonSchema = Record<string, unknown>

interface Operation {
  requestBody?: { content: { 'application/json': { schema: JsonSchema } } }
}

const document = openApiDocument() as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, JsonSchema> }
}

/** The schema of the body that a call takes, by the API's own description; null where it takes none. */
export function requestSchema(method: string, path: string): JsonSchema | null {
  const body = document.paths[path]?.[method.toLowerCase()]?.requestBody
  return body ? (whole(body.content['application/json'].schema) as JsonSchema) : null
}

/** A schema with what it refers to in its place. */
function whole(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(whole)
  if (value === null || typeof value !== 'object') return value
  const { $ref } = value as { $ref?: string }
  if ($ref) return whole(document.components.schemas[$ref.replace('#/components/schemas/', '')])
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, whole(one)]))
}

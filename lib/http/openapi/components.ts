import { z } from 'zod'

type JsonSchema = Record<string, unknown>

/** The named schemas of an OpenAPI document, gathered as they are referred to. */
export class Components {
  readonly schemas: Record<string, JsonSchema> = {}

  /** A schema as it stands in the document: those with an id become components, and references to them. */
  refer(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const json = z.toJSONSchema(schema, { io, override: ({ jsonSchema }) => void delete jsonSchema.id })
    const {
      $defs,
      $schema: _dialect,
      ...own
    } = moved(json) as JsonSchema & { $defs?: Record<string, JsonSchema> }
    Object.assign(this.schemas, $defs)
    return own
  }
}

/** Points references to zod's `$defs` at the document's components. */
function moved(schema: unknown): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'))
}

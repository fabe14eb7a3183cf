/** Parts of JSON Schemas that every provider's strict mode takes: no bounds, all properties required, none besides. */

type Schema = Record<string, unknown>

export function text(description: string): Schema {
  return { type: 'string', description }
}

export function listOf(items: Schema, description: string): Schema {
  return { type: 'array', items, description }
}

/** An object with these properties, in this order. */
export function record(properties: Record<string, Schema>): Schema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}

export function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] }
}

type Schema = Record<string, unknown>

/**
 * A value that follows a JSON Schema, properties in its order: what `given` names, else the plainest value that fits
 * (null where it may be null, the first of an enumeration, an empty list, 70 for a number).
 */
export function fillSchema(schema: Schema, given: Record<string, unknown> = {}): unknown {
  if (Array.isArray(schema.enum)) return schema.enum[0]
  const choices = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  if (choices) return choices.some(mayBeNull) ? null : fillSchema(choices[0] ?? {}, given)
  if (mayBeNull(schema)) return null
  if (schema.type === 'object') {
    const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>)
    return Object.fromEntries(
      properties.map(([name, one]) => [name, name in given ? given[name] : fillSchema(one)]),
    )
  }
  if (schema.type === 'array') return []
  if (schema.type === 'number' || schema.type === 'integer') return 70
  return schema.type === 'boolean' ? false : 'Plain words.'
}

function mayBeNull({ type }: Schema): boolean {
  return type === 'null' || (Array.isArray(type) && type.includes('null'))
}

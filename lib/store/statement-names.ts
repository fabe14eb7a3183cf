import { createHash } from 'node:crypto'

/** Statements that the server keeps prepared for each connection; texts beyond these are planned each time. */
const most = 100

const writes = /\b(?:INSERT\s+INTO|UPDATE\s+\S+\s+(?:AS\s+\w+\s+|\w+\s+)?SET|DELETE\s+FROM)\b/i

/**
 * Names for the texts of statements that write, so that the server plans each of them once for a connection; empty for no
 * name. What is read has too many forms, and is planned for its values.
 */
export function createStatementNames(): (text: string, values: readonly unknown[]) => string {
  const names = new Map<string, string>()
  return (text, values) => {
    const known = names.get(text) ?? ''
    // Without values it may be a script, which cannot be prepared.
    if (known || values.length === 0 || names.size >= most || !writes.test(text)) return known
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
    names.set(text, name)
    return name
  }
}

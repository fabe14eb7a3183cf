import type { ModelLine } from './model-line.ts'

export type ModelState = 'all' | 'on' | 'off' | 'unavailable'

export interface ModelFilter {
  search: string
  /** Id of a connection; empty for all of them. */
  connection: string
  state: ModelState
}

/** The lines that are asked for, in their order. Every word has to occur in name, maker, connection or id. */
export function findLines(lines: ModelLine[], { search, connection, state }: ModelFilter): ModelLine[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  return lines.filter((line) => {
    if (connection && line.connection.id !== connection) return false
    if (!isIn(line, state)) return false
    if (words.length === 0) return true
    const text = folded(`${line.name} ${line.maker} ${line.connection.name} ${line.id}`)
    return words.every((word) => text.includes(word))
  })
}

function isIn({ enabled, available }: ModelLine, state: ModelState): boolean {
  if (state === 'all') return true
  return state === 'unavailable' ? !available : enabled === (state === 'on')
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

import type { Label } from '../../lib/roundtable/debate.ts'
import { cutAt, singleLine } from '../../lib/roundtable/text.ts'
import { exploreText } from '../text/explore.ts'

/** What a list page is asked for. */
export interface ListQuery {
  query: string | null
  label: Label | null
  model: string | null
  cursor: string | null
}

export type SearchParams = Record<string, string | string[] | undefined>

/**
 * The query in a page's address. A page is no API: what it does not know or cannot read it passes over, and a text that is
 * too long is cut.
 */
export function listQuery(parameters: SearchParams): ListQuery {
  const label = textOf(parameters.label, 40)
  return {
    query: textOf(parameters.query, 200),
    label: label !== null && isLabel(label) ? label : null,
    model: textOf(parameters.model, 200),
    cursor: textOf(parameters.cursor, 500),
  }
}

/** Whether a query leaves anything out. */
export function isSearch({ query, label, model }: ListQuery): boolean {
  return query !== null || label !== null || model !== null
}

/** The address of a page of a list; what is not asked for is left out. */
export function listAddress(path: string, query: Record<string, string | boolean | null>): string {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text ? `${path}?${text}` : path
}

/** A value of an address as clean text on one line, cut to this length; null where there is none. */
export function textOf(value: string | string[] | undefined, length: number): string | null {
  const text = Array.isArray(value) ? value[0] : value
  return cutAt(singleLine(text ?? ''), length) || null
}

function isLabel(text: string): text is Label {
  return Object.hasOwn(exploreText.labels, text)
}

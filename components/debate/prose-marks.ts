import { findQuote } from '../../lib/roundtable/quote.ts'
import type { Mark } from './places.ts'

/** What of a Markdown tree (hast) is read and written here. */
export interface Node {
  type: string
  value?: string
  tagName?: string
  properties?: Record<string, unknown>
  children?: Node[]
  /** Of our own links to sources: whether this is one. */
  data?: { source?: boolean }
}

interface Range {
  id: string
  start: number
  end: number
}

/** What of a part of a Markdown tree its text is gathered from. */
export interface Texts {
  type: string
  value?: string
  children?: Texts[]
}

/** The text of a part of a Markdown tree. */
export function textOf(node: Texts): string {
  if (node.type === 'text') return node.value ?? ''
  return (node.children ?? []).map(textOf).join('')
}

function anchor(id: string): Node {
  return { type: 'element', tagName: 'span', properties: { id }, children: [] }
}

/** A piece of text between two cuts: plain, or marked with the first of the ids that begin with it. */
function piece(value: string, isMarked: boolean, ids: string[]): Node[] {
  const text: Node = { type: 'text', value }
  if (!isMarked) return [...ids.map(anchor), text]
  const [id, ...others] = ids
  return [
    ...others.map(anchor),
    { type: 'element', tagName: 'mark', properties: id ? { id } : {}, children: [text] },
  ]
}

function splitText(value: string, from: number, ranges: Range[]): Node[] {
  const to = from + value.length
  const cuts = ranges.flatMap(({ start, end }) => [start, end]).filter((cut) => cut > from && cut < to)
  const edges = [...new Set([from, ...cuts, to])].sort((one, other) => one - other)
  return edges.slice(0, -1).flatMap((start, index) => {
    const end = edges[index + 1] ?? to
    const covering = ranges.filter((range) => range.start <= start && range.end >= end)
    const ids = ranges.filter((range) => range.start === start).map(({ id }) => id)
    return piece(value.slice(start - from, end - from), covering.length > 0, ids)
  })
}

function markText(node: Node, from: number, ranges: Range[]): number {
  let position = from
  node.children = (node.children ?? []).flatMap((child) => {
    const start = position
    if (child.type === 'text') {
      position += child.value?.length ?? 0
      return child.value ? splitText(child.value, start, ranges) : [child]
    }
    position = markText(child, start, ranges)
    return [child]
  })
  return position
}

function withoutIds(node: Node): void {
  if (node.properties) delete node.properties.id
  for (const child of node.children ?? []) withoutIds(child)
}

/**
 * Marks quoted words in a tree and gives them their anchors; words that do not stand there get an anchor at the start,
 * so that no link leads nowhere. Ids that the text brought along are dropped: they are not unique on the page.
 */
export function markQuotes(tree: Node, marks: Mark[]): void {
  withoutIds(tree)
  const text = textOf(tree)
  const ranges: Range[] = []
  const missing: string[] = []
  for (const { id, quote } of marks) {
    const found = findQuote(quote, text)
    if (found) ranges.push({ id, ...found })
    else missing.push(id)
  }
  markText(tree, 0, ranges)
  tree.children = [...missing.map(anchor), ...(tree.children ?? [])]
}

import type { Node } from './prose-marks.ts'
import { cutAtNumbers, type Source } from './sources.ts'

/** In what a model has made a link or code of, brackets mean something else. */
const kept = ['a', 'code', 'pre']

/** Makes links of the numbers in a tree's text that have a source; the text stays as it is. */
export function linkSources(node: Node, sources: Source[]): void {
  if (sources.length === 0 || kept.includes(node.tagName ?? '')) return
  node.children = (node.children ?? []).flatMap((child) => {
    if (child.type === 'text') return cutAtNumbers(child.value ?? '', sources).map(nodeOf)
    linkSources(child, sources)
    return [child]
  })
}

function nodeOf({ text, source }: ReturnType<typeof cutAtNumbers>[number]): Node {
  const node: Node = { type: 'text', value: text }
  if (!source) return node
  const properties = { href: `#${source.id}`, title: source.title }
  return { type: 'element', tagName: 'a', properties, children: [node], data: { source: true } }
}

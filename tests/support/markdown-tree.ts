import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import Markdown from 'react-markdown'
import remarkGfm from 'remark-gfm'

/** What of a Markdown tree (mdast) is looked at. */
export interface MarkdownNode {
  type: string
  value?: string
  url?: string
  children?: MarkdownNode[]
}

/** Every node of a Markdown text, as GitHub's dialect reads it. */
export function markdownNodes(text: string): MarkdownNode[] {
  const nodes: MarkdownNode[] = []
  const collect = () => (tree: MarkdownNode) => {
    const visit = (node: MarkdownNode) => {
      nodes.push(node)
      node.children?.forEach(visit)
    }
    visit(tree)
  }
  renderToStaticMarkup(createElement(Markdown, { remarkPlugins: [remarkGfm, collect] }, text))
  return nodes
}

/** What a reader sees of a Markdown text, white space aside. */
export function markdownWords(text: string): string {
  const words = (node: MarkdownNode): string => node.value ?? (node.children ?? []).map(words).join(' ')
  const [root] = markdownNodes(text)
  return root ? words(root).replace(/\s+/g, '') : ''
}

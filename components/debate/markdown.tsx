import type { ReactNode } from 'react'
import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'
import { kerned } from './kerned.ts'
import { linkSources } from './link-sources.ts'
import { overwhelmsMarkdown } from './overwhelms-markdown.ts'
import type { Mark } from './places.ts'
import { markQuotes, type Node, type Texts, textOf } from './prose-marks.ts'
import { SourceLink } from './source-link.tsx'
import type { Source } from './sources.ts'

const allowed = [
  'p',
  'br',
  'strong',
  'em',
  'del',
  'a',
  'ul',
  'ol',
  'li',
  'blockquote',
  'code',
  'pre',
  'hr',
  'mark',
  'span',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]

interface Part {
  node?: Texts | undefined
  children?: ReactNode
}

const directionOf = (node: Texts | undefined) => writtenIn(node ? textOf(node) : '')

/** Headings of a model would break the order of the page's own: they are set as bold lines. */
function Heading({ node, children }: Part) {
  return (
    <p {...directionOf(node)}>
      <strong>{children}</strong>
    </p>
  )
}

const components: Components = {
  a: ({ href, title, children }) =>
    href?.startsWith('#') ? (
      <SourceLink href={href} title={title}>
        {children}
      </SourceLink>
    ) : href ? (
      <a href={href} rel="nofollow noopener ugc" className="link">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  p: ({ node, children }) => <p {...directionOf(node)}>{children}</p>,
  li: ({ node, children }) => <li {...directionOf(node)}>{children}</li>,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable from the keyboard.
    <section className="prose-table" aria-label={debateText.responses.table} tabIndex={0}>
      <table>{children}</table>
    </section>
  ),
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
}

/** Only addresses of the web, and our own links to sources; everything else is text. */
function safeAddress(url: string, _attribute: string, { data }: { data?: object }): string | undefined {
  return (data && 'source' in data) || /^https?:\/\//i.test(url) ? url : undefined
}

interface ModelMarkdownProps {
  text: string
  /** Quoted words in it. */
  marks: Mark[]
  /** What numbers in brackets mean in it. */
  sources: Source[]
}

/**
 * A model's Markdown, without HTML, images or scripts, with quoted words marked and numbers of sources linked. What is no prose
 * but an attempt on the parser is shown as it was written.
 */
export function ModelMarkdown({ text, marks, sources }: ModelMarkdownProps) {
  if (overwhelmsMarkdown(text))
    return (
      <div className="prose" {...writtenIn(text)}>
        <p className="whitespace-pre-wrap">{text}</p>
      </div>
    )
  const mark = () => (tree: Node) => {
    linkSources(tree, sources)
    markQuotes(tree, marks)
  }
  return (
    <div className={kerned('prose', text)} {...writtenIn(text)}>
      <Markdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[mark]}
        allowedElements={allowed}
        unwrapDisallowed
        skipHtml
        urlTransform={safeAddress}
        components={components}
      >
        {text}
      </Markdown>
    </div>
  )
}

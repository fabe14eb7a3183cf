import type { ReactNode } from 'react'
import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { debateText } from '../text/debate.ts'
import { kerned } from './kerned.ts'
import type { Mark } from './places.ts'
import { markQuotes, type Node } from './prose-marks.ts'

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

/** Headings of a model would break the order of the page's own: they are set as bold lines. */
function Heading({ children }: { children?: ReactNode }) {
  return (
    <p dir="auto">
      <strong>{children}</strong>
    </p>
  )
}

const components: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} rel="nofollow noopener ugc" className="link">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  p: ({ children }) => <p dir="auto">{children}</p>,
  li: ({ children }) => <li dir="auto">{children}</li>,
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

/** Only addresses of the web; everything else is text. */
function webAddress(url: string): string | undefined {
  return /^https?:\/\//i.test(url) ? url : undefined
}

/** A model's Markdown, without HTML, images or scripts, with quoted words marked. */
export function ModelMarkdown({ text, marks }: { text: string; marks: Mark[] }) {
  const mark = () => (tree: Node) => markQuotes(tree, marks)
  return (
    <div className={kerned('prose', text)} dir="auto">
      <Markdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[mark]}
        allowedElements={allowed}
        unwrapDisallowed
        skipHtml
        urlTransform={webAddress}
        components={components}
      >
        {text}
      </Markdown>
    </div>
  )
}

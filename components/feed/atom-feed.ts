import { commonText } from '../text/common.ts'
import { debateText } from '../text/debate.ts'
import { feedText } from '../text/feed.ts'
import { xmlDocument, xmlElement, xmlText } from './xml.ts'

/** A debate as the feed tells of it. Times are ISO 8601. */
export interface FeedEntry {
  url: string
  question: string
  rehearsal: boolean
  label: string | null
  line: string | null
  sentence: string | null
  createdAt: string
  finishedAt: string
}

/** The house's newest verdicts as an Atom feed (RFC 4287). `publicUrl` is where the house is. */
export function atomFeed(publicUrl: string, entries: FeedEntry[]): string {
  const updated =
    entries
      .map(({ finishedAt }) => finishedAt)
      .sort()
      .at(-1) ?? new Date(0).toISOString()
  return xmlDocument(
    xmlElement(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom' },
      [
        text('id', `${publicUrl}/feed.xml`),
        text('title', commonText.product),
        text('subtitle', feedText.subtitle),
        text('updated', updated),
        xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: `${publicUrl}/feed.xml` }),
        xmlElement('link', { rel: 'alternate', type: 'text/html', href: `${publicUrl}/debates` }),
        xmlElement('author', {}, text('name', commonText.product)),
        ...entries.map(entryElement),
      ].join(''),
    ),
  )
}

function entryElement(entry: FeedEntry): string {
  const { url, question, rehearsal, label, line, sentence } = entry
  const said = [rehearsal && `${debateText.rehearsal.title}.`, line && `${line}.`, sentence && `${sentence}.`]
  return xmlElement(
    'entry',
    {},
    [
      text('id', url),
      text('title', question),
      xmlElement('link', { rel: 'alternate', type: 'text/html', href: url }),
      text('published', entry.createdAt),
      text('updated', entry.finishedAt),
      label === null ? '' : xmlElement('category', { term: label }),
      text('summary', said.filter(Boolean).join(' ')),
    ].join(''),
  )
}

function text(name: string, content: string): string {
  return xmlElement(name, {}, xmlText(content))
}

import type { Citation } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url)
}

/** The sources a search model named, numbered as it numbered them. */
export function Citations({ citations }: { citations: Citation[] }) {
  if (citations.length === 0) return null
  return (
    <details className="sources">
      <summary>
        {debateText.responses.sources} ({citations.length})
      </summary>
      <ol>
        {citations.map(({ title, url }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a source may be named twice, and its number is its place.
          <li key={index}>
            {isWebAddress(url) ? (
              <a className="link" href={url} rel="nofollow noopener ugc">
                <bdi>{title || debateText.responses.source(index + 1)}</bdi>
              </a>
            ) : (
              <bdi>{title || debateText.responses.source(index + 1)}</bdi>
            )}
            {isWebAddress(url) && <span className="source-host"> {new URL(url).hostname}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}

import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'
import type { Source } from './sources.ts'

/** The sources a search model named, numbered as it numbered them. */
export function Citations({ sources }: { sources: Source[] }) {
  if (sources.length === 0) return null
  return (
    <details className="sources">
      <summary>
        {debateText.responses.sources} ({sources.length})
      </summary>
      <ol>
        {sources.map(({ id, title, url }) => (
          <li key={id} id={id}>
            {url ? (
              <a className="link" href={url} rel="nofollow noopener ugc">
                <bdi {...writtenIn(title)}>{title}</bdi>
              </a>
            ) : (
              <bdi {...writtenIn(title)}>{title}</bdi>
            )}
            {url && <span className="source-host"> {new URL(url).hostname}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}

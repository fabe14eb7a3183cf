import type { Debate } from '../../lib/roundtable/debate.ts'
import { DebateView } from '../debate/debate-view.tsx'
import { pageTitle } from '../debate/live-words.ts'
import { commonText } from '../text/common.ts'
import { exportText } from '../text/export.ts'

interface OfflinePageProps {
  debate: Debate
  /** The house's style sheet, with its fonts in it. */
  styles: string
  /** Its content security policy, so that it holds also where no server sends one. */
  policy: string
  /** Whether search engines may keep it. */
  isPublic: boolean
}

/** The page of a debate as one file: the same parts as online, with the styles in it and without any script. */
export function OfflinePage({ debate, styles, policy, isPublic }: OfflinePageProps) {
  return (
    <html lang="en">
      {/* biome-ignore lint/style/noHeadElement: this is no page of Next's, but a document of its own. */}
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        {!isPublic && <meta name="robots" content="noindex" />}
        <title>{`${pageTitle(debate)} · ${commonText.product}`}</title>
        <link rel="canonical" href={debate.url} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, in which an escaped quotation mark would be none. */}
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body className="font-sans">
        <main className="pb-16">
          <DebateView debate={debate} isOwner={false} live={false} offline />
        </main>
        <footer className="border-t border-line text-[0.85rem] text-soft">
          <p className="page py-5">
            {exportText.copyOf}{' '}
            <a className="link" href={debate.url}>
              <bdi>{decodeURI(debate.url)}</bdi>
            </a>
          </p>
        </footer>
      </body>
    </html>
  )
}

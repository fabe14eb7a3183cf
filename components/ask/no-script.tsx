import { askText } from '../text/ask.ts'

/** What a browser without script can do here. */
export function NoScript() {
  return (
    <noscript>
      <p className="mb-6 border-s-[3px] border-edge ps-3">
        {askText.noScript}{' '}
        <a className="link" href="/debates">
          {askText.noScriptLink}
        </a>
      </p>
    </noscript>
  )
}

import { useRouter } from 'next/navigation'
import { type Dispatch, useEffect, useRef } from 'react'
import { askText } from '../text/ask.ts'
import { type AskAction, type AskState, attemptFor } from './ask-state.ts'
import type { Draft } from './draft.ts'
import { type House, isScripted, visibilityOf } from './house.ts'
import { missing } from './missing.ts'
import { sendPasscode } from './send-passcode.ts'
import { sendStart } from './send-start.ts'
import { startBody } from './start-body.ts'
import { browserShelf, draftShelf, dropDraft, writeDraft, writePanel } from './storage.ts'

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** 128 random bits. `crypto.randomUUID` is missing where a house is reached by plain http over the network. */
function makeKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Starts a draft's debate and goes to its page, after the passcode where one is asked for; whatever goes wrong is told to the
 * form.
 */
export function useStart(
  house: House,
  { attempt: before, passcode }: Pick<AskState, 'attempt' | 'passcode'>,
  dispatch: Dispatch<AskAction>,
) {
  const router = useRouter()
  // Two clicks may come before the first has been drawn; state would let both through.
  const busy = useRef(false)
  useEffect(() => {
    // A page that the browser had put away while it was leaving comes back with its button pressed.
    const wake = (event: PageTransitionEvent) => event.persisted && location.reload()
    window.addEventListener('pageshow', wake)
    return () => window.removeEventListener('pageshow', wake)
  }, [])

  return async function start(draft: Draft): Promise<void> {
    if (busy.current) return
    const errors = missing(draft)
    if (passcode?.trim() === '') errors.push({ path: 'passcode', message: askText.passcode.missing })
    if (errors.length > 0) return dispatch({ type: 'refused', message: askText.go.look, errors })
    busy.current = true
    // Who may read it is sent as the page has shown it, whatever the house's default becomes meanwhile.
    const body = startBody({ ...draft, visibility: visibilityOf(house, draft) })
    const attempt = attemptFor(before, JSON.stringify(body), makeKey)
    // Kept before it is sent: should the page die now, the same draft finds the debate that it started.
    writeDraft(draftShelf(), { draft, attempt })
    dispatch({ type: 'sent', attempt })
    const send = window.fetch.bind(window)
    if (passcode !== null) {
      const entered = await sendPasscode(passcode, send)
      if (!entered.accepted) {
        busy.current = false
        return dispatch({ ...entered, type: 'refused' })
      }
      dispatch({ type: 'passcode.accepted' })
    }
    const sent = await sendStart(attempt, { fetch: send, sleep })
    if (sent.outcome === 'started') {
      dropDraft(draftShelf(), draft.parent)
      if (!isScripted(house, draft.seats)) writePanel(browserShelf(), draft.seats)
      return router.push(`/debates/${encodeURIComponent(sent.slug)}`)
    }
    busy.current = false
    if (sent.outcome === 'passcode-needed')
      return dispatch({ type: 'passcode.asked', message: askText.passcode.anew })
    if (sent.outcome === 'refused') return dispatch({ ...sent, type: 'refused' })
    dispatch({ type: 'unanswered', message: [sent.message, askText.go.unanswered].filter(Boolean).join(' ') })
  }
}

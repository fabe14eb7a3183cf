'use client'
import { type ToggleEvent, useState } from 'react'
import { debateText } from '../text/debate.ts'
import { AskedTurn, type AskedTurnAnswer } from './asked-turn.tsx'

type State = { status: 'closed' | 'loading' | 'failed' } | { status: 'loaded'; turn: AskedTurnAnswer }

const text = debateText.asked

/** The exact messages of a turn, read when they are asked for; without script, a link to the turn as JSON. */
export function AskedDetails({ href }: { href: string }) {
  const [state, setState] = useState<State>({ status: 'closed' })
  const load = async (event: ToggleEvent<HTMLDetailsElement>) => {
    if (!event.currentTarget.open || state.status === 'loaded' || state.status === 'loading') return
    setState({ status: 'loading' })
    try {
      const response = await fetch(href)
      if (!response.ok) throw new Error(response.statusText)
      setState({ status: 'loaded', turn: (await response.json()) as AskedTurnAnswer })
    } catch {
      setState({ status: 'failed' })
    }
  }
  return (
    <details className="asked" onToggle={load}>
      <summary>{text.title}</summary>
      <div className="asked-body" aria-live="polite">
        {state.status === 'loading' && <p>{debateText.loading}</p>}
        {state.status === 'failed' && <p>{text.notLoaded}</p>}
        {state.status === 'loaded' && <AskedTurn turn={state.turn} />}
        <a className="link" href={href}>
          {text.json}
        </a>
      </div>
    </details>
  )
}

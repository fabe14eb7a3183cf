'use client'
import { type ToggleEvent, useState } from 'react'
import { debateText } from '../text/debate.ts'
import { AskedTurn, type AskedTurnAnswer } from './asked-turn.tsx'

type State = { status: 'closed' | 'loading' | 'failed' } | { status: 'loaded'; turn: AskedTurnAnswer }

const text = debateText.asked

/** What is told of the reading; of what was read no more than that it is there, since it may be thousands of words. */
const said: Record<State['status'], string> = {
  closed: '',
  loading: debateText.loading,
  failed: text.notLoaded,
  loaded: text.loaded,
}

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
      <div className="asked-body">
        <p role="status" className={state.status === 'loaded' ? 'sr-only' : ''}>
          {said[state.status]}
        </p>
        {state.status === 'loaded' && <AskedTurn turn={state.turn} />}
        <a className="link" href={href}>
          {text.json}
        </a>
      </div>
    </details>
  )
}

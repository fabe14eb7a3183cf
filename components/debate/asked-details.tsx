'use client'
import { type ToggleEvent, useState } from 'react'
import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'

/** What of a whole turn (`TurnDetails` of the API) is shown here. */
interface Asked {
  messages: { role: string; text: string }[]
  raw: string[]
  parameters: Record<string, unknown>
}

type State = { status: 'closed' | 'loading' | 'failed' } | { status: 'loaded'; asked: Asked }

const text = debateText.responses

function Messages({ asked }: { asked: Asked }) {
  const parameters = Object.entries(asked.parameters)
  return (
    <>
      {asked.messages.map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message has no name but its place, and the list is read once and never changes.
        <div key={index}>
          <h5>{message.role}</h5>
          <pre {...writtenIn(message.text)}>{message.text}</pre>
        </div>
      ))}
      {parameters.length > 0 && (
        <>
          <h5>{text.parameters}</h5>
          <pre>{parameters.map(([name, value]) => `${name}: ${String(value)}`).join('\n')}</pre>
        </>
      )}
      {asked.raw.map((raw, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer has no name but its place, and the list is read once and never changes.
        <div key={index}>
          <h5>{text.rawAnswer}</h5>
          <pre {...writtenIn(raw)}>{raw}</pre>
        </div>
      ))}
    </>
  )
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
      setState({ status: 'loaded', asked: (await response.json()) as Asked })
    } catch {
      setState({ status: 'failed' })
    }
  }
  return (
    <details className="asked" onToggle={load}>
      <summary>{text.asked}</summary>
      <div className="asked-body" aria-live="polite">
        {state.status === 'loading' && <p>{text.loading}</p>}
        {state.status === 'failed' && <p>{text.notLoaded}</p>}
        {state.status === 'loaded' && <Messages asked={state.asked} />}
        <a className="link" href={href}>
          {text.askedJson}
        </a>
      </div>
    </details>
  )
}

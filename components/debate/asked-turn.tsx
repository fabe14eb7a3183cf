import type { presentTurn } from '../../lib/http/present-turn.ts'
import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'
import { duration } from './format.ts'

/** A whole turn, as the API answers it. */
export type AskedTurnAnswer = ReturnType<typeof presentTurn>

const text = debateText.asked

interface PartProps {
  title: string
  lines: string
}

function Part({ title, lines }: PartProps) {
  return (
    <div>
      <h5>{title}</h5>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable from the keyboard. */}
      <section aria-label={title} tabIndex={0}>
        <pre {...writtenIn(lines)}>{lines}</pre>
      </section>
    </div>
  )
}

/** What was sent in a turn, to which model and with which parameters, what came back, and in how many tries. */
export function AskedTurn({ turn }: { turn: AskedTurnAnswer }) {
  const parameters = Object.entries(turn.parameters)
  const parts: PartProps[] = [
    ...turn.messages.map((message) => ({ title: message.role, lines: message.text })),
    ...turn.followUps.flatMap(({ purpose, messages }) =>
      messages.map((message) => ({ title: text.followUp(message.role, purpose), lines: message.text })),
    ),
    { title: text.model, lines: turn.modelVersion ?? turn.wireName },
    ...(parameters.length > 0
      ? [{ title: text.parameters, lines: parameters.map(([name, value]) => `${name}: ${value}`).join('\n') }]
      : []),
    ...turn.raw.map((raw) => ({ title: text.raw, lines: raw })),
    {
      title: text.tries,
      lines: turn.tries
        .map(({ attempt, purpose, latencyMs, error }) =>
          text.tried(attempt, purpose, duration(latencyMs), error?.message),
        )
        .join('\n'),
    },
  ]
  return parts
    .filter(({ lines }) => lines !== '')
    .map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place, and the list is read once and never changes.
      <Part key={index} {...part} />
    ))
}

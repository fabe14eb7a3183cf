import type { Debate } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { shorten } from './format.ts'

/**
 * Unseen words as long as a verdict usually takes: they hold its place, so that nothing below moves when it comes.
 * Style sets them, so that they are no part of what the page says.
 */
export function VerdictRoom({ debate }: { debate: Debate }) {
  const [longest = ''] = debate.options
    .map(({ text }) => text)
    .toSorted((one, other) => other.length - one.length)
  const option = shorten(longest, 60)
  const seats = debate.seats.length
  return (
    <div className="verdict verdict-room" aria-hidden="true">
      <div className="verdict-words">
        <p className="room-line" data-words={debateText.progress.roomLine(option, seats)} />
        <p className="room-sentence" data-words={debateText.progress.roomSentence(option, seats)} />
      </div>
      <p className="verdict-notes" />
    </div>
  )
}

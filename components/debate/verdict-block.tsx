import { closedRounds } from '../../lib/roundtable/ballot.ts'
import type { Debate, Verdict } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { Badge } from '../ui/badge.tsx'
import { BadgeList } from '../ui/badge-list.tsx'
import { PlainBadge } from '../ui/plain-badge.tsx'
import { IsolatedText } from './isolated-text.tsx'
import { OptionMark } from './option-mark.tsx'
import { optionStyle } from './option-style.ts'
import { progressLine } from './progress-line.ts'
import { statusNote } from './status-note.ts'
import { VerdictRoom } from './verdict-room.tsx'
import { isUnderWay, type View } from './view.ts'
import { winnersColour } from './winners-colour.ts'

/** The verdict line; its mark stands before it where there is a winner. */
function VerdictLine({ debate, verdict }: { debate: Debate; verdict: Verdict }) {
  const texts = debate.options.map(({ text }) => text)
  const { winner } = verdict
  const coloured = winnersColour(verdict)
  return (
    <p
      className={`verdict-line ${coloured ? `has-winner ${optionStyle(debate.options, coloured).className}` : ''}`}
    >
      {winner && <OptionMark options={debate.options} ballot={winner} />}{' '}
      <IsolatedText text={verdict.line} foreign={texts} />
    </p>
  )
}

function Badges({ verdict, offline }: { verdict: Verdict; offline: boolean }) {
  if (verdict.badges.length === 0) return null
  return (
    <BadgeList label={debateText.badges.label}>
      {verdict.badges.map((badge) => (
        <li key={badge}>
          {offline ? (
            <PlainBadge id={`rule-${badge.replaceAll(' ', '-')}`} rule={debateText.badges.rules[badge]}>
              {badge}
            </PlainBadge>
          ) : (
            <Badge rule={debateText.badges.rules[badge]}>{badge}</Badge>
          )}
        </li>
      ))}
    </BadgeList>
  )
}

/** What goes on, how it stands so far, and how to be told of the end. */
function Progress({ view }: { view: View }) {
  const { debate } = view
  const { verdict } = debate
  return (
    <div className="verdict">
      <div className="verdict-words">
        <p className="verdict-line">{progressLine(debate)}</p>
        {verdict && (
          <p className="sentence">
            {debateText.progress.soFar(closedRounds(debate.rounds).at(-1)?.n ?? 1)}:{' '}
            <IsolatedText text={verdict.line} foreign={debate.options.map(({ text }) => text)} />
          </p>
        )}
      </div>
      <div className="verdict-notes">{view.endNotice}</div>
    </div>
  )
}

function Outcome({ view }: { view: View }) {
  const { debate, offline } = view
  const { verdict } = debate
  const note = statusNote(debate)
  return (
    <div className="verdict">
      {verdict ? (
        <div className="verdict-words">
          <VerdictLine debate={debate} verdict={verdict} />
          <p className="sentence">
            <IsolatedText text={verdict.sentence} foreign={debate.options.map(({ text }) => text)} />
          </p>
        </div>
      ) : (
        <p className="verdict-line">{debateText.noVerdict}</p>
      )}
      {verdict && <Badges verdict={verdict} offline={offline} />}
      {note && <p className="status-note">{note}</p>}
    </div>
  )
}

/** Verdict line, agreement sentence and badges; while the debate is under way, what goes on and how it stands so far. */
export function VerdictBlock({ view }: { view: View }) {
  const now = isUnderWay(view.debate) ? <Progress view={view} /> : <Outcome view={view} />
  if (view.endNotice === undefined) return now
  return (
    <div className="verdict-kept">
      <VerdictRoom debate={view.debate} />
      {now}
    </div>
  )
}

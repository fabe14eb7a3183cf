import { type Dispatch, useMemo } from 'react'
import { type BallotIssue, ballotFix } from './ballot-fix.ts'
import type { Draft, DraftAction } from './draft.ts'
import { optionInputId } from './option-row.tsx'
import { startBody } from './start-body.ts'
import { useAnswer } from './use-answer.ts'

interface BallotHintsProps {
  draft: Draft
  dispatch: Dispatch<DraftAction>
}

/** Gentle hints at what question and answers could do better, each with a one-click fix where there is one. */
export function BallotHints({ draft, dispatch }: BallotHintsProps) {
  const body = useMemo(() => checkBody(draft), [draft])
  const { answer } = useAnswer<{ issues: BallotIssue[] }>('/api/v1/ballot-check', body, 700)
  return (
    <div aria-live="polite">
      {answer && answer.issues.length > 0 && (
        <ul className="space-y-2 border-s-[3px] border-edge ps-3 text-[0.92rem] text-soft">
          {answer.issues.map((issue) => (
            <li key={issue.code + issue.message}>
              {issue.message} {issue.suggestion} <FixButton issue={issue} draft={draft} dispatch={dispatch} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function FixButton({ issue, draft, dispatch }: BallotHintsProps & { issue: BallotIssue }) {
  const fix = ballotFix(issue, draft)
  if (!fix) return null
  const apply = () => {
    dispatch(fix.action)
    if (fix.action.type !== 'options.replaced' || fix.action.texts[0] !== '') return
    // The rows are drawn after this click; then the first one waits to be filled.
    requestAnimationFrame(() => document.getElementById(optionInputId(draft.nextKey))?.focus())
  }
  return (
    <button type="button" className="link" onClick={apply}>
      {fix.label}
    </button>
  )
}

/** What is checked: question and answers alone. Nothing before there is something like a question. */
function checkBody(draft: Draft): string | null {
  const { question, options } = startBody(draft)
  return draft.question.trim().length < 8 ? null : JSON.stringify({ question, options })
}

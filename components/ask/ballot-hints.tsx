import { type Dispatch, useMemo } from 'react'
import { askText } from '../text/ask.ts'
import { type BallotIssue, ballotFix } from './ballot-fix.ts'
import type { Draft, DraftAction } from './draft.ts'
import { startBody } from './start-body.ts'
import { useAnswer } from './use-answer.ts'
import { undoButtonId, useFixes } from './use-fixes.ts'

interface BallotHintsProps {
  draft: Draft
  dispatch: Dispatch<DraftAction>
}

/** Gentle hints at what question and options could do better, each with a one-click fix where there is one, and a way back. */
export function BallotHints({ draft, dispatch }: BallotHintsProps) {
  const body = useMemo(() => checkBody(draft), [draft])
  const { answer, stale } = useAnswer<{ issues: BallotIssue[] }>('/api/v1/ballot-check', body, 700)
  const { done, apply, undo } = useFixes(draft, dispatch)
  // What was said of the ballot paper before it was mended holds no more.
  const issues = answer && !(done && stale) ? answer.issues : []
  return (
    <div aria-live="polite">
      {(done || issues.length > 0) && (
        <ul className="space-y-2 border-s-[3px] border-edge ps-3 text-[0.92rem] text-soft">
          {done && (
            <li>
              {done.said}.{' '}
              <button id={undoButtonId} type="button" className="link" onClick={undo}>
                {askText.hint.undo}
              </button>
            </li>
          )}
          {issues.map((issue) => {
            const fix = ballotFix(issue, draft)
            return (
              <li key={issue.code + issue.message}>
                {issue.message} {issue.suggestion}{' '}
                {fix && (
                  <button type="button" className="link" onClick={() => apply(fix)}>
                    {fix.label}
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

/** What is checked: question and options alone. Nothing before there is something like a question. */
function checkBody(draft: Draft): string | null {
  const { question, options } = startBody(draft)
  return draft.question.trim().length < 8 ? null : JSON.stringify({ question, options })
}

import { type Dispatch, useMemo } from 'react'
import type { Estimate } from '../../lib/engine/engine.ts'
import { askText } from '../text/ask.ts'
import { Button } from '../ui/button.tsx'
import type { AskAction, AskState } from './ask-state.ts'
import { capOf } from './cap-of.ts'
import { CostLine } from './cost-line.tsx'
import type { Draft } from './draft.ts'
import { type House, isScripted } from './house.ts'
import { limits } from './limits.ts'
import { missing } from './missing.ts'
import { PasscodeField } from './passcode-field.tsx'
import { PriceReasons } from './price-reasons.tsx'
import { startBody } from './start-body.ts'
import { useAnswer } from './use-answer.ts'

interface GoBarProps {
  house: House
  state: AskState
  dispatch: Dispatch<AskAction>
}

/** The button, and beside it what pressing it costs. */
export function GoBar({ house, state, dispatch }: GoBarProps) {
  const { draft, errors, sending, failure, passcode } = state
  const body = useMemo(() => estimateBody(draft), [draft])
  const { answer, stale } = useAnswer<Estimate>('/api/v1/estimate', body, 400)
  const text = askText.go
  const scripted = isScripted(house, draft.seats)
  return (
    <div className="border-t border-line pt-5">
      {passcode !== null && <PasscodeField value={passcode} error={errors.passcode} dispatch={dispatch} />}
      {failure && (
        <p role="alert" className="field-error mb-3">
          {failure}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button
          type="submit"
          variant="primary"
          size="large"
          aria-disabled={sending}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {sending ? text.starting : failure ? text.retry : scripted ? text.rehearse : text.start}
        </Button>
        <CostLine house={house} draft={draft} estimate={answer} stale={stale} />
        <p className="ms-auto text-[0.8rem] text-soft max-sm:hidden" aria-hidden="true">
          <kbd className="font-sans">{text.keys}</kbd>
        </p>
      </div>
      {answer && !scripted && (
        <PriceReasons
          estimate={answer}
          capUsd={capOf(house, draft)}
          mostUsd={house.mostBudgetUsd}
          onCap={(usd) => dispatch({ type: 'changed', change: { budgetUsd: String(usd) } })}
        />
      )}
    </div>
  )
}

/** The body to estimate: as soon as a ballot paper and a panel are there, even before there is a question. One too long has no price. */
function estimateBody(draft: Draft): string | null {
  if (Array.from(draft.question).length > limits.question) return null
  const question = draft.question.trim() || '?'
  const asked = { ...draft, question }
  return missing(asked).length > 0 ? null : JSON.stringify(startBody(asked))
}

'use client'
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { AdvancedSettings } from './advanced-settings.tsx'
import { BallotHints } from './ballot-hints.tsx'
import type { Draft } from './draft.ts'
import { ExampleQuestions } from './example-questions.tsx'
import { FirstSteps } from './first-steps.tsx'
import { GoBar } from './go-bar.tsx'
import { type House, hasLiveModel } from './house.ts'
import { FoldedMissingKeys } from './missing-keys-list.tsx'
import { ModeChoice } from './mode-choice.tsx'
import { OptionsEditor } from './options-editor.tsx'
import { PanelEditor } from './panel-editor.tsx'
import { QuestionField } from './question-field.tsx'
import { rehearsalDraft } from './rehearsal-draft.ts'
import { useAskState } from './use-ask-state.ts'
import { useStart } from './use-start.ts'

interface AskFormProps {
  house: House
  /** From the debate to ask again. */
  prefill: Draft | null
}

/** The whole of asking. The question is the page; everything below it has a sensible default. */
export function AskForm({ house, prefill }: AskFormProps) {
  const [state, dispatch] = useAskState(house, prefill)
  const start = useStart(house, state, dispatch)
  const form = useRef<HTMLFormElement>(null)
  const { draft, errors, sending } = state
  const live = hasLiveModel(house)

  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])

  function submit(event: FormEvent): void {
    event.preventDefault()
    start(draft)
  }

  function rehearse(): void {
    const rehearsal = rehearsalDraft(house, draft)
    dispatch({ type: 'restored', draft: rehearsal, attempt: state.attempt })
    start(rehearsal)
  }

  function handleKey(event: KeyboardEvent<HTMLFormElement>): void {
    // React hands on keys from dialogs too, which stand elsewhere in the document.
    if (event.key !== 'Enter' || !event.currentTarget.contains(event.target as Node)) return
    if (event.ctrlKey || event.metaKey) submit(event)
    // Asking costs money: a bare Enter in a field never starts it.
    else if (event.target instanceof HTMLInputElement) event.preventDefault()
  }

  return (
    <form
      ref={form}
      className="space-y-7"
      noValidate
      aria-busy={sending}
      onSubmit={submit}
      onKeyDown={handleKey}
    >
      <div className="space-y-4">
        <QuestionField
          question={draft.question}
          error={errors.question}
          onChange={(question) => dispatch({ type: 'changed', change: { question } })}
        />
        <BallotHints draft={draft} dispatch={dispatch} />
        {!live && <FirstSteps house={house} sending={sending} onRehearse={rehearse} />}
        {draft.question.trim() === '' && (
          <ExampleQuestions
            onChoose={({ question, options }) => {
              dispatch({ type: 'changed', change: { question } })
              dispatch({ type: 'options.replaced', texts: options })
            }}
          />
        )}
      </div>
      <OptionsEditor draft={draft} errors={errors} dispatch={dispatch} />
      <ModeChoice mode={draft.mode} onChange={(mode) => dispatch({ type: 'changed', change: { mode } })} />
      <PanelEditor house={house} draft={draft} errors={errors} dispatch={dispatch} />
      <AdvancedSettings house={house} draft={draft} errors={errors} dispatch={dispatch} />
      <GoBar house={house} state={state} dispatch={dispatch} />
      {live && <FoldedMissingKeys choices={house.choices} />}
    </form>
  )
}

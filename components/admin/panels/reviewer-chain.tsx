'use client'
import { useState } from 'react'
import type { Choice } from '../../ask/house.ts'
import { adminPanelsText } from '../../text/admin-panels.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { AdminForm } from '../admin-form.tsx'
import { OrderedRows } from '../ordered-rows.tsx'
import { useAdminCall } from '../use-admin-call.ts'
import { nameIn } from './name-in.ts'

interface ReviewerChainProps {
  choices: Choice[]
  /** The keeper's own; null: the house chooses. */
  own: string[] | null
  /** Who is asked first at present. */
  present: string[]
}

/** Who writes debates up: the house's choice, or the keeper's, in their order. */
export function ReviewerChain({ choices, own, present }: ReviewerChainProps) {
  const text = adminPanelsText.reviewers
  const [ids, setIds] = useState(own)
  const [saved, setSaved] = useState(false)
  const call = useAdminCall(['reviewerChain'])
  const change = (next: string[]) => {
    setSaved(false)
    setIds(next)
  }
  const save = (reviewerChain: string[] | null) => {
    setSaved(false)
    call.send('PATCH', '/admin/rules', { reviewerChain }, () => {
      setIds(reviewerChain)
      setSaved(reviewerChain !== null)
    })
  }
  if (ids === null)
    return (
      <>
        <p className="[overflow-wrap:anywhere]">{text.chosen(present.map((id) => nameIn(choices, id)))}</p>
        <Button className="mt-4" onClick={() => setIds(present)}>
          {text.own}
        </Button>
      </>
    )
  const away = new Set(choices.filter(({ available }) => !available).map(({ id }) => id))
  return (
    <AdminForm
      call={call}
      submit={text.save}
      onSubmit={() => save(ids)}
      actions={
        <>
          <Button onClick={() => (own === null && !saved ? setIds(null) : save(null))}>
            {text.giveBack}
          </Button>
          <p role="status" className="self-center text-soft">
            {saved && adminPanelsText.saved}
          </p>
        </>
      }
    >
      <div>
        {ids.length === 0 && <p className="text-soft">{text.none}</p>}
        <OrderedRows
          label={text.list}
          rows={ids.map((id) => ({ id, name: nameIn(choices, id) }))}
          onMove={({ id }, place) => change(ids.filter((one) => one !== id).toSpliced(place, 0, id))}
          actions={({ id, name }) => (
            <Button
              aria-label={text.removeNamed(name)}
              onClick={() => change(ids.filter((one) => one !== id))}
            >
              {text.remove}
            </Button>
          )}
        >
          {({ id, name }) => (
            <p className="[overflow-wrap:anywhere]">
              {name} <span className="text-[0.85rem] text-soft">{away.has(id) ? text.away : ''}</span>
            </p>
          )}
        </OrderedRows>
        {call.errors.reviewerChain && <p className="field-error mt-1">{call.errors.reviewerChain}</p>}
      </div>
      <AddReviewer
        choices={choices.filter(({ id, rehearsal }) => !rehearsal && !ids.includes(id))}
        onAdd={(id) => change([...ids, id])}
      />
    </AdminForm>
  )
}

function AddReviewer({ choices, onAdd }: { choices: Choice[]; onAdd: (id: string) => void }) {
  const text = adminPanelsText.reviewers
  const [id, setId] = useState('')
  return (
    <Field label={text.add}>
      {(control) => (
        <div className="flex gap-2">
          <select
            {...control}
            className="input min-w-0"
            value={id}
            onChange={({ target }) => setId(target.value)}
          >
            <option value="">{text.choose}</option>
            {choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.name} · {choice.maker} · {choice.connection}
              </option>
            ))}
          </select>
          <Button
            disabled={id === ''}
            onClick={() => {
              onAdd(id)
              setId('')
            }}
          >
            {text.addIt}
          </Button>
        </div>
      )}
    </Field>
  )
}

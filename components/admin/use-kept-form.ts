import { useState } from 'react'
import type { FieldError } from '../../lib/problem.ts'
import { type AdminCall, useAdminCall } from './use-admin-call.ts'

interface Keeping<Kept, Draft> {
  /** Fields by their paths, as `useAdminCall` takes them. */
  fields: readonly string[]
  /** Where it is changed, after `/api/v1`. */
  path: string
  draftOf(kept: Kept): Draft
  /** What can be seen to be wrong before anything is sent. */
  errorsOf(draft: Draft): FieldError[]
  /** The body that makes it what the draft says. */
  changeOf(draft: Draft, kept: Kept): object
  onSaved?(): void
}

interface KeptForm<Kept, Draft> {
  call: AdminCall
  /** As it stands in the house. */
  kept: Kept
  draft: Draft
  /** Nothing was typed since it was saved. */
  saved: boolean
  change(part: Partial<Draft>): void
  submit(): void
}

/** A form that changes what the house keeps: what is typed stays until it is saved, and then is what was saved. */
export function useKeptForm<Kept, Draft>(given: Kept, keeping: Keeping<Kept, Draft>): KeptForm<Kept, Draft> {
  const call = useAdminCall(keeping.fields)
  const [kept, setKept] = useState(given)
  const [draft, setDraft] = useState(() => keeping.draftOf(given))
  const [saved, setSaved] = useState(false)
  const change = (part: Partial<Draft>) => {
    setSaved(false)
    setDraft((before) => ({ ...before, ...part }))
  }
  const submit = () => {
    setSaved(false)
    const errors = keeping.errorsOf(draft)
    if (errors.length > 0) return call.refuse(errors)
    call.send('PATCH', keeping.path, keeping.changeOf(draft, kept), (value) => {
      const changed = value as Kept
      setKept(changed)
      setDraft(keeping.draftOf(changed))
      setSaved(true)
      keeping.onSaved?.()
    })
  }
  return { call, kept, draft, saved, change, submit }
}

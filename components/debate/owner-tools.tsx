'use client'
import type { Visibility } from '../../lib/roundtable/debate.ts'
import { DeleteDebate } from './delete-debate.tsx'
import { VisibilityChoice } from './visibility-choice.tsx'

/** What is in the menu of a debate's owner. */
export function OwnerTools({ id, visibility }: { id: string; visibility: Visibility }) {
  return (
    <>
      <VisibilityChoice id={id} visibility={visibility} />
      <DeleteDebate id={id} />
    </>
  )
}

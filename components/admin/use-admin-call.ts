import { useRef, useState } from 'react'
import type { FieldError } from '../../lib/problem.ts'
import { adminText } from '../text/admin.ts'
import { fieldMessages } from './field-messages.ts'
import { type AdminMethod, sendAdminCall } from './send-admin-call.ts'

/** A call to the admin API from a form, and what came of the last one. */
export interface AdminCall {
  busy: boolean
  /** What went wrong, in a sentence for the form; null where nothing did. */
  message: string | null
  /** What is wrong with a field, by its path as the API names it: `name`, `prices.inputPerMillion`. */
  errors: Record<string, string>
  /**
   * Sends, by the path after `/api/v1`. The value of the answer (null without content) goes to `onDone`; a refusal stays in
   * `message` and `errors`, and the form keeps what was typed.
   */
  send(
    method: AdminMethod,
    path: string,
    body: object | null,
    onDone: (value: unknown) => void,
  ): Promise<void>
  /** Says what is wrong without asking the API. */
  refuse(errors: readonly FieldError[]): void
}

/** Fields are named by their paths; what is wrong elsewhere is told in `message`. */
export function useAdminCall(fields: readonly string[] = []): AdminCall {
  // Two clicks may come before the first has been drawn; state would let both through.
  const sending = useRef(false)
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const refuse = (wrong: readonly FieldError[], sentence?: string) => {
    const { beside, rest } = fieldMessages(fields, wrong)
    setErrors(beside)
    setMessage(rest.join(' ') || (wrong.length > 0 ? adminText.look : sentence) || null)
  }
  const send: AdminCall['send'] = async (method, path, body, onDone) => {
    if (sending.current) return
    sending.current = true
    setBusy(true)
    const answer = await sendAdminCall(method, path, body)
    sending.current = false
    setBusy(false)
    if (!answer.ok) return refuse(answer.errors, answer.message)
    refuse([])
    onDone(answer.value)
  }
  return { busy, message, errors, send, refuse }
}

import type { FieldError } from '../../lib/problem.ts'
import { askText } from '../text/ask.ts'
import { isFieldError } from './send-start.ts'

export type Entered = { accepted: true } | { accepted: false; message: string; errors: FieldError[] }

/** Gives the passcode to the house, which then knows this browser. A house that asks for none any more is content too. */
export async function sendPasscode(passcode: string, send: typeof fetch): Promise<Entered> {
  try {
    const response = await send('/api/v1/passcode', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ passcode }),
    })
    if (response.ok || response.status === 409) return { accepted: true }
    const { detail, errors }: Record<string, unknown> = await response.json()
    const message = typeof detail === 'string' ? detail : askText.passcode.failed
    return { accepted: false, message, errors: Array.isArray(errors) ? errors.filter(isFieldError) : [] }
  } catch {
    return { accepted: false, message: askText.passcode.failed, errors: [] }
  }
}

import type { Dispatch } from 'react'
import { askText } from '../text/ask.ts'
import { Field } from '../ui/field.tsx'
import type { AskAction } from './ask-state.ts'

interface PasscodeFieldProps {
  value: string
  error: string | undefined
  dispatch: Dispatch<AskAction>
}

/** Asked for once: the browser then keeps a pass, never the passcode. */
export function PasscodeField({ value, error, dispatch }: PasscodeFieldProps) {
  const text = askText.passcode
  return (
    <Field label={text.label} hint={text.hint} error={error ?? null} className="mb-5 max-w-sm">
      {(control) => (
        <input
          {...control}
          type="password"
          className="input"
          autoComplete="off"
          value={value}
          onChange={({ target }) => dispatch({ type: 'passcode.typed', text: target.value })}
        />
      )}
    </Field>
  )
}

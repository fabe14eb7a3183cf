import { adminRulesText } from '../../text/admin-rules.ts'
import { TextField } from '../text-field.tsx'
import type { AdminCall } from '../use-admin-call.ts'
import type { AdminRules, RulesDraft } from './rules-draft.ts'

interface WhoMayAskProps {
  call: AdminCall
  draft: RulesDraft
  passcodeSet: boolean
  /** Who may ask as long as no rule stands. */
  withoutRule: AdminRules['whoMayAsk']
  onChange: (part: Partial<RulesDraft>) => void
}

/** The choice of who may ask, with the passcode where one is asked for. */
export function WhoMayAsk({ call, draft, passcodeSet, withoutRule, onChange }: WhoMayAskProps) {
  const text = adminRulesText.asking
  const choices: [RulesDraft['whoMayAsk'], string][] = [
    ['', text.noRule(withoutRule === 'everyone' ? text.everyoneHere : text.nobodyElse)],
    ['everyone', text.everyone],
    ['passcode', text.passcode],
    ['admin', text.admin],
  ]
  return (
    <>
      <fieldset className="grid gap-2">
        <legend className="sr-only">{text.who}</legend>
        {choices.map(([value, name]) => (
          <label key={value} className="flex cursor-pointer gap-3">
            <input
              type="radio"
              name="who-may-ask"
              className="mt-1 size-4 flex-none accent-current"
              checked={draft.whoMayAsk === value}
              onChange={() => onChange({ whoMayAsk: value })}
            />
            {name}
          </label>
        ))}
        {call.errors.whoMayAsk && <p className="field-error">{call.errors.whoMayAsk}</p>}
      </fieldset>
      {draft.whoMayAsk === 'passcode' && (
        <TextField
          call={call}
          path="passcode"
          label={text.passcodeLabel}
          hint={passcodeSet ? text.passcodeKept : text.passcodeNew}
          value={draft.passcode}
          onChange={(passcode) => onChange({ passcode })}
        />
      )}
    </>
  )
}

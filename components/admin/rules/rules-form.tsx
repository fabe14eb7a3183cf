'use client'
import type { Visibility } from '../../../lib/roundtable/debate.ts'
import { adminRulesText } from '../../text/admin-rules.ts'
import { Field } from '../../ui/field.tsx'
import { AdminForm } from '../admin-form.tsx'
import { AdminSection } from '../admin-section.tsx'
import { TextField } from '../text-field.tsx'
import { useKeptForm } from '../use-kept-form.ts'
import {
  type AdminRules,
  amountNames,
  draftErrors,
  draftOf,
  type NumberName,
  rulesChange,
  wholeNames,
} from './rules-draft.ts'
import { WhoMayAsk } from './who-may-ask.tsx'

interface RulesFormProps {
  rules: AdminRules
  /** What would hold without any rule. */
  withoutRules: AdminRules
}

const paths = ['whoMayAsk', 'passcode', 'defaultVisibility', ...wholeNames, ...amountNames]
const visibilities: Visibility[] = ['private', 'unlisted', 'public']

/** All rules in one form; what is left empty holds as without a rule. */
export function RulesForm({ rules, withoutRules }: RulesFormProps) {
  const text = adminRulesText
  const { call, kept, draft, saved, change, submit } = useKeptForm(rules, {
    fields: paths,
    path: '/admin/rules',
    draftOf,
    errorsOf: draftErrors,
    changeOf: rulesChange,
  })
  const number = (path: NumberName, label: string, hint?: string) => (
    <TextField
      call={call}
      path={path}
      label={label}
      hint={[hint, text.without(String(withoutRules[path] ?? text.noLimit))].filter(Boolean).join(' ')}
      inputMode="decimal"
      style={{ maxWidth: '9rem' }}
      value={draft[path]}
      onChange={(typed) => change({ [path]: typed })}
    />
  )
  return (
    <AdminForm call={call} submit={text.save} onSubmit={submit} status={saved && text.saved}>
      <AdminSection title={text.asking.title} about={text.asking.about}>
        <div className="grid gap-5">
          <WhoMayAsk
            call={call}
            draft={draft}
            passcodeSet={kept.passcodeSet}
            withoutRule={withoutRules.whoMayAsk}
            onChange={change}
          />
          {number('asksPerHour', text.asking.perHour, text.asking.perHourHint)}
        </div>
      </AdminSection>
      <AdminSection title={text.size.title} about={text.size.about}>
        <div className="grid gap-5 sm:grid-cols-2">
          {number('mostDebateSeats', text.size.mostDebateSeats)}
          {number('mostPollSeats', text.size.mostPollSeats)}
          {number('mostRounds', text.size.mostRounds)}
          {number('mostSamples', text.size.mostSamples)}
        </div>
      </AdminSection>
      <AdminSection title={text.money.title} about={text.money.about}>
        <div className="grid gap-5">
          {number('defaultBudgetUsd', text.money.defaultBudgetUsd)}
          {number('mostBudgetUsd', text.money.mostBudgetUsd)}
          {number('dailyBudgetUsd', text.money.dailyBudgetUsd)}
        </div>
      </AdminSection>
      <AdminSection title={text.reading.title} about={text.reading.about}>
        <Field label={text.reading.label} error={call.errors.defaultVisibility ?? null}>
          {(control) => (
            <select
              {...control}
              className="input max-w-sm"
              value={draft.defaultVisibility}
              onChange={({ target }) =>
                change({ defaultVisibility: visibilities.find((name) => name === target.value) ?? '' })
              }
            >
              <option value="">{text.reading.noRule(withoutRules.defaultVisibility)}</option>
              {visibilities.map((name) => (
                <option key={name} value={name}>
                  {text.reading.visibilities[name]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </AdminSection>
    </AdminForm>
  )
}

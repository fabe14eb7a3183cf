import { adminUsageText } from '../../text/admin-usage.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'

interface PeriodFormProps {
  from: string
  to: string
  /** Stretches up to today that are offered by name, with their first day. */
  periods: { days: number; from: string }[]
  today: string
}

const path = '/admin/usage'

/** Which days are told; plain links and a plain form, which need no script. */
export function PeriodForm({ from, to, periods, today }: PeriodFormProps) {
  const text = adminUsageText
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
      <nav aria-label={text.periods}>
        <ul className="flex flex-wrap gap-1">
          {periods.map((period) => {
            const isShown = to === today && from === period.from
            return (
              <li key={period.days}>
                <ButtonLink
                  href={`${path}?from=${period.from}&to=${today}`}
                  variant={isShown ? 'primary' : 'plain'}
                  aria-current={isShown ? 'true' : undefined}
                >
                  {text.period(period.days)}
                </ButtonLink>
              </li>
            )
          })}
        </ul>
      </nav>
      <form action={path} method="get" className="flex flex-wrap items-end gap-2">
        {(['from', 'to'] as const).map((name) => (
          <Field key={name} label={text[name]}>
            {(control) => (
              <input
                {...control}
                type="date"
                name={name}
                className="input w-40 py-1"
                defaultValue={name === 'from' ? from : to}
                max={today}
                required
              />
            )}
          </Field>
        ))}
        <Button type="submit">{text.show}</Button>
      </form>
      <ButtonLink
        className="ms-auto"
        variant="quiet"
        href={`/api/v1/admin/usage.csv?from=${from}&to=${to}`}
        download
      >
        {text.download}
      </ButtonLink>
    </div>
  )
}

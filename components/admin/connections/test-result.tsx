import type { z } from 'zod'
import type { trialSchema } from '../../../lib/http/schemas/admin-schemas.ts'
import { duration } from '../../debate/format.ts'
import { adminConnectionsText } from '../../text/admin-connections.ts'

/** What came of a tiny call. What the model said is shown as it stands, and nothing of it is read. */
export function TestResult({ trial }: { trial: z.infer<typeof trialSchema> }) {
  const text = adminConnectionsText.test
  const time = trial.latencyMs < 1000 ? text.milliseconds(trial.latencyMs) : duration(trial.latencyMs)
  return (
    <div className={`border-s-2 ps-4 ${trial.ok ? 'border-accent' : 'border-alert'}`}>
      <p>
        <strong className="font-semibold">{trial.ok ? text.worked : text.failed}</strong>{' '}
        <span className="text-soft tabular-nums">{trial.ok ? text.took(time) : text.failedAfter(time)}</span>
      </p>
      {trial.error && (
        <p className="[overflow-wrap:anywhere]" dir="auto">
          {trial.error.message}
        </p>
      )}
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 text-[0.9rem] [&>dd]:[overflow-wrap:anywhere] [&>dt]:text-soft">
        <dt>{text.called}</dt>
        <dd>
          <bdi>{trial.model}</bdi>
        </dd>
        {trial.modelVersion && (
          <>
            <dt>{text.reported}</dt>
            <dd>
              <bdi>{trial.modelVersion}</bdi>
            </dd>
          </>
        )}
        {trial.text !== null && (
          <>
            <dt>{text.said}</dt>
            <dd dir="auto">{trial.text.trim() || text.nothing}</dd>
          </>
        )}
      </dl>
    </div>
  )
}

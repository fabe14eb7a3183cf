import type { DebateSpend } from '../../../lib/store/usage-store.ts'
import { adminUsageText } from '../../text/admin-usage.ts'
import { usd } from './usd.ts'

/** The debates that cost most; of a private or deleted one its id alone. */
export function DearestDebates({ debates }: { debates: DebateSpend[] }) {
  const { dearest, columns } = adminUsageText
  return (
    <section>
      <h2 className="text-2xl leading-tight">{dearest.title}</h2>
      {debates.length === 0 ? (
        <p className="mt-1 text-[0.9rem] text-soft">{dearest.none}</p>
      ) : (
        <table className="figure-table mt-3 w-full">
          <caption className="sr-only">{dearest.title}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.debate}</th>
              <th scope="col">{columns.calls}</th>
              <th scope="col">{columns.spent}</th>
            </tr>
          </thead>
          <tbody>
            {debates.map((debate) => (
              <tr key={debate.debate}>
                <th scope="row">
                  <DebateName debate={debate} />
                </th>
                <td>{debate.calls.toLocaleString('en')}</td>
                <td>{`${debate.estimated ? '≈ ' : ''}${usd(debate.usd)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function DebateName({ debate: { debate, slug, question, deleted } }: { debate: DebateSpend }) {
  const { dearest } = adminUsageText
  if (slug !== null)
    return (
      <a className="link line-clamp-2 w-fit" dir="auto" href={`/debates/${encodeURIComponent(slug)}`}>
        {question}
      </a>
    )
  return (
    <span className="text-soft">
      {deleted ? dearest.deleted : dearest.private} <code className="text-[0.85em]">{debate}</code>
    </span>
  )
}

import type { ModelUse } from '../../../lib/house/usage.ts'
import { adminUsageText } from '../../text/admin-usage.ts'
import { usd } from './usd.ts'

/** What each model took, with a bar for its part of the spend. */
export function ModelUsage({ models }: { models: ModelUse[] }) {
  const { byModel, columns } = adminUsageText
  const most = Math.max(...models.map((model) => model.usd ?? 0), 0)
  return (
    <section>
      <h2 className="text-2xl leading-tight">{byModel.title}</h2>
      <p className="mt-1 text-[0.9rem] text-soft">{models.length === 0 ? byModel.none : byModel.about}</p>
      {models.length > 0 && (
        <div className="mt-3">
          <table className="figure-table w-full">
            <caption className="sr-only">{byModel.title}</caption>
            <thead>
              <tr>
                <th scope="col">{columns.model}</th>
                <th scope="col">{columns.debates}</th>
                <th scope="col">{columns.calls}</th>
                <th scope="col" className="max-sm:hidden">
                  {columns.tokens}
                </th>
                <th scope="col">{columns.spent}</th>
              </tr>
            </thead>
            <tbody>
              {models.map((model) => (
                <ModelRow key={model.model} model={model} most={most} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function ModelRow({ model, most }: { model: ModelUse; most: number }) {
  const share = most > 0 ? ((model.usd ?? 0) / most) * 100 : 0
  const taken = [model.inputTokens, model.outputTokens].map((count) => count.toLocaleString('en'))
  return (
    <tr>
      <th scope="row">
        <bdi title={model.model}>{model.name}</bdi>
        <svg className="share-bar" aria-hidden="true">
          <rect width={`${Math.round(share * 10) / 10}%`} height="100%" />
        </svg>
      </th>
      <td>{model.debates.toLocaleString('en')}</td>
      <td>{model.calls.toLocaleString('en')}</td>
      <td className="max-sm:hidden">{taken.join(' / ')}</td>
      <td>{model.calls === 0 ? '–' : usd(model.usd)}</td>
    </tr>
  )
}

import { type Cost, costOfReviews, costOfRound, costOfSeat } from '../../lib/roundtable/cost-by.ts'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { moneyWords } from '../../lib/roundtable/money-words.ts'
import { debateText } from '../text/debate.ts'
import type { View } from './view.ts'

const text = debateText.costs

/** What each round, each seat and the review cost; folded away until asked for. Nothing where nothing has a price. */
export function CostTable({ view: { debate, names } }: { view: View }) {
  if (debate.cost.usd === null || debate.rehearsal) return null
  const rounds = debate.rounds.map(({ n }) => ({ name: text.round(n), cost: costOfRound(debate, n) }))
  const seats = debate.seats.map(({ n }) => ({
    name: names.get(n) ?? text.seat(n),
    cost: costOfSeat(debate, n),
  }))
  return (
    <details className="costs">
      <summary>{text.title}</summary>
      <div className="costs-columns">
        <CostList title={text.rounds} items={[...rounds, ...reviewItem(debate)]} />
        <CostList title={text.seats} items={seats} />
      </div>
    </details>
  )
}

function CostList({ title, items }: { title: string; items: { name: string; cost: Cost }[] }) {
  return (
    <table>
      <caption>{title}</caption>
      <tbody>
        {items.map(({ name, cost }) => (
          <tr key={name}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td>{costWords(cost)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function reviewItem(debate: Debate): { name: string; cost: Cost }[] {
  return debate.review ? [{ name: text.review, cost: costOfReviews(debate) }] : []
}

/** An amount, marked where it is estimated; in words where there is none. */
function costWords({ usd, estimated, unpriced }: Cost): string {
  if (usd === null) return unpriced ? text.unpriced : text.nothing
  return `${estimated ? '≈ ' : ''}${moneyWords(usd)}${unpriced ? ` + ${text.unpriced}` : ''}`
}

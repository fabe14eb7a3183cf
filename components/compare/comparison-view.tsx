import { compareDebates } from '../../lib/roundtable/compare-debates.ts'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { compareText } from '../text/compare.ts'
import { writtenIn } from '../ui/written-in.ts'
import { ChangeList } from './change-list.tsx'
import type { NameOf } from './change-words.ts'
import { ComparedSeats } from './compared-seats.tsx'
import { ComparedTally } from './compared-tally.tsx'
import { ComparedVerdict } from './compared-verdict.tsx'

interface ComparisonViewProps {
  debates: [Debate, Debate]
  nameOf: NameOf
}

/** Two debates of one family side by side, the earlier first. */
export function ComparisonView({ debates, nameOf }: ComparisonViewProps) {
  const text = compareText
  const comparison = compareDebates(debates)
  const [one, other] = debates
  const asked = one.question === other.question
  return (
    <article className="page comparison">
      <h1 className="text-4xl leading-tight">{text.title}</h1>
      {asked && (
        <p className="mt-2 max-w-measure font-serif text-[1.2rem] leading-snug" {...writtenIn(one.question)}>
          {one.question}
        </p>
      )}
      <div className="comparison-verdicts">
        {debates.map((debate, side) => (
          <ComparedVerdict
            key={debate.id}
            debate={debate}
            heading={side === 0 ? text.first : text.second}
            options={comparison.options}
            winner={comparison.winners[side] ?? null}
            showQuestion={!asked}
          />
        ))}
      </div>
      <section aria-labelledby="changes">
        <h2 id="changes">{text.changed}</h2>
        <ChangeList changes={comparison.changes} nameOf={nameOf} />
      </section>
      <section aria-labelledby="tally">
        <h2 id="tally">{text.tally}</h2>
        <ComparedTally comparison={comparison} />
      </section>
      <section aria-labelledby="seats">
        <h2 id="seats">{text.seats}</h2>
        <ComparedSeats comparison={comparison} debates={debates} />
      </section>
      <p className="mt-8 max-w-measure text-[0.88rem] text-soft">{text.note}</p>
    </article>
  )
}

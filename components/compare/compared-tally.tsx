import type { Comparison } from '../../lib/roundtable/compare-debates.ts'
import { OptionMark } from '../debate/option-mark.tsx'
import { compareText } from '../text/compare.ts'
import { writtenIn } from '../ui/written-in.ts'

/** Every answer with its votes in either debate. */
export function ComparedTally({ comparison: { options, tally } }: { comparison: Comparison }) {
  const text = compareText
  return (
    <table className="comparison-table">
      <thead>
        <tr>
          <th scope="col">{text.option}</th>
          <th scope="col">{text.first}</th>
          <th scope="col">{text.second}</th>
        </tr>
      </thead>
      <tbody>
        {options.map((option, index) => (
          <tr key={option.id}>
            <th scope="row">
              <OptionMark options={options} ballot={option.id} />{' '}
              <bdi {...writtenIn(option.text)}>{option.text}</bdi>
            </th>
            {tally[index]?.votes.map((votes, side) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: always the first debate and the second.
              <td key={side}>
                {votes === null ? (
                  <span className="text-soft">
                    {tally[index]?.offered[side] ? text.notCounted : text.notOnPaper}
                  </span>
                ) : (
                  <b>{votes}</b>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

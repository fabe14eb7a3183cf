import { chance } from '../../lib/roundtable/chance.ts'
import { methodText } from '../text/method.ts'

const seats = 6
const optionCounts = [2, 3, 4]
const leads = [6, 5, 4]

/** How likely a table of six is to agree by luck. */
export function ChanceTable() {
  const text = methodText.chance
  return (
    <table className="mt-4 border-collapse text-[0.95rem] tabular-nums">
      <caption className="pb-2 text-start text-[0.85rem] text-soft">{text.caption}</caption>
      <thead>
        <tr className="text-[0.85rem] text-soft">
          <th scope="col" className="py-1.5 pe-3 sm:pe-8 text-start font-semibold">
            {text.votes}
          </th>
          {optionCounts.map((options) => (
            <th key={options} scope="col" className="py-1.5 ps-2 sm:ps-5 text-end font-semibold">
              {text.options(options)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {leads.map((most) => (
          <tr key={most} className="border-t border-line">
            <th scope="row" className="py-1.5 pe-3 sm:pe-8 text-start font-normal">
              {text.atLeast(most, seats)}
            </th>
            {optionCounts.map((options) => (
              <td key={options} className="py-1.5 ps-2 sm:ps-5 text-end">
                {text.percent(chance(most, seats, options))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { methodText } from '../text/method.ts'
import { exampleVerdict } from './example-verdict.ts'
import { labelExamples } from './examples.ts'
import { SeatRow } from './seat-row.tsx'

/** The ten labels, each with its rule and a table of six for which it is given. */
export function VerdictTable() {
  const text = methodText.verdict
  return (
    <table className="w-full border-collapse text-start text-[0.95rem]">
      <caption className="sr-only">{text.caption}</caption>
      <thead className="max-md:sr-only">
        <tr className="text-start text-[0.85rem] text-soft">
          <th scope="col" className="py-2 pe-6 text-start font-semibold">
            {text.label}
          </th>
          <th scope="col" className="py-2 pe-6 text-start font-semibold">
            {text.rule}
          </th>
          <th scope="col" className="py-2 text-start font-semibold">
            {text.example}
          </th>
        </tr>
      </thead>
      <tbody>
        {methodText.labelRules.map(({ label, rule }) => {
          const { options, answers } = labelExamples[label]
          return (
            <tr key={label} className="border-t border-line align-top max-md:block max-md:py-3">
              <th
                scope="row"
                className="py-3 pe-6 text-start font-serif text-[1.1rem] font-medium max-md:block max-md:p-0"
              >
                {label}
              </th>
              <td className="py-3 pe-6 max-md:block max-md:p-0">{rule}</td>
              <td className="py-3 max-md:block max-md:pt-2 max-md:pb-0">
                <SeatRow options={options} answers={answers} />
                <p className="mt-1 text-[0.88rem] text-soft">{exampleVerdict(options, [answers]).line}</p>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

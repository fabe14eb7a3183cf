import { debateText } from '../text/debate.ts'
import { CostTable } from './cost-table.tsx'
import { footWords } from './foot-words.ts'
import { houseAddress, type View } from './view.ts'

const text = debateText.foot

/** What it cost and how long it took, who reviewed, and how all this is computed. */
export function DebateFoot({ view }: { view: View }) {
  const { debate } = view
  return (
    <footer className="debate-foot">
      {footWords(debate).map((word) => (
        <span key={word}>{word}</span>
      ))}
      {!view.offline && <span>{debateText.visibility[debate.visibility]}</span>}
      <a className="link" href={houseAddress(view, '/method')}>
        {text.method}
      </a>
      <a className="link" href={houseAddress(view, `/api/v1/debates/${debate.id}`)}>
        {text.document}
      </a>
      <CostTable view={view} />
    </footer>
  )
}

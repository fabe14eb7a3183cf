import type { Typesetter } from '../../lib/cards/typesetter.ts'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { kindLine } from '../debate/kind-line.ts'
import { viewOf } from '../debate/view.ts'
import { commonText } from '../text/common.ts'
import { debateText } from '../text/debate.ts'
import { cardColours } from './card-colours.ts'
import { cardSize, column, left } from './card-layout.ts'
import { CardResult } from './card-result.tsx'
import { CardTable } from './card-table.tsx'
import { CardTally } from './card-tally.tsx'
import { CardTitle } from './card-title.tsx'
import { SetText } from './set-text.tsx'

function Rehearsal({ type }: { type: Typesetter }) {
  const text = debateText.rehearsal.title
  const width = type.width(text, 'strong') * 18 + 32
  const x = left + column - width
  return (
    <>
      <rect
        x={x}
        y={52}
        width={width}
        height={38}
        rx={8}
        fill={cardColours.wood}
        stroke={cardColours.edge}
        strokeDasharray="5 4"
      />
      <SetText type={type} text={text} face="strong" size={18} x={x + 16} y={77} colour={cardColours.ink} />
    </>
  )
}

/** A debate as the picture that other sites show with a link to it. */
export function DebateCard({ debate, type }: { debate: Debate; type: Typesetter }) {
  const view = viewOf({ debate, isOwner: false, live: false, offline: true })
  const [kind = '', seats = ''] = kindLine(debate)
  const nameWidth = type.width(commonText.product, 'verdict') * 27
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...cardSize}
      viewBox={`0 0 ${cardSize.width} ${cardSize.height}`}
    >
      <title>{type.plain(debate.question)}</title>
      <rect {...cardSize} fill={cardColours.paper} />
      <SetText
        type={type}
        text={commonText.product}
        face="verdict"
        size={27}
        x={left}
        y={79}
        colour={cardColours.ink}
      />
      {!debate.rehearsal && (
        <SetText
          type={type}
          text={`${kind} · ${seats}`}
          face="plain"
          size={20}
          x={left + nameWidth + 22}
          y={78}
          colour={cardColours.soft}
        />
      )}
      {debate.rehearsal && <Rehearsal type={type} />}
      <CardTitle view={view} type={type} />
      <CardResult view={view} type={type} />
      <CardTally view={view} type={type} />
      <CardTable view={view} type={type} box={{ x: 752, y: 60, width: 400, height: 510 }} />
    </svg>
  )
}

import { debateText } from '../text/debate.ts'
import { flowSentences } from './flow-sentences.ts'
import { shorten } from './format.ts'
import { optionStyle } from './option-style.ts'
import type { View } from './view.ts'
import { type Flow, type FlowNode, voteFlow } from './vote-flow-geometry.ts'

function Node({
  view,
  node,
  flow,
  side,
}: {
  view: View
  node: FlowNode
  flow: Flow
  side: 'left' | 'right' | null
}) {
  const style = optionStyle(view.debate.options, node.ballot)
  const middle = node.y + node.height / 2
  const markX = side === 'left' ? node.x - 11 : node.x + flow.barWidth + 11
  const countX = side === 'left' ? node.x - 22 : node.x + flow.barWidth + 22
  return (
    <g className={style.className}>
      <rect x={node.x} y={node.y} width={flow.barWidth} height={node.height} rx="1" className="flow-node" />
      {side && (
        <>
          <path
            d={style.shape}
            fillRule="evenodd"
            transform={`translate(${markX} ${middle}) scale(0.7)`}
            className="flow-node"
          />
          <text
            x={countX}
            y={middle + 4.5}
            className="flow-count"
            textAnchor={side === 'left' ? 'end' : 'start'}
          >
            {node.count}
          </text>
        </>
      )}
    </g>
  )
}

/** How votes moved between rounds; nothing for a single round. */
export function VoteFlow({ view }: { view: View }) {
  const flow = voteFlow(view.debate)
  if (!flow) return null
  const last = flow.columns.length - 1
  return (
    <section className="flow" aria-labelledby="flow">
      <h3 id="flow">{debateText.vote.flow}</h3>
      <svg
        viewBox={`0 0 ${flow.width} ${flow.height}`}
        role="img"
        aria-label={debateText.vote.flowLabel(shorten(flowSentences(view.debate, flow).join(' '), 900))}
      >
        {flow.columns.map(({ round, x }, index) => (
          <text
            key={round}
            x={index === 0 ? x : index === last ? x + flow.barWidth : x + flow.barWidth / 2}
            y={12}
            className="flow-head"
            textAnchor={index === 0 ? 'start' : index === last ? 'end' : 'middle'}
          >
            {debateText.responses.round(round)}
          </text>
        ))}
        {flow.links.map((link) => (
          <path
            key={link.path}
            d={link.path}
            className={`flow-link ${link.before === link.after ? '' : 'moved'} ${optionStyle(view.debate.options, link.after).className}`}
          />
        ))}
        {flow.columns.map((column, index) =>
          column.nodes.map((node) => (
            <Node
              key={`${column.round}-${node.ballot}`}
              view={view}
              node={node}
              flow={flow}
              side={index === 0 ? 'left' : index === last ? 'right' : null}
            />
          )),
        )}
      </svg>
    </section>
  )
}

import { closedRounds, standing } from '../../lib/roundtable/ballot.ts'
import type { Ballot, Debate } from '../../lib/roundtable/debate.ts'

export interface FlowNode {
  ballot: Ballot | null
  count: number
  x: number
  y: number
  height: number
}

interface FlowLink {
  before: Ballot | null
  after: Ballot | null
  count: number
  /** The round of `before`; `after` is of the next one. */
  round: number
  path: string
}

/** The votes of each closed round and how they moved from one to the next, in the units of its drawing. */
export interface Flow {
  width: number
  height: number
  barWidth: number
  columns: { round: number; x: number; nodes: FlowNode[] }[]
  links: FlowLink[]
}

const width = 300
const barWidth = 8
const side = 42
const top = 26
const gap = 12

const coordinate = (value: number) => Math.round(value * 10) / 10

function ribbon(x1: number, y1: number, x2: number, y2: number, thickness: number): string {
  const middle = coordinate((x1 + x2) / 2)
  const [a, b, c, d] = [y1, y2, y2 + thickness, y1 + thickness].map(coordinate)
  return `M${x1} ${a}C${middle} ${a} ${middle} ${b} ${x2} ${b}V${c}C${middle} ${c} ${middle} ${d} ${x1} ${d}Z`
}

/** The flow of votes of a debate; null where fewer than two rounds are closed. Seats without a ballot flow too. */
export function voteFlow(debate: Debate): Flow | null {
  const rounds = closedRounds(debate.rounds)
  if (rounds.length < 2) return null
  const standings = rounds.map((_, index) =>
    debate.seats.map((seat) => standing(rounds.slice(0, index + 1), seat.n).ballot),
  )
  const order: (Ballot | null)[] = [...debate.options.map(({ id }) => id), 'abstain', null]
  const present = order.filter((ballot) => standings.some((round) => round.includes(ballot)))
  const unit = Math.min(16, Math.max(4, 132 / debate.seats.length))
  const step = (width - 2 * side - barWidth) / (rounds.length - 1)

  const columns = rounds.map((round, index) => {
    let y = top
    const x = side + index * step
    const nodes = present.flatMap((ballot): FlowNode[] => {
      const count = standings[index]?.filter((cast) => cast === ballot).length ?? 0
      if (count === 0) return []
      const node = { ballot, count, x, y, height: count * unit }
      y += node.height + gap
      return [node]
    })
    return { round: round.n, x, nodes }
  })

  const links = columns.slice(1).flatMap((column, index): FlowLink[] => {
    const previous = columns[index]
    if (!previous) return []
    const used = new Map<FlowNode, number>()
    const take = (node: FlowNode, thickness: number) => {
      const start = node.y + (used.get(node) ?? 0)
      used.set(node, (used.get(node) ?? 0) + thickness)
      return start
    }
    return previous.nodes.flatMap((source) =>
      column.nodes.flatMap((target): FlowLink[] => {
        const count = debate.seats.filter(
          (_, seat) =>
            standings[index]?.[seat] === source.ballot && standings[index + 1]?.[seat] === target.ballot,
        ).length
        if (count === 0) return []
        const thickness = count * unit
        const path = ribbon(
          coordinate(source.x + barWidth),
          take(source, thickness),
          coordinate(target.x),
          take(target, thickness),
          thickness,
        )
        return [{ before: source.ballot, after: target.ballot, count, round: previous.round, path }]
      }),
    )
  })

  const bottoms = columns.flatMap(({ nodes }) => nodes.map((node) => node.y + node.height))
  return { width, height: Math.max(...bottoms) + 6, barWidth, columns, links }
}

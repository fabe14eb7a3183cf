import type { Point, TableShape } from './table-geometry.ts'

/** An arc with its arrow head, as two paths. */
export interface Arc {
  line: string
  head: string
}

const round = (value: number) => Math.round(value * 10) / 10
const pair = ({ x, y }: Point) => `${round(x)} ${round(y)}`

/** The point at a distance from one point towards another. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return {
    x: from.x + ((to.x - from.x) / length) * distance,
    y: from.y + ((to.y - from.y) / length) * distance,
  }
}

/** How far from the middle of the table an arc passes, in half axes: the tally stands there. */
const clearance = 0.5

/**
 * The arc from one seat to another over the table, bent so that it passes beside the tally in the middle. Worked out in
 * half axes of the seats' oval, where the table is a circle of radius 1.
 */
export function creditArc(shape: TableShape, from: Point, to: Point): Arc {
  const { centre, orbit, radius } = shape
  const middle = {
    x: ((from.x + to.x) / 2 - centre.x) / orbit.x,
    y: ((from.y + to.y) / 2 - centre.y) / orbit.y,
  }
  const distance = Math.hypot(middle.x, middle.y)
  const across = { x: (to.y - from.y) / orbit.y / 2, y: -(to.x - from.x) / orbit.x / 2 }
  const direction =
    distance > 0.05
      ? { x: middle.x / distance, y: middle.y / distance }
      : {
          x: across.x / (Math.hypot(across.x, across.y) || 1),
          y: across.y / (Math.hypot(across.x, across.y) || 1),
        }
  const reach = 2 * Math.max(clearance, distance * 0.62)
  const bend = {
    x: centre.x + (reach * direction.x - middle.x) * orbit.x,
    y: centre.y + (reach * direction.y - middle.y) * orbit.y,
  }
  const start = towards(from, bend, radius + 5)
  const end = towards(to, bend, radius + 6)
  const neck = towards(end, bend, 9)
  const side = towards({ x: 0, y: 0 }, { x: -(end.y - neck.y), y: end.x - neck.x }, 4.5)
  return {
    line: `M${pair(start)}Q${pair(bend)} ${pair(neck)}`,
    head: `M${pair(end)}L${pair({ x: neck.x + side.x, y: neck.y + side.y })}L${pair({ x: neck.x - side.x, y: neck.y - side.y })}Z`,
  }
}

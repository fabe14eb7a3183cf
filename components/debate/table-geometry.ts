export interface Point {
  x: number
  y: number
}

/** Where everything of the table stands, in the units of its drawing. */
export interface TableShape {
  width: number
  height: number
  centre: Point
  /** Half axes of the table's top. */
  top: { x: number; y: number }
  /** Half axes of the oval on which the (outer) seats sit. */
  orbit: { x: number; y: number }
  seats: Point[]
  /** Radius of a seat. */
  radius: number
  /** Whether names stand at the seats; else there is room for initials only. */
  named: boolean
}

interface Plan {
  width: number
  orbit: { x: number; y: number }
  radius: number
  named: boolean
  /** Half axes of a second, inner row for a crowd. */
  inner?: { x: number; y: number }
}

const labelHeight = 44

function planWide(count: number): Plan {
  const width = 680
  if (count <= 8) return { width, orbit: { x: 252, y: 134 }, radius: 31, named: true }
  if (count <= 12) return { width, orbit: { x: 272, y: 172 }, radius: 27, named: true }
  if (count <= 24) return { width, orbit: { x: 300, y: 178 }, radius: 25, named: false }
  return { width, orbit: { x: 312, y: 204 }, radius: 20, named: false, inner: { x: 246, y: 142 } }
}

function planUpright(count: number): Plan {
  const width = 340
  if (count <= 8) return { width, orbit: { x: 112, y: 182 }, radius: 29, named: true }
  if (count <= 16) return { width, orbit: { x: 138, y: 208 }, radius: 21, named: false }
  if (count <= 24) return { width, orbit: { x: 144, y: 226 }, radius: 18, named: false }
  return { width, orbit: { x: 148, y: 250 }, radius: 17, named: false, inner: { x: 102, y: 198 } }
}

/** `count` points evenly spaced along an oval, clockwise; the first at the top, or half a step beyond it. */
function alongOval(count: number, centre: Point, half: { x: number; y: number }, halfStep: boolean): Point[] {
  const steps = 720
  const at = (step: number): Point => {
    const angle = (step / steps) * 2 * Math.PI - Math.PI / 2
    return { x: centre.x + half.x * Math.cos(angle), y: centre.y + half.y * Math.sin(angle) }
  }
  const lengths = [0]
  for (let step = 1; step <= steps; step += 1) {
    const [before, after] = [at(step - 1), at(step)]
    lengths.push((lengths[step - 1] ?? 0) + Math.hypot(after.x - before.x, after.y - before.y))
  }
  const whole = lengths[steps] ?? 0
  return Array.from({ length: count }, (_, index) => {
    const wanted = ((index + (halfStep ? 0.5 : 0)) / count) * whole
    const step = lengths.findIndex((length) => length >= wanted)
    const [low, high] = [lengths[step - 1] ?? 0, lengths[step] ?? whole]
    const fraction = high > low ? (wanted - low) / (high - low) : 0
    return at(step === 0 ? 0 : step - 1 + fraction)
  })
}

/** The oval table for a number of seats, lying or upright; just as high as what stands in it. */
export function tableShape(count: number, upright: boolean): TableShape {
  const { width, orbit, radius, named, inner } = upright ? planUpright(count) : planWide(count)
  const innerCount = inner ? Math.floor(count * 0.43) : 0
  const nearest = inner ?? orbit
  const top = { x: nearest.x - radius - 12, y: nearest.y - radius - 12 }
  const halfStep = !upright && count % 2 === 0
  const middle = { x: width / 2, y: 0 }
  const seats = [
    ...alongOval(count - innerCount, middle, orbit, halfStep),
    ...(inner ? alongOval(innerCount, middle, inner, !halfStep) : []),
  ]
  const margin = radius + (named ? labelHeight : 8)
  const highest = Math.min(-top.y - 4, ...seats.map(({ y }) => y - (y < -8 || !named ? margin : radius + 8)))
  const lowest = Math.max(top.y + 4, ...seats.map(({ y }) => y + (y < -8 ? radius + 8 : margin)))
  return {
    width,
    height: Math.ceil(lowest - highest),
    centre: { x: width / 2, y: -highest },
    top,
    orbit,
    seats: seats.map(({ x, y }) => ({ x, y: y - highest })),
    radius,
    named,
  }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditArc } from '../../../../components/debate/credit-arc.ts'
import { type Point, tableShape } from '../../../../components/debate/table-geometry.ts'

const distance = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y)
const anyTable = fc.record({ count: fc.integer({ min: 2, max: 50 }), upright: fc.boolean() })

describe('tableShape', () => {
  it('seats everybody inside the drawing, without two seats on one place', () => {
    fc.assert(
      fc.property(anyTable, ({ count, upright }) => {
        const shape = tableShape(count, upright)
        expect(shape.seats).toHaveLength(count)
        for (const [index, seat] of shape.seats.entries()) {
          expect(seat.x - shape.radius).toBeGreaterThanOrEqual(0)
          expect(seat.x + shape.radius).toBeLessThanOrEqual(shape.width)
          expect(seat.y - shape.radius).toBeGreaterThanOrEqual(0)
          expect(seat.y + shape.radius).toBeLessThanOrEqual(shape.height)
          for (const other of shape.seats.slice(index + 1))
            expect(distance(seat, other)).toBeGreaterThanOrEqual(2 * shape.radius)
        }
      }),
    )
  })

  it('leaves the top of the table free of seats', () => {
    fc.assert(
      fc.property(anyTable, ({ count, upright }) => {
        const { seats, centre, top } = tableShape(count, upright)
        for (const seat of seats)
          expect(((seat.x - centre.x) / top.x) ** 2 + ((seat.y - centre.y) / top.y) ** 2).toBeGreaterThan(1)
      }),
    )
  })

  it('has room for names at small tables and for initials at large ones', () => {
    expect(tableShape(6, false).named).toBe(true)
    expect(tableShape(6, true).named).toBe(true)
    expect(tableShape(24, false).named).toBe(false)
    expect(tableShape(9, true).named).toBe(false)
  })

  it('is lower where no seat sits above or below', () => {
    expect(tableShape(2, false).height).toBeLessThan(tableShape(6, false).height)
  })

  it('stands upright on a narrow page', () => {
    const shape = tableShape(6, true)
    expect(shape.height).toBeGreaterThan(shape.width)
    expect(tableShape(6, false).height).toBeLessThan(tableShape(6, false).width)
  })
})

/** Points of a path `M x y Q bx by x y`. */
function pointsOf(line: string): Point[] {
  const numbers = line.match(/-?[\d.]+/g)?.map(Number) ?? []
  return [0, 2, 4].map((index) => ({ x: numbers[index] ?? Number.NaN, y: numbers[index + 1] ?? Number.NaN }))
}

function along([start, bend, end]: Point[], t: number): Point {
  const mix = (a = 0, b = 0, c = 0) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c
  return { x: mix(start?.x, bend?.x, end?.x), y: mix(start?.y, bend?.y, end?.y) }
}

describe('creditArc', () => {
  it('passes beside the tally, whoever persuaded whom', () => {
    for (const upright of [false, true]) {
      const shape = tableShape(6, upright)
      for (const from of shape.seats) {
        for (const to of shape.seats) {
          if (from === to) continue
          const path = pointsOf(creditArc(shape, from, to).line)
          for (let t = 0; t <= 1; t += 0.05) {
            const { x, y } = along(path, t)
            const away = Math.hypot(
              (x - shape.centre.x) / shape.orbit.x,
              (y - shape.centre.y) / shape.orbit.y,
            )
            expect(away).toBeGreaterThan(0.3)
          }
        }
      }
    }
  })

  it('goes from the rim of one seat to the rim of the other', () => {
    const shape = tableShape(6, false)
    const [from, to] = [shape.seats[3], shape.seats[0]] as [Point, Point]
    const [start, , end] = pointsOf(creditArc(shape, from, to).line) as [Point, Point, Point]
    expect(distance(start, from)).toBeCloseTo(shape.radius + 5, 0)
    expect(distance(end, to)).toBeCloseTo(shape.radius + 15, 0)
  })
})

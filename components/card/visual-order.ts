import { isolate } from '../ui/isolate.ts'
import { writtenIn } from '../ui/written-in.ts'

interface Run {
  text: string
  width: number
}

const rightToLeftLetter = /[\p{sc=Arabic}\p{sc=Hebrew}]/u
const letterOrDigit = /[\p{L}\p{M}\p{N}]/u
const mirrored: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
}

/**
 * The runs of a line from left to right, as the Unicode bidirectional algorithm orders them on the level of whole runs:
 * what stands between runs of one direction goes with them, everything else with the line.
 */
export function visualOrder<R extends Run>(runs: R[], rightToLeft: boolean): R[] {
  const base = rightToLeft ? 1 : 0
  const own = runs.map(({ text }) => ownLevel(text, base))
  const levels = own.map((level, index) => {
    if (level !== null) return level
    const before = own.slice(0, index).findLast((one) => one !== null)
    const after = own.slice(index).find((one) => one !== null)
    return before !== undefined && before === after ? (before ?? base) : base
  })
  let ordered = runs.map((run, index) => ({
    run: facing(run, levels[index] ?? base),
    level: levels[index] ?? base,
  }))
  for (const level of [2, 1]) ordered = reverseFrom(ordered, level)
  return ordered.map(({ run }) => run)
}

/** Odd: from right to left. Null: it has no direction of its own. */
function ownLevel(text: string, base: number): number | null {
  if (rightToLeftLetter.test(text)) return 1
  return letterOrDigit.test(text) ? base * 2 : null
}

function facing<R extends Run>(run: R, level: number): R {
  return level % 2 === 1 ? { ...run, text: mirrored[run.text] ?? run.text } : run
}

/** Turns around every stretch of at least this level. */
function reverseFrom<Item extends { level: number }>(items: Item[], level: number): Item[] {
  const turned: Item[] = []
  let stretch: Item[] = []
  for (const item of items) {
    if (item.level >= level) stretch = [item, ...stretch]
    else {
      turned.push(...stretch, item)
      stretch = []
    }
  }
  return [...turned, ...stretch]
}

/**
 * The runs of a line of ours, from left to right, in which words of people keep their own direction, as `bdi` does it on the
 * page. Words without letters from right to left have nothing to keep.
 */
export function isolatedOrder<R extends Run>(
  text: string,
  foreign: readonly string[],
  runsOf: (text: string) => R[],
): R[] {
  const turned = foreign.filter((words) => rightToLeftLetter.test(words))
  return isolate(text, turned).flatMap((piece) =>
    visualOrder(runsOf(piece.text), piece.isForeign && writtenIn(piece.text).dir === 'rtl'),
  )
}

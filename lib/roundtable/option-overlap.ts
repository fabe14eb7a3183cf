const range = /^\D{0,3}(\d+(?:\.\d+)?)\s*(?:-|–|—|to|bis)\s*\D{0,3}(\d+(?:\.\d+)?)\D*$/u

/** Whether somebody could choose both options: ranges of numbers that meet, or one with a condition added to the other. */
export function overlapOf(first: string, second: string): boolean {
  return rangesMeet(first, second) || isQualified(first, second) || isQualified(second, first)
}

function rangesMeet(first: string, second: string): boolean {
  const [one, two] = [bounds(first), bounds(second)]
  return one !== null && two !== null && one.low <= two.high && two.low <= one.high
}

function bounds(option: string): { low: number; high: number } | null {
  const match = range.exec(option.trim())
  if (!match) return null
  const [low, high] = [Number(match[1]), Number(match[2])]
  return low <= high ? { low, high } : null
}

function isQualified(short: string, long: string): boolean {
  const [start, whole] = [short.trim().toLowerCase(), long.trim().toLowerCase()]
  if (start === '' || !whole.startsWith(start)) return false
  return /^(\s*[,;:(–—]|\s-\s|\s+(but|if|with|when|only|unless|provided|aber|wenn|mais|si|pero)\s)/u.test(
    whole.slice(start.length),
  )
}

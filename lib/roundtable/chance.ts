function power(base: number, exponent: number): bigint {
  return BigInt(base) ** BigInt(exponent)
}

/** Pascal's triangle: how many ways there are to choose `j` of `n`, for `n` up to `votes`. */
function binomials(votes: number): bigint[][] {
  const rows: bigint[][] = [[1n]]
  for (let n = 1; n <= votes; n += 1) {
    const previous = rows[n - 1] ?? []
    rows.push(Array.from({ length: n + 1 }, (_, j) => (previous[j - 1] ?? 0n) + (previous[j] ?? 0n)))
  }
  return rows
}

/** In how many ways `votes` voters can choose among `options` so that no option gets `most` votes. */
function waysBelow(most: number, votes: number, options: number): bigint {
  const choose = binomials(votes)
  let ways = [1n, ...Array.from({ length: votes }, () => 0n)]
  for (let option = 0; option < options; option += 1) {
    ways = ways.map((_, cast) => {
      let sum = 0n
      for (let given = 0; given < most && given <= cast; given += 1) {
        sum += (choose[cast]?.[given] ?? 0n) * (ways[cast - given] ?? 0n)
      }
      return sum
    })
  }
  return ways[votes] ?? 0n
}

/**
 * The probability, 0-1, that some option gets at least `most` of `votes` votes if every voter draws one of `options`
 * evenly. Counted exactly in integers, option by option; rounded once, at the end. For up to 50 votes and 12 options.
 */
export function chance(most: number, votes: number, options: number): number {
  const all = power(options, votes)
  return Number(all - waysBelow(most, votes, options)) / Number(all)
}

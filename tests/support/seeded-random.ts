/** Numbers in [0, 1) that are the same in every run: a linear congruential generator (Numerical Recipes). */
export function lcg(seed = 1): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x1_0000_0000
  }
}

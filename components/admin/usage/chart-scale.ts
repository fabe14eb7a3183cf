/** The least of 1, 2 and 5 times a power of ten that is not under the value; 1 for nothing. */
export function niceCeiling(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  // Powers below one are not exact; a hair's breadth must not lead to the next step.
  const step = [1, 2, 5, 10].find((factor) => factor * power >= value * (1 - 1e-9)) ?? 10
  return step * power
}

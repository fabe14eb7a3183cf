/** Bounds of a question, as section 7 of the contract has them. The server enforces them; the page only warns in time. */
export const limits = {
  question: 2000,
  context: 20_000,
  option: 200,
  options: { least: 2, most: 12 },
  persona: 500,
  seats: { least: 2, poll: 50, debate: 24 },
  rounds: 3,
  /** Seats times samples of a poll. */
  answers: 60,
} as const

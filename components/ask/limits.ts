/** Bounds of a question in every house; rules may narrow others. The server enforces them; the page only warns in time. */
export const limits = {
  question: 2000,
  context: 20_000,
  option: 200,
  options: { least: 2, most: 12 },
  persona: 500,
  leastSeats: 2,
  /** Seats times samples of a poll. */
  answers: 60,
} as const

/** Words of the feed. */
export const feedText = {
  subtitle: 'The newest public debates and their verdicts',
} as const

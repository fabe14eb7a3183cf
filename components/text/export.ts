/** Words that only exports need. */
export const exportText = {
  page: 'This debate on its page',
  copyOf: 'A copy of',
} as const

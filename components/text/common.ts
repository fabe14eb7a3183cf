/** Words that stand on every page. */
export const commonText = {
  product: 'Roundtable',
  tagline: 'Several language models debate your question; you get a verdict you can defend.',
  skipToContent: 'Skip to content',
  mainNavigation: 'Main',
  ask: 'Ask',
  yourDebates: 'Your debates',
  explore: 'Explore',
  models: 'Models',
  method: 'Method',
  admin: 'Admin',
  close: 'Close',
  footer: 'Roundtable shows how a verdict came about, and says what it cannot know.',
  errorTitle: 'Something went wrong on our side',
  errorText:
    'The page could not be shown. Nothing of a debate is lost: it runs on the server, not in this page.',
  tryAgain: 'Try again',
  toStart: 'Ask a question',
  notFoundTitle: 'There is nothing at this address',
  notFoundText: 'The address may be mistyped, or what stood here was deleted.',
} as const

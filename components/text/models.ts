const seconds = (milliseconds: number) =>
  `${(milliseconds / 1_000).toLocaleString('en', { maximumFractionDigits: milliseconds < 9_950 ? 1 : 0 })} s`

/** The words of the models page. */
export const modelsText = {
  title: 'Models',
  about:
    'What each model has done in this house, in debates that are over. Private debates count in the sums and are named nowhere.',
  caption: 'Each model’s record, most debates first',
  scripted: {
    title: 'Scripted panelists, not AI',
    about: 'They play rehearsals by a script, so that a debate can be seen without any key.',
    caption: 'Each scripted panelist’s record, most debates first',
  },
  empty: 'No debate is over yet. Each model’s record begins with its first.',
  ask: 'Ask a question',
  columns: {
    model: 'Model',
    debates: 'Debates',
    votes: 'Votes',
    changes: 'Changed its mind',
    refusals: 'Refused',
    failures: 'Failed',
    latency: 'Time to answer',
    cost: 'Cost',
  },
  explore: (name: string) => `Public debates with ${name}`,
  abstentions: (count: string) => `${count} abstained`,
  ofExchanges: (count: string) => `of ${count}`,
  never: '–',
  p95: (milliseconds: number) => `p95 ${seconds(milliseconds)}`,
  perDebate: (amount: string) => `${amount} a debate`,
  estimated: 'partly estimated',
  unpriced: 'no known price',
  number: (count: number) => count.toLocaleString('en'),
  seconds,
  notes: [
    'Votes and abstentions are counted in every round. A change of mind is a ballot of an exchange round that differs from the seat’s ballot before it, out of all ballots that the model cast in exchange rounds.',
    'A refusal is the model’s, or its maker’s filter’s. A failure is an error, a timeout or an answer that could not be read; what an owner or a cap cut off is neither.',
    'Time to answer is the median of the latest 100 ballots, from the first request on, retries included. Below it: what nineteen of twenty did not exceed (p95).',
    'Cost is that of its seats, without reviews. A record compares nothing but what was asked here: other questions, another record.',
  ],
} as const

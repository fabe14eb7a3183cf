import type { Badge, Stopped, Visibility } from '../../lib/roundtable/debate.ts'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const badgeRules: Record<Badge, string> = {
  fragile: 'The lead is two votes or fewer: if one seat changed its vote, the result could tie or turn.',
  contested: 'In round 1 the same table had a different winner.',
  'debate-made': 'All who voted agree now. In round 1 they did not.',
  'one maker': 'All models that voted come from one maker.',
  'carried votes': 'A vote from an earlier round counts, because the seat gave no new one in the last round.',
  'seats missing': 'At least one seat neither voted nor abstained.',
  'names shown': 'The seats saw each other’s real names instead of neutral aliases.',
  'reviewer sat at the table': 'The reviewer’s model also held a seat in this debate.',
  amended: 'After the end a failed seat was asked again; verdict and review were then made again.',
  'stopped early': 'The debate ended before its rounds were done.',
  rehearsal: 'The panelists follow a script. No AI was asked.',
}

const stopped: Record<Stopped, string> = {
  cancelled: 'Cancelled before its end. The verdict counts the last closed round; there is no review.',
  budget: 'Stopped at this debate’s cost cap. The verdict counts the last closed round.',
  'daily-budget': 'Stopped at the house’s cost cap for the day. The verdict counts the last closed round.',
}

const visibility: Record<Visibility, string> = {
  private: 'Private: only its owner sees it',
  unlisted: 'Unlisted: whoever has the link sees it',
  public: 'Public: everyone sees it',
}

const visible: Record<Visibility, string> = {
  private: 'Only you, in this browser',
  unlisted: 'Whoever has the link',
  public: 'Everyone: it is listed on Explore',
}

const saved: Record<Visibility, string> = {
  private: 'Saved. Only you see it now.',
  unlisted: 'Saved. Whoever has the link sees it now.',
  public: 'Saved. Everyone sees it now.',
}

const purposes = {
  answer: 'for an answer',
  repair: 'for an answer that can be read',
  quotes: 'for the exact words that it quotes',
}

/** The words of the debate page. */
export const debateText = {
  kind: { debate: 'Debate', poll: 'Poll' },
  models: (count: number) => plural(count, 'model', 'models'),
  seats: (count: number) => plural(count, 'seat', 'seats'),
  rounds: (count: number) => plural(count, 'round', 'rounds'),
  samples: (count: number) => `each asked ${count} times`,
  wholeQuestion: 'The whole question',
  context: 'Context that every seat was given',
  rehearsal: {
    title: 'Scripted rehearsal, not AI',
    text: 'No model was asked. Scripted panelists play a debate, so that you can see how one works.',
    seat: 'scripted',
  },
  badges: { label: 'What to know about this verdict', rules: badgeRules },
  amended: 'amended',
  stopped,
  cancelledEarly: 'Cancelled before its first round was over: no vote counts, and there is no review.',
  noVerdict: 'No verdict',
  cutShort: (answered: number, seats: number) =>
    answered === 0 ? 'No seat had answered yet' : `${answered} of ${seats} seats had answered`,
  failed: 'The debate broke off through an error on our side. What stands here is the result so far.',
  card: {
    failed: 'Broke off through an error',
    cancelled: 'Cancelled by its owner',
    noLetters: 'A question in letters that this picture does not have',
  },
  notCounted: 'Settled after the stop: shown, not counted.',
  loading: 'Loading…',
  parent: 'Asked again from an earlier debate',
  progress: {
    queued: 'Waiting to begin',
    round: (round: number, settled: number, all: number) =>
      `Round ${round}: ${settled} of ${all} ${all === 1 ? 'answer is' : 'answers are'} in`,
    review: (name: string) => `${name} is writing the review`,
    between: 'The next step is being prepared',
    reopened: 'One seat is being asked again; the verdict will be computed anew',
    reopenedReview: 'The review is being asked for again',
    soFar: (round: number) => `After round ${round}`,
    /** Unseen: as long as a verdict usually is. */
    roomLine: (option: string, seats: number) => `Supermajority — ${option} (${seats}/${seats} votes)`,
    roomSentence: (option: string, seats: number) =>
      `${seats} of ${seats} models agreed on "${option}" after discussion; 1 changed its mind`,
  },
  actions: {
    copy: 'Copy link',
    copied: 'Link copied',
    copiedPrivate: 'Link copied: it opens for you alone',
    copyFailed: 'Copy it from the address bar',
    again: 'Ask again with changes',
    cancel: 'Cancel debate',
    stopSeat: 'Stop waiting for this seat',
    retrySeat: 'Ask this seat again',
    retryReview: 'Ask for the review again',
    busy: 'One moment…',
    failed: 'That did not work. Try again.',
    offline: 'The server could not be reached. Try again.',
  },
  cancel: {
    title: 'Cancel this debate?',
    about:
      'No seat answers any more, and there will be no review. The verdict counts the last closed round; what was asked so far stays paid. This cannot be undone.',
    keep: 'Let it go on',
    confirm: 'Cancel it now',
  },
  visibility,
  owner: {
    title: 'Manage',
    visibility: 'Who may see it',
    visible,
    saved,
    delete: 'Delete this debate…',
    deleteTitle: 'Delete this debate?',
    deleteText:
      'The question, every answer and the verdict will be gone for everyone. This cannot be undone.',
    deleteConfirm: 'Delete for good',
    deleted: 'The debate is deleted. Its address leads nowhere now.',
    keep: 'Keep it',
  },
  share: {
    title: 'Export',
    copy: 'Copy as Markdown',
    copied: 'Copied.',
    copyFailed: 'It could not be copied. Download it instead.',
    print: 'Print',
    download: 'Download',
    forms: {
      md: 'Text (Markdown)',
      html: 'Page that opens offline (HTML)',
      csv: 'Turns as a table (CSV)',
      json: 'Document (JSON)',
    },
  },
  table: {
    label: (question: string) => `The table: seats and their votes on “${question}”`,
    list: 'The seats',
    credits: 'Who persuaded whom',
    credit: (from: string, to: string) => `${to} said it was persuaded by ${from}`,
    leads: (option: string, by: number) => `${option} leads by ${by}`,
    onlyFor: (option: string) => `for ${option}`,
    allFor: (option: string) => `all for ${option}`,
    tied: 'nobody leads',
    abstained: (count: number) => `${count} abstained`,
    votes: (count: number) => plural(count, 'vote', 'votes'),
    answered: (count: number, all: number) => `${count} of ${all} answered`,
    noQuorum: 'too few for a verdict',
    noVerdict: 'no verdict',
    round: (round: number) => `Round ${round}`,
    again: 'Asked again',
    oneSeat: 'one seat',
    review: 'Review',
    reviewing: 'is being written',
    opening: 'Opening',
    seatsWait: 'the seats are being called',
  },
  seat: {
    changed: (before: string, after: string) => `${before} → ${after}`,
    changedLong: (after: string, before: string) => `${after}, changed from ${before}`,
    carried: (ballot: string) => `${ballot}, carried`,
    carriedFrom: (round: number) => `carried from round ${round}`,
    abstained: 'abstained',
    abstain: 'Abstain',
    undecided: 'undecided',
    refused: 'refused',
    failed: 'did not answer',
    none: 'No ballot',
    waiting: 'waiting',
    thinking: 'thinking',
    speaking: 'speaking',
    retrying: 'trying again',
  },
  vote: {
    title: 'The vote',
    soFar: 'The vote so far',
    none: 'No round is closed yet.',
    withoutVotes: 'No votes:',
    abstained: (count: number) => `${count} abstained`,
    refused: (count: number) => `${count} refused`,
    failed: (count: number) => `${count} did not answer`,
    flow: 'How votes moved',
    flowLabel: (moves: string) => `Votes from round to round. ${moves}`,
    stay: (count: number, ballot: string, from: number, to: number) =>
      `Round ${from} to ${to}: ${count} stayed with ${ballot}.`,
    move: (count: number, before: string, after: string, from: number, to: number) =>
      `Round ${from} to ${to}: ${count} went from ${before} to ${after}.`,
  },
  summary: {
    writing: (name: string) => `${name} is writing the review`,
    writtenBy: (name: string) => `Reviewed by ${name}, not a seat`,
    writtenBySeat: (name: string) => `Reviewed by ${name}, which also held a seat`,
    strongest: 'Strongest argument for',
    turning: 'Turning points',
    minority: 'Minority report',
    held: 'Held by',
    givenUp: 'Given up by',
    agreed: 'Agreed facts',
    disputed: 'Disputed facts',
    settle: 'What would settle it',
    noneTitle: 'No reviewer answered',
    noneText: 'The tally and all statements stand below as they were given.',
  },
  responses: {
    title: 'What they said',
    navigation: 'Rounds',
    round: (round: number) => `Round ${round}`,
    blind: 'blind: no seat knew of another',
    exchange: 'after reading each other',
    final: 'final',
    show: 'Show',
    all: 'All',
    changed: 'Changed minds',
    filter: (what: string, count: number) => `${what} (${count})`,
    compare: 'Compare',
    compareWith: 'with',
    compareFirst: 'Seat to compare',
    compareSecond: 'Seat to compare it with',
    compareNone: 'no seat',
    left: (left: number, all: number) =>
      left === 0 ? 'No response is like that.' : `${left} of ${all} responses shown.`,
    showAll: 'Show all',
    noneHere: 'None of them in this round.',
    opposing: 'The strongest case against, in its words',
    persuaded: 'Said it was persuaded by',
    checked: 'quote checked ✓',
    unattributed: 'unattributed: the quoted words could not be verified',
    unnamed: 'Changed its vote and named no statement that moved it.',
    changedMind: 'changed its mind',
    carried: (ballot: string) => `Its earlier ballot stands: ${ballot}.`,
    noCarried: 'It has no ballot.',
    confidence: (value: number) => `confidence ${value}`,
    sources: 'Sources',
    source: (n: number) => `Source ${n}`,
    persona: 'Persona',
    sampleOrdinal: (given: number, all: number, ballot: string) => `${given} of ${all}: ${ballot}`,
    link: 'Link',
    linkLabel: (name: string, round: number) => `Link to ${name} in round ${round}`,
    retryingBecause: (reason: string) => `The last try failed: ${reason}`,
    waiting: 'Waiting for a free line to its model.',
    seconds: (value: number) => `${value} s`,
    inSeconds: (value: number) => `in ${value} s`,
    noneMost: 'no ballot was given most often',
    table: 'Table',
  },
  asked: {
    title: 'What it was asked',
    json: 'The whole turn as JSON',
    notLoaded: 'It could not be loaded.',
    loaded: 'Loaded: messages, answer and tries follow.',
    followUp: (role: string, purpose: 'repair' | 'quotes') => `${role}, ${purposes[purpose]}`,
    model: 'Model that answered',
    parameters: 'Parameters',
    raw: 'Raw answer',
    tries: 'Tries',
    tried: (attempt: number, purpose: keyof typeof purposes, time: string, failure?: string) =>
      `${attempt}, ${purposes[purpose]}: ${time}${failure ? `, failed: ${failure}` : ''}`,
  },
  foot: {
    cost: (amount: string) => `${amount} in all`,
    estimated: 'partly estimated',
    unpriced: 'cost unknown: no price is set for these models',
    partlyUnpriced: 'some models have no price',
    tokens: (count: string) => `${count} tokens`,
    quotes: (good: number, all: number) => `${good} of ${all} review quotes checked`,
    aliases: 'Seats saw each other under aliases',
    method: 'How the verdict is computed',
    document: 'This debate as JSON',
  },
  costs: {
    title: 'What it cost, by round and by seat',
    rounds: 'Rounds',
    seats: 'Seats',
    round: (n: number) => `Round ${n}`,
    seat: (n: number) => `Seat ${n}`,
    review: 'Review',
    unpriced: 'no known price',
    nothing: 'nothing',
  },
  live: {
    lost: 'Connection lost. The debate goes on; this page will catch up.',
    offline: 'Your device is offline. The debate goes on; this page will catch up when it is back.',
    paused: 'The server waits for its database. The debate goes on by itself; nothing is lost.',
    deleted: 'This debate was deleted by its owner.',
    madePrivate: 'Its owner made this debate private: it goes on, but this page can no longer follow it.',
    roundOpened: (round: number) => `Round ${round} has begun.`,
    reviewing: 'The review is being written.',
    done: (line: string) => `The debate is over. ${line}.`,
    doneMark: '✓',
    notify: 'Notify me when it is over',
    notifyOn: 'You will be notified.',
    notifyRefused: 'Your browser does not allow this page to notify you.',
  },
} as const

/** The chance that an even draw would be as lopsided, in words. */
export function chanceSentence(chance: number, votes: number, most: number, options: number): string {
  const lead = `If all ${votes} had drawn one of the ${options} options by lot, some option would get ${most === votes ? `all ${most}` : `${most} or more`} votes in`
  if (chance === 1) return `${lead} every debate.`
  if (chance >= 0.995) return `${lead} nearly every debate.`
  if (chance < 0.001) return `${lead} fewer than 1 of 1,000 debates.`
  if (chance < 0.01) return `${lead} ${Math.max(1, Math.round(chance * 1000))} of 1,000 debates.`
  return `${lead} ${Math.round(chance * 100)} of 100 debates.`
}

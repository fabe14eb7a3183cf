import type { DebateStatus, Label, Mode, Visibility } from '../../lib/roundtable/debate.ts'

const labels: Record<Label, string> = {
  Unanimous: 'Unanimous',
  'Unanimous among voters': 'Unanimous among voters',
  Supermajority: 'Supermajority',
  Majority: 'Majority',
  Plurality: 'Plurality',
  Tie: 'Tie',
  'Single voice': 'Single voice',
  'Abstention-led': 'Abstention-led',
  'No opinion': 'No opinion',
  'No quorum': 'No quorum',
}

const mode: Record<Mode, string> = { debate: 'Debate', poll: 'Poll' }

/** What stands where the verdict line will be, while there is none. */
const status: Record<DebateStatus, string> = {
  queued: 'Waiting to begin',
  running: 'Running now',
  finished: 'Finished without a verdict',
  cancelled: 'No verdict: cancelled before a round was over',
  failed: 'No verdict: broke off before a round was over',
}

const visibility: Record<Visibility, string> = {
  public: 'public',
  unlisted: 'unlisted link',
  private: 'private',
}

/** The words of Explore and of Your debates. */
export const exploreText = {
  explore: {
    title: 'Explore',
    about: 'Debates that their owners made public, newest first.',
    empty: 'No debate is public yet.',
  },
  mine: {
    title: 'Your debates',
    about: 'What was asked from this browser, newest first.',
    empty: 'You have not asked anything from this browser yet.',
  },
  ask: 'Ask a question',
  search: 'Search questions',
  searched: (query: string) => `“${query}”`,
  label: 'Verdict',
  anyLabel: 'Any verdict',
  model: 'Model',
  anyModel: 'Any model',
  find: 'Search',
  reset: 'Show all',
  none: 'No debate matches.',
  noneHint: 'Every word has to occur in the question. Fewer words, or only their beginnings, find more.',
  list: 'Debates',
  older: 'Older',
  newest: 'Newest',
  pages: 'Pages',
  scripted: 'scripted, not AI',
  labels,
  mode,
  status,
  visibility,
  seats: (names: string[]) => names.join(', '),
} as const

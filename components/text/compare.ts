import type { Mode, Settings } from '../../lib/roundtable/debate.ts'

const mode: Record<Mode, string> = { debate: 'a debate', poll: 'a poll' }
const debateOn: Record<Settings['debateOn'], string> = {
  disagreement: 'only where seats differ',
  always: 'in any case',
}

/** The words of what a debate was asked again from and as, and of the comparison of two. */
export const compareText = {
  family: {
    title: 'Asked more than once',
    from: 'Asked again from',
    as: 'Asked again as',
    open: 'Compare',
    compare: (question: string) => `Compare this debate with “${question}”`,
  },
  title: 'Two debates compared',
  first: 'First',
  second: 'Asked again',
  page: 'The whole debate',
  running: 'Still under way',
  noVerdict: 'No verdict',
  changed: 'What was asked differently',
  same: 'Nothing: the same question, options, rules and panel, asked once more.',
  tally: 'The vote',
  option: 'Answer',
  notOnPaper: 'was no answer',
  seats: 'The seats',
  seat: 'Seat',
  moved: 'moved',
  movedCount: (count: number, all: number) =>
    `${count === 1 ? '1 seat' : `${count} seats`} of ${all} that sat in both stood elsewhere the second time.`,
  noneMoved: (all: number) => `All ${all} seats that sat in both stood where they had stood before.`,
  noneInBoth: 'No seat sat in both.',
  absent: 'did not sit',
  note: 'A model does not always answer alike: two debates that differ in nothing may end differently. One difference proves no cause.',
  persona: (persona: string) => `as “${persona}”`,
  changes: {
    question: 'The question',
    context: 'The context',
    mode: 'The kind',
    rounds: 'Exchange rounds at most',
    samples: 'Times each seat is asked',
    debateOn: 'When they read each other',
    aliases: 'Names of the seats',
    reviewer: 'The reviewer',
    'option.added': 'New answer',
    'option.removed': 'No answer any more',
    'seat.joined': 'Joined',
    'seat.left': 'Left',
  },
  before: 'before',
  after: 'after',
  none: 'none',
  value: {
    mode: (value: Mode) => mode[value],
    debateOn: (value: Settings['debateOn']) => debateOn[value],
    aliases: (value: boolean) => (value ? 'aliases' : 'names shown'),
    reviewer: (value: string | null) => value ?? 'of the house’s choice',
  },
} as const

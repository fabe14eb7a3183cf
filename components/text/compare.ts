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
    beside: 'Also asked as',
    open: 'Compare',
    compare: (question: string) => `Compare this debate with “${question}”`,
  },
  title: 'Two debates compared',
  first: 'The earlier',
  second: 'The later',
  page: 'The whole debate',
  running: 'Still under way',
  noVerdict: 'No verdict',
  changed: 'What was asked differently',
  same: 'Nothing: the same question, options, rules and panel, asked once more.',
  tally: 'The vote',
  option: 'Option',
  notOnPaper: 'was no option',
  notCounted: 'not counted',
  seats: 'The seats',
  seat: 'Seat',
  movedMark: { moved: 'moved', gone: 'its option was not offered again' },
  movedCount: (count: number, all: number) =>
    `${count} of the ${all} ${all === 1 ? 'seat' : 'seats'} with a ballot in both stood elsewhere in the later one.`,
  noneMoved: (all: number) =>
    all === 1
      ? 'The one seat with a ballot in both stood where it had stood before.'
      : `All ${all} seats with a ballot in both stood where they had stood before.`,
  noneComparable: 'No seat has a ballot in both that could be compared.',
  provisional: 'One of the two is still under way: where its seats stand may change.',
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
    budgetUsd: 'The most it may cost',
    'option.reworded': 'Option in other words',
    'option.added': 'New option',
    'option.removed': 'Option left out',
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

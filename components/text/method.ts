import type { Label } from '../../lib/roundtable/debate.ts'

/** A part of the method: a heading and what stands under it, one paragraph an entry. */
interface MethodPart {
  title: string
  text: string[]
}

const before: MethodPart[] = [
  {
    title: 'The first round is blind',
    text: [
      'All seats are asked at the same time, and no seat knows of any other. Each gives its reasons, and then a ballot: one of the options, or an abstention.',
      'The order of the options is rotated from seat to seat, so that none stands first for everybody. A vote is read from a structured answer, never guessed from prose.',
    ],
  },
  {
    title: 'Where they differ, they read each other',
    text: [
      'A poll ends after the first round. In a debate an exchange round opens if at least two seats gave differing ballots, or always, if the asker wants that. There are at most three, and a further one opens only while ballots differ and at least one changed in the last.',
      'Each seat then sees what the others wrote last: vote and reasoning, nothing else. It has to state the strongest opposing case, answer it, and vote again. If it changes its ballot, it names the statement and quotes the words that changed it, or says that none did.',
    ],
  },
  {
    title: 'No seat follows a name or a crowd',
    text: [
      'Seats meet under neutral aliases that are drawn anew for each debate. The name of a model or its maker is blacked out of a statement before others read it, unless the question itself names it. Only this page, for people, puts the names back. The asker can switch aliases off; then a badge says so.',
      'No seat is shown a tally, or how sure the others are. Each reads the statements in a shuffled order of its own, each cut to the same length.',
      'The words of a seat reach the others as marked quotations, never as instructions. A seat that writes “ignore your instructions” is read as a seat that wrote just that.',
    ],
  },
  {
    title: 'A refusal is not a vote',
    text: [
      'If a model declines to answer, that is a refusal; if it breaks down or gives nothing usable, that is a failure. Both are shown as what they are. Neither counts as a vote or an abstention, and neither is shown to other seats.',
      'A seat that fails, refuses or is not asked in a later round keeps the ballot that it cast before. That vote counts as carried, and the verdict says so.',
    ],
  },
  {
    title: 'Asked more than once',
    text: [
      'In a poll each seat can be asked several times. Its ballot is then the one that it gave most often, abstentions included. Where two were given equally often it counts as abstained, and is marked undecided; where fewer than half of its answers can be used it has failed, or refused if all the others were refusals.',
    ],
  },
]

const credits = {
  title: 'Who persuaded whom',
  text: [
    'A seat that changed its ballot may credit another. The credit counts as verified only if that statement was shown to it, argued for the vote that it now casts, and contains the quoted words: at least four of them, or eight characters in scripts without spaces between words. Letter case, spaces and the shape of quotation marks do not matter. Everything else is shown as a change that is not attributed.',
    'Even then the page says “said it was persuaded by”. What moves a model inside nobody can see.',
  ],
  statement: 'One seat, which votes No, wrote',
  quoted: (quote: string) => `Another says it was moved by: ${quote}`,
  verified: 'Verified',
  unattributed: 'Not attributed',
  /** Why each of the examples is what it is, in their order. */
  because: [
    'it was shown these words, and votes as their author does.',
    'neither letter case nor spaces matter.',
    'nobody wrote that.',
    'three words could stand anywhere.',
    'it voted so before.',
    'it moved away from what it quotes.',
  ],
} as const

const after: MethodPart[] = [
  {
    title: 'The review',
    text: [
      'A reviewer that holds no seat, of another maker than every seat where that can be had, writes up the result: the strongest argument for each option that got a vote, the turning points, a minority report, which facts are agreed and which disputed, and what would settle the matter. It knows the seats by alias only.',
      'Every quotation in it is looked up in the transcript. One that does not stand there is sent back once, then dropped and counted. The reviewer cannot change the label, the winner or any number: those are written in by rule.',
      'If only models of the panel can be had, one of them reviews under a new alias, and a badge says so. If a reviewer fails, the next in the house’s order is asked; if none answers, the verdict stands without a review, the page says so, and its owner can ask for one again.',
    ],
  },
  {
    title: 'Stopped early, and amended',
    text: [
      'A debate that is cancelled, or that reaches its cap on cost, counts its last closed round. Answers that come in after that are shown but not counted.',
      'When a debate is over its owner may have a failed seat asked again, at most three times. Verdict and review are then made again, and the page says “amended”.',
    ],
  },
  {
    title: 'What this cannot know',
    text: [
      'Agreement is not truth. Models learn from much the same texts and can be wrong together. A verdict says what this panel answered to this question, in these words, on this day.',
      'That is why everything can be checked: the exact messages that every seat got, the version of the model that answered, and its raw answer stand behind every turn.',
    ],
  },
]

/** When each label is given, in plain words; in the order in which the rules are tried. */
const labelRules: { label: Label; rule: string }[] = [
  { label: 'No quorum', rule: 'Fewer than two thirds of the seats, or fewer than two, cast a ballot.' },
  { label: 'No opinion', rule: 'Every ballot is an abstention.' },
  { label: 'Single voice', rule: 'Only one seat voted.' },
  { label: 'Abstention-led', rule: 'More seats abstained than voted.' },
  { label: 'Tie', rule: 'Two or more options share the lead. A tie is never broken.' },
  { label: 'Unanimous', rule: 'Every seat voted, and all for the same option.' },
  { label: 'Unanimous among voters', rule: 'All votes are for the same option, but not every seat voted.' },
  { label: 'Supermajority', rule: 'At least two thirds of the votes, and two more than the next option.' },
  { label: 'Majority', rule: 'More than half of the votes.' },
  { label: 'Plurality', rule: 'The most votes, but no more than half of them.' },
]

/** The words of the method page. */
export const methodText = {
  title: 'Method',
  about:
    'How a verdict comes about. Everything here is computed by fixed rules from what the seats answered, and the examples on this page are computed by the same code.',
  before,
  after,
  credits,
  verdict: {
    title: 'The verdict',
    text: [
      'The verdict counts each seat’s latest own ballot. It is decided by the first of these rules that holds; no model has a say in it.',
    ],
    caption: 'The ten verdicts, in the order in which their rules are tried',
    label: 'Verdict',
    rule: 'When',
    example: 'Example',
    seat: { abstain: 'abstained', refused: 'refused', failed: 'failed' },
  },
  sentence: {
    title: 'The sentence beside it',
    text: [
      'Beside the verdict stands a sentence that says how it came about. “After discussion” means that at least two seats cast a ballot of their own in an exchange round. Minds that changed, votes that were carried, abstentions, refusals and failures are counted at its end.',
    ],
  },
  chance: {
    title: 'How much chance would explain',
    text: [
      'A small panel agrees now and then by luck alone. So the page says how often some option would get at least that many votes if every seat drew lots. It is computed exactly. A low number means that luck does not explain the agreement; it does not mean that the option is right. Where there is no winner there is no such number.',
    ],
    caption: 'Probability that six seats agree this much by drawing lots',
    votes: 'Votes for one option',
    options: (count: number) => `${count} options`,
    atLeast: (most: number, votes: number) =>
      most === votes ? `all ${votes}` : `${most} or more of ${votes}`,
    percent: (share: number) => share.toLocaleString('en', { style: 'percent', maximumSignificantDigits: 2 }),
  },
  badges: {
    title: 'Badges',
    text: ['A badge is a caution or a fact that belongs to the verdict. Each is computed.'],
  },
  labelRules,
} as const

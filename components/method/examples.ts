import type { Label, Option } from '../../lib/roundtable/debate.ts'
import type { Answer } from './example-verdict.ts'

export const yesNo: Option[] = [
  { id: 'o1', text: 'Yes' },
  { id: 'o2', text: 'No' },
]

const cities: Option[] = [
  { id: 'o1', text: 'Oslo' },
  { id: 'o2', text: 'Porto' },
  { id: 'o3', text: 'Turin' },
]

interface Example {
  options: Option[]
  /** One answer for each of six seats. */
  answers: Answer[]
}

const no: Answer = 'o2'
const yes: Answer = 'o1'

/** A table of six for each label. */
export const labelExamples: Record<Label, Example> = {
  'No quorum': { options: yesNo, answers: [no, no, no, 'failed', 'failed', 'refused'] },
  'No opinion': { options: yesNo, answers: Array<Answer>(6).fill('abstain') },
  'Single voice': { options: yesNo, answers: [no, 'abstain', 'refused', 'failed', 'abstain', 'abstain'] },
  'Abstention-led': { options: yesNo, answers: [no, no, 'abstain', 'abstain', 'abstain', 'abstain'] },
  Tie: { options: yesNo, answers: [yes, yes, yes, no, no, no] },
  Unanimous: { options: yesNo, answers: [no, no, no, no, no, no] },
  'Unanimous among voters': { options: yesNo, answers: [no, no, no, no, no, 'abstain'] },
  Supermajority: { options: yesNo, answers: [no, no, no, no, yes, yes] },
  Majority: { options: yesNo, answers: [no, no, no, yes, yes, 'refused'] },
  Plurality: { options: cities, answers: ['o1', 'o1', 'o1', 'o2', 'o2', 'o3'] },
}

/** Rounds of whole debates, for the agreement sentence. */
export const sentenceExamples: Answer[][][] = [
  [[no, no, no, no, no, no]],
  [
    [no, no, no, yes, yes, yes],
    [no, no, no, no, no, yes],
  ],
  [
    [no, no, no, no, yes, yes],
    [no, no, 'failed', no, yes, 'abstain'],
  ],
]

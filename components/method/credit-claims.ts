import type { Ballot } from '../../lib/roundtable/debate.ts'
import { checkCredit } from '../../lib/roundtable/persuasion.ts'
import { yesNo } from './examples.ts'

/** What one seat wrote, as others were shown it. */
export const creditedStatement = {
  seat: 2,
  vote: 'o2' as Ballot,
  text: 'An agent that can write can also delete, and nobody reviews a deletion before it has happened.',
}

interface Claim {
  /** The words that a seat says moved it. */
  quote: string
  before: Ballot
  after: Ballot
}

export const creditClaims: Claim[] = [
  { quote: 'nobody reviews a deletion', before: 'o1', after: 'o2' },
  { quote: 'Nobody  reviews a DELETION', before: 'abstain', after: 'o2' },
  { quote: 'agents can destroy everything', before: 'o1', after: 'o2' },
  { quote: 'can also delete', before: 'o1', after: 'o2' },
  { quote: 'nobody reviews a deletion', before: 'o2', after: 'o2' },
  { quote: 'nobody reviews a deletion', before: 'o2', after: 'o1' },
]

/** Whether a claim is verified, by the rule that real debates are checked by. */
export function isVerified({ quote, before, after }: Claim): boolean {
  const { seat } = creditedStatement
  const credited = { seat, quote }
  return checkCredit({ ballotBefore: before, ballotAfter: after, credited, shown: [creditedStatement] })
}

/** A claim's ballots in words: `Yes → No`. */
export function ballotsOf({ before, after }: Claim, abstained: string): string {
  const name = (ballot: Ballot) => yesNo.find(({ id }) => id === ballot)?.text ?? abstained
  return `${name(before)} → ${name(after)}`
}

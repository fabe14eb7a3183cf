import type { Ballot, Option } from '../../lib/roundtable/debate.ts'
import { writtenIn } from '../ui/written-in.ts'
import { ballotText } from './ballot-text.ts'

/** The words of a ballot, in their own direction within a line of ours. */
export function OptionName({ options, ballot }: { options: Option[]; ballot: Ballot | null }) {
  const text = ballotText(options, ballot)
  return <bdi {...writtenIn(text)}>{text}</bdi>
}

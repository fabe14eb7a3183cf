import type { Change } from '../../lib/roundtable/compare-debates.ts'
import { compareText } from '../text/compare.ts'
import { writtenIn } from '../ui/written-in.ts'
import { type ChangeWords, changeWords, type NameOf } from './change-words.ts'

interface ChangeListProps {
  changes: Change[]
  nameOf: NameOf
}

/** What was asked differently, each with what it was before and after; all that came, or went, below one name. */
export function ChangeList({ changes, nameOf }: ChangeListProps) {
  if (changes.length === 0) return <p className="text-soft">{compareText.same}</p>
  const kinds = [...new Set(changes.map(({ what }) => what))]
  return (
    <dl className="change-list">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{compareText.changes[kind]}</dt>
          {changes
            .filter(({ what }) => what === kind)
            .map((change, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two seats of one model read alike.
              <dd key={index}>
                <Words words={changeWords(change, nameOf)} />
              </dd>
            ))}
        </div>
      ))}
    </dl>
  )
}

function Words({ words }: { words: ChangeWords }) {
  if ('only' in words) return <bdi {...writtenIn(words.only)}>{words.only}</bdi>
  return (
    <>
      <span className="sr-only">{compareText.before}: </span>
      <bdi className="text-soft" {...writtenIn(words.before)}>
        {words.before}
      </bdi>{' '}
      <span aria-hidden="true">→</span> <span className="sr-only">{compareText.after}: </span>
      <bdi {...writtenIn(words.after)}>{words.after}</bdi>
    </>
  )
}

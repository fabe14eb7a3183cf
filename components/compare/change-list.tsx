import type { Change } from '../../lib/roundtable/compare-debates.ts'
import { compareText } from '../text/compare.ts'
import { writtenIn } from '../ui/written-in.ts'
import { changeWords, type NameOf } from './change-words.ts'

interface ChangeListProps {
  changes: Change[]
  nameOf: NameOf
}

/** What was asked differently, each with what it was before and after. */
export function ChangeList({ changes, nameOf }: ChangeListProps) {
  if (changes.length === 0) return <p className="text-soft">{compareText.same}</p>
  return (
    <dl className="change-list">
      {changes.map((change, index) => {
        const words = changeWords(change, nameOf)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two seats of one model read alike.
          <div key={index}>
            <dt>{compareText.changes[change.what]}</dt>
            {'only' in words ? (
              <dd>
                <bdi {...writtenIn(words.only)}>{words.only}</bdi>
              </dd>
            ) : (
              <dd>
                <span className="sr-only">{compareText.before}: </span>
                <bdi className="text-soft" {...writtenIn(words.before)}>
                  {words.before}
                </bdi>{' '}
                <span aria-hidden="true">→</span> <span className="sr-only">{compareText.after}: </span>
                <bdi {...writtenIn(words.after)}>{words.after}</bdi>
              </dd>
            )}
          </div>
        )
      })}
    </dl>
  )
}

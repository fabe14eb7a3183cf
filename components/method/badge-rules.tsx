import { debateText } from '../text/debate.ts'

/** Every badge with its rule, in the words that stand behind it on debate pages. */
export function BadgeRules() {
  return (
    <dl className="mt-4 grid items-baseline gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr] sm:gap-y-2.5">
      {Object.entries(debateText.badges.rules).map(([badge, rule]) => (
        <div key={badge} className="contents">
          <dt>
            <span className="badge">{badge}</span>
          </dt>
          <dd className="max-w-measure text-[0.95rem] max-sm:mb-3">{rule}</dd>
        </div>
      ))}
    </dl>
  )
}

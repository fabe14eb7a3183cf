import { debateText } from '../text/debate.ts'
import { methodText } from '../text/method.ts'
import { ballotsOf, creditClaims, creditedStatement, isVerified } from './credit-claims.ts'

/** What seats might say moved them, each checked against one statement. */
export function CreditExamples() {
  const text = methodText.credits
  return (
    <figure className="mt-4">
      <figcaption className="text-[0.85rem] text-soft">{text.statement}</figcaption>
      <blockquote className="mt-1 max-w-measure border-s-2 border-line ps-4 font-serif text-[1.1rem]">
        {creditedStatement.text}
      </blockquote>
      <ul className="mt-4">
        {creditClaims.map((claim, index) => (
          <li
            key={`${claim.before}${claim.after}${claim.quote}`}
            className="grid gap-x-6 border-t border-line py-2.5 text-[0.95rem] sm:grid-cols-[7rem_1fr]"
          >
            <span className="tabular-nums text-soft">{ballotsOf(claim, debateText.seat.abstain)}</span>
            <span>
              {text.quoted(claim.quote)}
              <span className="block text-[0.88rem] text-soft">
                <b className="font-semibold text-ink">
                  {isVerified(claim) ? text.verified : text.unattributed}
                </b>
                {': '}
                {text.because[index]}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

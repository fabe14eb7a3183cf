import { askText } from '../text/ask.ts'
import { ButtonLink } from '../ui/button.tsx'

/** For a house in which only its keeper asks, or in which nobody does because no rule says yet who may. */
export function AskingClosed({ ruled }: { ruled: boolean }) {
  const text = askText.closed
  return (
    <section aria-labelledby="asking-closed" className="max-w-measure">
      <h2 id="asking-closed" className="text-3xl leading-tight">
        {ruled ? text.keeperTitle : text.notOpenedTitle}
      </h2>
      <p className="mt-3 text-soft">{ruled ? text.keeper : text.notOpened}</p>
      {!ruled && (
        <div className="mt-5 rounded-xl border border-line bg-wood p-5 text-[0.95rem]">
          <h3 className="font-sans font-semibold">{text.forKeeper}</h3>
          <ol className="mt-2 list-decimal space-y-1 ps-5">
            {text.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      )}
      <p className="mt-6 flex flex-wrap gap-3">
        <ButtonLink variant="primary" href="/debates">
          {text.read}
        </ButtonLink>
        <ButtonLink href={ruled ? '/admin/sign-in' : '/admin/sign-in?to=/admin/rules'}>
          {text.signIn}
        </ButtonLink>
      </p>
    </section>
  )
}

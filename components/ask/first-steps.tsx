import { askText } from '../text/ask.ts'
import { Button } from '../ui/button.tsx'
import type { House } from './house.ts'
import { MissingKeysList } from './missing-keys-list.tsx'

interface FirstStepsProps {
  house: House
  sending: boolean
  onRehearse: () => void
}

/** For a house without a model: the three ways on, the one that needs nothing first. */
export function FirstSteps({ house, sending, onRehearse }: FirstStepsProps) {
  const text = askText.first
  return (
    <section aria-labelledby="first-steps" className="rounded-xl border border-line bg-wood p-5">
      <h2 id="first-steps" className="text-xl leading-tight">
        {text.title}
      </h2>
      <div className="mt-3 grid gap-x-7 gap-y-5 text-[0.9rem] sm:grid-cols-3">
        <div className="needs-script">
          <Button variant="primary" aria-disabled={sending} onClick={onRehearse}>
            {text.rehearsal}
          </Button>
          <p className="mt-2 text-soft">{text.rehearsalIs}</p>
        </div>
        <div>
          <h3 className="font-semibold sm:flex sm:min-h-9 sm:items-center">{text.key}</h3>
          <p className="mt-1 text-soft sm:mt-2">{text.keyIs}</p>
        </div>
        <div>
          <h3 className="font-semibold sm:flex sm:min-h-9 sm:items-center">{text.local}</h3>
          <p className="mt-1 text-soft sm:mt-2">{text.localIs}</p>
        </div>
      </div>
      <details className="mt-3 text-[0.9rem]">
        <summary className="w-fit text-soft hover:text-ink">{text.which}</summary>
        <MissingKeysList choices={house.choices} />
      </details>
    </section>
  )
}

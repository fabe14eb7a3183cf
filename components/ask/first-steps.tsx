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
      <div className="mt-3 grid gap-x-8 gap-y-4 text-[0.92rem] sm:grid-cols-2">
        <div className="needs-script">
          <Button variant="primary" aria-disabled={sending} onClick={onRehearse}>
            {text.rehearsal}
          </Button>
          <p className="mt-2 text-soft">{text.rehearsalIs}</p>
        </div>
        <div className="space-y-1.5">
          <details>
            <summary className="font-semibold">{text.key}</summary>
            <p className="mt-1 text-soft">{text.keyIs}</p>
            <MissingKeysList choices={house.choices} />
          </details>
          <details>
            <summary className="font-semibold">{text.local}</summary>
            <p className="mt-1 text-soft">{text.localIs}</p>
          </details>
        </div>
      </div>
    </section>
  )
}

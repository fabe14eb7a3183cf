import { writtenIn } from '../ui/written-in.ts'
import { kerned } from './kerned.ts'

/** A model's text as it comes, before it is whole. */
export function PlainText({ text }: { text: string }) {
  return (
    <div className={kerned('prose prose-plain', text)} {...writtenIn(text)}>
      {text}
    </div>
  )
}

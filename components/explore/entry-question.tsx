import { writtenIn } from '../ui/written-in.ts'

/** The question of a debate in a list, with the way to its page. */
export function EntryQuestion({ slug, question }: { slug: string; question: string }) {
  return (
    <h2 className="entry-question" {...writtenIn(question)}>
      <a href={`/debates/${encodeURIComponent(slug)}`}>{question}</a>
    </h2>
  )
}

import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'
import { shorten } from './format.ts'
import { kerned } from './kerned.ts'

/** From this length on the title is an excerpt, and the whole question is folded below it. */
const excerptFrom = 420

function sizeOf(length: number): string {
  if (length <= 90) return 'question-display'
  if (length <= 200) return 'question-large'
  return 'question-text'
}

/** The question as the title of the page: set the smaller the longer it is, in its own direction. */
export function Question({ question, context }: { question: string; context: string | null }) {
  const isLong = question.length > excerptFrom
  return (
    <>
      <h1 {...writtenIn(question)} className={`question ${sizeOf(question.length)}`}>
        {isLong ? shorten(question, 300) : question}
      </h1>
      {isLong && (
        <details className="fold">
          <summary>{debateText.wholeQuestion}</summary>
          <p {...writtenIn(question)} className={kerned('fold-text', question)}>
            {question}
          </p>
        </details>
      )}
      {context && (
        <details className="fold">
          <summary>{debateText.context}</summary>
          <p {...writtenIn(context)} className={kerned('fold-text', context)}>
            {context}
          </p>
        </details>
      )}
    </>
  )
}

import type { Metadata } from 'next'
import { BadgeRules } from '../../components/method/badge-rules.tsx'
import { ChanceTable } from '../../components/method/chance-table.tsx'
import { CreditExamples } from '../../components/method/credit-examples.tsx'
import { Part } from '../../components/method/method-part.tsx'
import { SentenceExamples } from '../../components/method/sentence-examples.tsx'
import { VerdictTable } from '../../components/method/verdict-table.tsx'
import { methodText } from '../../components/text/method.ts'

export const metadata: Metadata = { title: methodText.title }

export default function MethodPage() {
  const { title, about, before, after, verdict, sentence, chance, badges, credits } = methodText
  return (
    <article className="form-page pt-10">
      <h1 className="text-4xl leading-tight">{title}</h1>
      <p className="mt-2 max-w-measure font-serif text-[1.2rem] leading-snug text-soft">{about}</p>
      {before.map((part) => (
        <Part key={part.title} {...part} />
      ))}
      <Part title={verdict.title} text={verdict.text}>
        <VerdictTable />
      </Part>
      <Part title={sentence.title} text={sentence.text}>
        <SentenceExamples />
      </Part>
      <Part title={chance.title} text={chance.text}>
        <ChanceTable />
      </Part>
      <Part title={badges.title} text={badges.text}>
        <BadgeRules />
      </Part>
      <Part title={credits.title} text={credits.text}>
        <CreditExamples />
      </Part>
      {after.map((part) => (
        <Part key={part.title} {...part} />
      ))}
    </article>
  )
}

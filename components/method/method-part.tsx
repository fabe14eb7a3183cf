import type { ReactNode } from 'react'

interface PartProps {
  title: string
  text: readonly string[]
  children?: ReactNode
}

/** A heading, its paragraphs at reading width, and what is drawn below them. */
export function Part({ title, text, children }: PartProps) {
  return (
    <section className="mt-10">
      <h2 className="mb-2 text-2xl leading-tight">{title}</h2>
      {text.map((paragraph) => (
        <p key={paragraph} className="mb-3 max-w-measure">
          {paragraph}
        </p>
      ))}
      {children}
    </section>
  )
}

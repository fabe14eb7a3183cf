import { SourceLink } from './source-link.tsx'
import { cutAtNumbers, type Source } from './sources.ts'

/** Plain text in which numbers of sources lead to them. */
export function CitedText({ text, sources }: { text: string; sources: Source[] }) {
  let position = 0
  return cutAtNumbers(text, sources).map((piece) => {
    position += piece.text.length
    return piece.source ? (
      <SourceLink key={position} href={`#${piece.source.id}`} title={piece.source.title}>
        {piece.text}
      </SourceLink>
    ) : (
      <span key={position}>{piece.text}</span>
    )
  })
}

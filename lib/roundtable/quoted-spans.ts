/** Text between double quotation marks of any language, on one line. */
const spans =
  /[“”„‟]([^“”„‟\n]+)[“”]|[«»]([^«»\n]+)[«»]|「([^「」\n]+)」|『([^『』\n]+)』|["＂]([^"＂\n]+)["＂]/g

/** The texts that stand in double quotation marks, in order. */
export function quotedSpans(text: string): string[] {
  return [...text.matchAll(spans)].map(inner)
}

/** A text without the quotation marks around the spans that `isBad` names. */
export function unquote(text: string, isBad: (span: string) => boolean): string {
  return text.replace(spans, (...match: string[]) => {
    const span = inner(match.slice(0, 6))
    return isBad(span) ? span : (match[0] ?? '')
  })
}

function inner(match: ArrayLike<string | undefined>): string {
  return (
    Array.from(match)
      .slice(1, 6)
      .find((group) => group !== undefined) ?? ''
  )
}

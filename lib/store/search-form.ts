/** A text as it is searched in and for: compatibility forms folded, lower case, so that any script finds itself. */
export function searchForm(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

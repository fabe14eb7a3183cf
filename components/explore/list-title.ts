import { exploreText } from '../text/explore.ts'
import type { ListQuery } from './list-query.ts'

/** The title of a page of a list, which tells it from the list's other pages in a browser's history. */
export function listTitle(title: string, { query, label, model, cursor }: ListQuery): string {
  const parts = [
    query && exploreText.searched(query),
    label && exploreText.labels[label],
    model,
    cursor && exploreText.older,
  ]
  return [...parts.filter(Boolean), title].join(' · ')
}

import type { DebateStatus, Visibility } from '../../../lib/roundtable/debate.ts'
import type { ModerationQuery } from '../../../lib/store/moderation-store.ts'
import { listAddress, type SearchParams, textOf } from '../../explore/list-query.ts'
import { adminDebatesText } from '../../text/admin-debates.ts'

/** What the page is asked for. */
export type ListQuery = Omit<ModerationQuery, 'limit'>

/** The query in the page's address. What it does not know it passes over, and a text that is too long is cut. */
export function moderationQuery(parameters: SearchParams): ListQuery {
  const status = textOf(parameters.status, 20)
  const visibility = textOf(parameters.visibility, 20)
  const hidden = textOf(parameters.hidden, 5)
  return {
    query: textOf(parameters.query, 500),
    status: status !== null && isStatus(status) ? status : null,
    visibility: visibility !== null && isVisibility(visibility) ? visibility : null,
    hidden: hidden === 'true' ? true : hidden === 'false' ? false : null,
    cursor: textOf(parameters.cursor, 500),
  }
}

/** The address of a page of the list; what is not asked for is left out. */
export function moderationAddress(query: Partial<ListQuery>): string {
  return listAddress('/admin/debates', query)
}

function isStatus(text: string): text is DebateStatus {
  return Object.hasOwn(adminDebatesText.statuses, text)
}

function isVisibility(text: string): text is Visibility {
  return Object.hasOwn(adminDebatesText.visibilities, text)
}

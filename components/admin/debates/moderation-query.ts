import type { DebateStatus, Visibility } from '../../../lib/roundtable/debate.ts'
import { cutAt, singleLine } from '../../../lib/roundtable/text.ts'
import type { ModerationQuery } from '../../../lib/store/moderation-store.ts'
import { adminDebatesText } from '../../text/admin-debates.ts'

/** What the page is asked for. */
export type ListQuery = Omit<ModerationQuery, 'limit'>

export type SearchParams = Record<string, string | string[] | undefined>

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
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text ? `/admin/debates?${text}` : '/admin/debates'
}

function textOf(value: string | string[] | undefined, length: number): string | null {
  const text = Array.isArray(value) ? value[0] : value
  return cutAt(singleLine(text ?? ''), length) || null
}

function isStatus(text: string): text is DebateStatus {
  return Object.hasOwn(adminDebatesText.statuses, text)
}

function isVisibility(text: string): text is Visibility {
  return Object.hasOwn(adminDebatesText.visibilities, text)
}

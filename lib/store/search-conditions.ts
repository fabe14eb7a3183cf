import { Prisma } from '../../prisma/generated/client.ts'
import { searchForm } from './search-form.ts'

/**
 * The conditions under which a question is found: every word has to occur somewhere in it; scripts without word spaces
 * are searched for as they stand.
 */
export function searchConditions(query: string | null): Prisma.Sql[] {
  const words = searchForm(query ?? '').split(/\s+/u)
  const terms = words.filter(Boolean).map((word) => word.replace(/[\\%_]/g, '\\$&'))
  return terms.map((term) => Prisma.sql`search_text LIKE ${`%${term}%`}`)
}

import { Prisma } from '../../prisma/generated/client.ts'
import { searchWords } from './search-form.ts'

/**
 * The conditions under which a question is found: every word has to occur somewhere in it; scripts without word spaces
 * are searched for as they stand.
 */
export function searchConditions(query: string | null): Prisma.Sql[] {
  const terms = searchWords(query ?? '').map((word) => word.replace(/[\\%_]/g, '\\$&'))
  return terms.map((term) => Prisma.sql`search_text LIKE ${`%${term}%`}`)
}

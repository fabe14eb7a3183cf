import type { NamedPanel, StoredRules } from '../house/house-rules.ts'
import type { AuditNote } from './audit-store.ts'

/**
 * What the keeper of the house has laid down. Every change is told to all instances by the notice `rules` after it is
 * committed. Methods throw `Problem` 503 while the database is away.
 */
export interface RulesStore {
  read(): Promise<{ rules: StoredRules; panels: NamedPanel[] }>
  /** Writes what `decide` makes of the rules as they stand; nobody else changes them meanwhile. What it throws is thrown. */
  change(decide: (before: StoredRules) => Partial<StoredRules>, note: AuditNote): Promise<void>
  /** Adds a panel after all others. Throws `Problem` 422 naming `name` when another panel has it, 409 at `most` panels. */
  addPanel(panel: NamedPanel, most: number, note: AuditNote): Promise<void>
  /**
   * Changes what is named; `place` is where it stands among all panels, from 0. False when there is none. Throws `Problem` 422
   * naming `name` when another panel has it.
   */
  changePanel(
    id: string,
    change: Partial<Omit<NamedPanel, 'id'>> & { place?: number },
    note: AuditNote,
  ): Promise<boolean>
  /** False when there is none. */
  deletePanel(id: string, note: AuditNote): Promise<boolean>
}

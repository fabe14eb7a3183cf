import { Prisma } from '../../prisma/generated/client.ts'
import { type NamedPanel, noRules, type StoredRules } from '../house/house-rules.ts'
import { Problem, wrongField } from '../problem.ts'
import { addNote } from './add-note.ts'
import { persistently } from './availability.ts'
import { cleanJson } from './clean-json.ts'
import type { RulesStore } from './rules-store.ts'
import type { StoreContext } from './store-context.ts'
import { transaction } from './transaction.ts'

type RulesRow = Prisma.HouseRuleGetPayload<object>
type PanelRow = Prisma.NamedPanelGetPayload<object>

/** See `RulesStore`. */
export function createRulesStore({ prisma, notify }: Pick<StoreContext, 'prisma' | 'notify'>): RulesStore {
  const changed = () => notify({ type: 'rules' })
  return {
    read: () =>
      persistently(async () => {
        const [row, panels] = await Promise.all([
          prisma.houseRule.findUnique({ where: { id: 1 } }),
          prisma.namedPanel.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
        ])
        return { rules: rulesOf(row), panels: panels.map(panelOf) }
      }),

    change: async (decide, note) => {
      await transaction(prisma, async (tx) => {
        // The write locks the row until the end, also where it changes nothing.
        await tx.$executeRaw`
          INSERT INTO house_rules (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET id = EXCLUDED.id`
        const before = await tx.houseRule.findUnique({ where: { id: 1 } })
        await tx.houseRule.update({ where: { id: 1 }, data: dataOf(decide(rulesOf(before))) })
        await addNote(tx, note)
      })
      changed()
    },

    addPanel: async (panel, most, note) => {
      const { id, name, mode, seats } = cleanJson(panel)
      await namedOnce(
        transaction(prisma, async (tx) => {
          const ids = await lockedIds(tx)
          if (ids.length >= most)
            throw new Problem(409, 'too-many-panels', `A house has at most ${most} named panels.`)
          const position = await placeAfter(tx)
          await tx.namedPanel.create({ data: { id, name, mode, seats: seatsOf(seats), position } })
          await addNote(tx, note)
        }),
      )
      changed()
    },

    changePanel: async (id, { place, ...change }, note) => {
      const found = await namedOnce(
        transaction(prisma, async (tx) => {
          const ids = await lockedIds(tx)
          if (!ids.includes(id)) return false
          const { seats, ...rest } = cleanJson(change)
          await tx.namedPanel.update({
            where: { id },
            data: { ...rest, ...(seats && { seats: seatsOf(seats) }) },
          })
          if (place !== undefined) await renumber(tx, moved(ids, id, place))
          await addNote(tx, note)
          return true
        }),
      )
      if (found) changed()
      return found
    },

    deletePanel: async (id, note) => {
      const isDeleted = await transaction(prisma, async (tx) => {
        const { count } = await tx.namedPanel.deleteMany({ where: { id } })
        if (count > 0) await addNote(tx, note)
        return count > 0
      })
      if (isDeleted) changed()
      return isDeleted
    },
  }
}

/** Ids of all panels in their order. Until the transaction ends nobody else adds or moves one. */
async function lockedIds(tx: Prisma.TransactionClient): Promise<string[]> {
  await tx.$executeRaw`LOCK TABLE panels IN SHARE ROW EXCLUSIVE MODE`
  const rows = await tx.namedPanel.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  return rows.map(({ id }) => id)
}

async function placeAfter(tx: Prisma.TransactionClient): Promise<number> {
  const { _max } = await tx.namedPanel.aggregate({ _max: { position: true } })
  return (_max.position ?? -1) + 1
}

function moved(ids: string[], id: string, place: number): string[] {
  return ids.filter((other) => other !== id).toSpliced(place, 0, id)
}

async function renumber(tx: Prisma.TransactionClient, ids: string[]): Promise<void> {
  for (const [position, id] of ids.entries())
    await tx.namedPanel.update({ where: { id }, data: { position } })
}

async function namedOnce<Result>(writing: Promise<Result>): Promise<Result> {
  try {
    return await writing
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'P2002'
    throw isTaken ? wrongField('name', 'Another panel has this name.') : error
  }
}

function rulesOf(row: RulesRow | null): StoredRules {
  if (!row) return noRules
  const { id: _, ...rules } = row
  // Only `change` writes these columns.
  return rules as unknown as StoredRules
}

function dataOf(change: Partial<StoredRules>): Prisma.HouseRuleUpdateInput {
  const { defaultPanel, reviewerChain, ...rest } = cleanJson(change)
  return {
    ...rest,
    ...(defaultPanel !== undefined && {
      defaultPanel: defaultPanel === null ? Prisma.DbNull : seatsOf(defaultPanel),
    }),
    ...(reviewerChain !== undefined && { reviewerChain: reviewerChain ?? Prisma.DbNull }),
  }
}

function panelOf({ position: _, ...row }: PanelRow): NamedPanel {
  // Only `addPanel` and `changePanel` write these columns.
  return row as unknown as NamedPanel
}

function seatsOf(seats: NamedPanel['seats']): Prisma.InputJsonArray {
  return seats.map(({ model, persona }) => ({ model, persona }))
}

import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts'
import { keyEndingOf } from '../house/key-ending.ts'
import { seal, unseal } from '../house/secrets.ts'
import type { ConnectionKind } from '../models/models.ts'
import { wrongField } from '../problem.ts'
import { addNote } from './add-note.ts'
import { persistently } from './availability.ts'
import type { CatalogueStore, StoredConnection, StoredModel } from './catalogue-store.ts'
import { cleanJson } from './clean-json.ts'
import type { StoreContext } from './store-context.ts'
import { transaction } from './transaction.ts'

/** What keys are sealed with now, and what they may have been sealed with before. */
export interface Secrets {
  secret: Buffer
  oldSecret: Buffer | null
}

type ConnectionRow = Prisma.ConnectionGetPayload<object>
type ModelRow = Prisma.CatalogueModelGetPayload<object>

/** See `CatalogueStore`. Methods throw `Problem` 503 while the database is away. */
export function createCatalogueStore(
  { prisma, notify }: Pick<StoreContext, 'prisma' | 'notify'>,
  secrets: Secrets,
): CatalogueStore {
  const changed = () => notify({ type: 'catalogue' })
  return {
    read: () =>
      persistently(async () => {
        const [connections, models] = await Promise.all([
          prisma.connection.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
          prisma.catalogueModel.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
        ])
        return {
          connections: connections.map((row) => connectionOf(row, secrets)),
          models: models.map(modelOf),
        }
      }),
    saveConnection: async ({ id, apiKey, ...rest }, note) => {
      const data = {
        ...cleanJson(rest),
        apiKey: apiKey === null ? null : seal(secrets.secret, apiKey, ownerOf(id)),
        keyEnding: keyEndingOf(apiKey),
      }
      await transaction(prisma, async (tx) => {
        await tx.connection.upsert({ where: { id }, create: { id, ...data }, update: data })
        await addNote(tx, note)
      }).catch((error: unknown) => {
        throw isTaken(error) ? wrongField('name', 'Another connection has this name.') : error
      })
      changed()
    },
    deleteConnection: async (id, note) => {
      const isDeleted = await transaction(prisma, async (tx) => {
        await tx.catalogueModel.deleteMany({ where: { connection: id } })
        await tx.connectionFault.deleteMany({ where: { connection: id } })
        await tx.place.deleteMany({ where: { connection: id } })
        await tx.requestStart.deleteMany({ where: { connection: id } })
        const { count } = await tx.connection.deleteMany({ where: { id } })
        if (count > 0) await addNote(tx, note)
        return count > 0
      })
      changed()
      return isDeleted
    },
    changeModels: async (change, note) => {
      await transaction(prisma, async (tx) => {
        // Those who only read go on; a row lock would not keep two from adding the same row.
        await tx.$executeRaw`LOCK TABLE models IN SHARE ROW EXCLUSIVE MODE`
        const rows = change((await tx.catalogueModel.findMany()).map(modelOf)).map(rowOf)
        await tx.catalogueModel.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } })
        await tx.catalogueModel.createMany({ data: rows })
        await addNote(tx, note)
      })
      changed()
    },
    deleteModel: async (id, note) => {
      const isDeleted = await transaction(prisma, async (tx) => {
        const { count } = await tx.catalogueModel.deleteMany({ where: { id } })
        if (count > 0) await addNote(tx, note)
        return count > 0
      })
      changed()
      return isDeleted
    },
  }
}

/** Seals anew, at start, what the old secret sealed: it can then be forgotten. */
export async function sealAnew(prisma: PrismaClient, { secret, oldSecret }: Secrets): Promise<void> {
  if (!oldSecret) return
  for (const { id, apiKey } of await prisma.connection.findMany({ where: { apiKey: { not: null } } })) {
    const text = apiKey && unseal(oldSecret, apiKey, ownerOf(id))
    // Another instance may do the same: each of its results is as good as ours.
    if (text) {
      const data = { apiKey: seal(secret, text, ownerOf(id)) }
      await prisma.connection.updateMany({ where: { id, apiKey }, data })
    }
  }
}

const ownerOf = (id: string) => `connection/${id}`

function connectionOf(
  { apiKey, createdAt, kind, ...row }: ConnectionRow,
  secrets: Secrets,
): StoredConnection {
  const owner = ownerOf(row.id)
  const opened =
    apiKey &&
    (unseal(secrets.secret, apiKey, owner) ?? (secrets.oldSecret && unseal(secrets.oldSecret, apiKey, owner)))
  return {
    ...row,
    kind: kind as Exclude<ConnectionKind, 'rehearsal'>,
    apiKey: opened || null,
    createdAt: createdAt.toISOString(),
  }
}

function modelOf({ createdAt, ...row }: ModelRow): StoredModel {
  // Only `changeModels` writes these columns.
  return row as unknown as StoredModel
}

function rowOf(model: StoredModel): Prisma.CatalogueModelCreateManyInput {
  const { prices, listedPrices, parameters, features, ...rest } = cleanJson(model)
  return {
    ...rest,
    features: orNull(features),
    parameters: orNull(parameters),
    prices: orNull(prices),
    listedPrices: orNull(listedPrices),
  }
}

function orNull(value: object | null): Prisma.InputJsonObject | typeof Prisma.DbNull {
  return value ? { ...value } : Prisma.DbNull
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002'
}

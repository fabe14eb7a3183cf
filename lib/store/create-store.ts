import { fromPrisma } from 'pg-boss'
import type { Logger } from 'pino'
import type { Environment } from '../config/environment.ts'
import { log } from '../log.ts'
import { createAccessStore } from './access.ts'
import { createAuditStore } from './audit.ts'
import { once, persistently, wasAway } from './availability.ts'
import { createBookStore } from './books.ts'
import { createCatalogueStore, type Secrets, sealAnew } from './catalogue.ts'
import { readCensus } from './census.ts'
import { createFaultStore } from './connection-faults.ts'
import { createDebate } from './create-debate.ts'
import type { Database } from './database.ts'
import { deleteDebate } from './delete-debate.ts'
import { createFamilyStore } from './family.ts'
import { claimIdempotency, releaseIdempotency } from './idempotency.ts'
import { createLimitStore } from './limits.ts'
import { listDebates } from './list-debates.ts'
import { migrate } from './migrate.ts'
import { createModerationStore } from './moderation.ts'
import { createNotices } from './notices.ts'
import { openBoss, queueName } from './open-boss.ts'
import { openDatabase } from './open-database.ts'
import { createPlaceStore } from './places.ts'
import { createPublicationStore } from './publications.ts'
import { createQueue, type WorkingQueue } from './queue.ts'
import { claimDebate, findDebate, openDebates, readDebate } from './read-debate.ts'
import { readEvents } from './read-events.ts'
import { readModelRecords } from './read-model-records.ts'
import { readReviewCalls, readTurn } from './read-turn.ts'
import { record } from './record.ts'
import { createRulesStore } from './rules.ts'
import type { Store } from './store.ts'
import type { StoreContext } from './store-context.ts'
import { createUsageStore } from './usage.ts'

/**
 * Opens the database that the environment names, brings its schema up to date and starts the queue. Throws a plain Error
 * with a sentence for people when the database cannot be reached, is too old, or is in use by another process.
 */
export async function createStore(options: { environment: Environment; logger?: Logger }): Promise<Store> {
  const logger = options.logger ?? log()
  const database = await openDatabase(options.environment, logger)
  try {
    return await openStore(database, options.environment, logger)
  } catch (error) {
    await database.close()
    throw error
  }
}

/** How long what one caller was told is believed of the others. */
const awayMs = 5_000

async function openStore(database: Database, secrets: Secrets, logger: Logger): Promise<Store> {
  const { prisma } = database
  const boss = await database.alone(async () => {
    for (const name of await migrate(database)) logger.info({ migration: name }, 'migrated')
    await sealAnew(prisma, secrets)
    return openBoss(database, logger)
  })
  const wakeQueue = () => {
    if (!queue.wake()) notices.announceJob()
  }
  const notices = createNotices(database.channel, logger, () => void queue.wake())
  const queue: WorkingQueue = createQueue(boss, logger, () => notices.announceJob())
  const context: StoreContext = {
    prisma,
    logger,
    wakeQueue,
    enqueue: async (tx, id) => {
      await boss.send(queueName, { debate: id }, { singletonKey: id, db: fromPrisma(tx) })
    },
    notify: (notice) => {
      notices.send(notice).catch((error: unknown) => logger.error({ error }, 'a notice was not sent'))
    },
  }
  // The lock on the folder proves that no process holds what the last one left under way.
  if (database.kind === 'embedded') {
    await boss.deleteAllJobs(queueName)
    for (const id of await openDebates(prisma)) await queue.ensureJob(id)
  }
  let closing: Promise<void> | undefined
  return {
    createDebate: (debate) => createDebate(context, debate),
    claimIdempotency: (scope, key, bodyHash) => claimIdempotency(prisma, scope, key, bodyHash),
    releaseIdempotency: (scope, key) => persistently(() => releaseIdempotency(prisma, scope, key)),
    claimDebate: (id) => persistently(() => claimDebate(prisma, id)),
    record: (...recording) => record(context, ...recording),
    findDebate: (idOrSlug) => persistently(() => findDebate(prisma, idOrSlug)),
    readDebate: (id) => persistently(() => readDebate(prisma, id)),
    readEvents: (id, afterSeq) => persistently(() => readEvents(prisma, id, afterSeq)),
    readTurn: (id, round, seat, sample) => persistently(() => readTurn(prisma, id, round, seat, sample)),
    readReviewCalls: (id) => persistently(() => readReviewCalls(prisma, id)),
    listDebates: (query) => persistently(() => listDebates(prisma, query)),
    modelRecords: () => persistently(() => readModelRecords(prisma)),
    deleteDebate: (id, note) => deleteDebate(context, id, note),
    openDebates: () => persistently(() => openDebates(prisma)),
    books: createBookStore(context),
    catalogue: createCatalogueStore(context, secrets),
    queue: { ...queue, ensureJob: (id) => persistently(() => queue.ensureJob(id)) },
    notices,
    family: createFamilyStore(context),
    faults: createFaultStore(context),
    places: createPlaceStore(context),
    rules: createRulesStore(context),
    census: () => once(() => readCensus(prisma)),
    access: createAccessStore(context),
    audit: createAuditStore(context),
    limits: createLimitStore(context),
    moderation: createModerationStore(context),
    publications: createPublicationStore(context),
    usage: createUsageStore(context),
    isAway: () => wasAway(awayMs),
    ping: () =>
      once(async () => {
        await prisma.$queryRaw`SELECT 1`
      }),
    close: () => {
      closing ??= close()
      return closing
    },
  }

  async function close(): Promise<void> {
    await queue.stop(0)
    await notices.flushed()
    await boss.stop({ graceful: false, close: false })
    await database.close()
  }
}

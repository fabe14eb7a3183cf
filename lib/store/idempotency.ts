import type { PrismaClient } from '../../prisma/generated/client.ts'
import { once } from './availability.ts'
import type { IdempotencyClaim } from './store.ts'

/** A start takes milliseconds: one that is in flight for so long died with its process. */
const abandonedSeconds = 60
const keptSeconds = 24 * 60 * 60

/**
 * Claims a caller's key. One row, one update: of any number of callers at once exactly one is told `claimed`. Throws
 * `Problem` 503 while the database is away.
 */
export async function claimIdempotency(
  prisma: PrismaClient,
  scope: string,
  key: string,
  bodyHash: string,
): Promise<IdempotencyClaim> {
  const claimed = await once(
    () => prisma.$executeRaw`
      INSERT INTO idempotency_claims AS claim (scope, key, body_hash) VALUES (${scope}, ${key}, ${bodyHash})
      ON CONFLICT (scope, key) DO UPDATE SET body_hash = excluded.body_hash, response = NULL, claimed_at = now()
      WHERE claim.claimed_at < now() - make_interval(secs => ${keptSeconds}::int)
         OR (claim.response IS NULL AND claim.claimed_at < now() - make_interval(secs => ${abandonedSeconds}::int))`,
  )
  if (claimed === 1) {
    await once(() => forgetOldClaims(prisma))
    return { outcome: 'claimed' }
  }
  const claim = await once(() => prisma.idempotencyClaim.findUnique({ where: { scope_key: { scope, key } } }))
  // Freed in between: as good as new.
  if (!claim) return claimIdempotency(prisma, scope, key, bodyHash)
  if (claim.bodyHash !== bodyHash) return { outcome: 'different' }
  return claim.response === null ? { outcome: 'in-flight' } : { outcome: 'done', response: claim.response }
}

function forgetOldClaims(prisma: PrismaClient): Promise<unknown> {
  return prisma.$executeRaw`
    DELETE FROM idempotency_claims WHERE claimed_at < now() - make_interval(secs => ${keptSeconds}::int)`
}

/** Frees a claim that has no response yet. */
export async function releaseIdempotency(prisma: PrismaClient, scope: string, key: string): Promise<void> {
  await prisma.$executeRaw`
    DELETE FROM idempotency_claims WHERE scope = ${scope} AND key = ${key} AND response IS NULL`
}

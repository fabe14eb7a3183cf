import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'
const version = 'v1'

/**
 * A text encrypted under the house's secret (AES-256-GCM, a key of its own by HKDF, a fresh nonce), as
 * `v1.<nonce>.<tag>.<text>` in base64url. It can be opened only for the same owner: a row moved to another place is void.
 */
export function seal(secret: Buffer, text: string, owner: string): string {
  const nonce = randomBytes(12)
  const sealing = createCipheriv(cipher, keyOf(secret), nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return [version, ...[nonce, sealing.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join(
    '.',
  )
}

/** The text that was sealed for this owner; null under another secret, for another owner, or if anything was changed. */
export function unseal(secret: Buffer, sealed: string, owner: string): string | null {
  const [given, nonce, tag, text, ...more] = sealed.split('.')
  if (given !== version || !nonce || !tag || text === undefined || more.length > 0) return null
  try {
    const opening = createDecipheriv(cipher, keyOf(secret), Buffer.from(nonce, 'base64url'), {
      authTagLength: 16,
    })
      .setAAD(Buffer.from(owner))
      .setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([opening.update(Buffer.from(text, 'base64url')), opening.final()]).toString('utf8')
  } catch {
    return null
  }
}

function keyOf(secret: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'roundtable/secrets', 32))
}

import { createHmac, timingSafeEqual } from 'node:crypto'

/** The token that owns a debate: an HMAC of its id under the house's secret, so that it can be given again. */
export function makeOwnerToken(secret: Buffer, debateId: string): string {
  return createHmac('sha256', secret).update(`owner:${debateId}`).digest('base64url')
}

/** Whether a token owns this debate; takes the same time for every wrong token of the right length. */
export function isOwnerToken(secret: Buffer, debateId: string, token: string): boolean {
  const expected = Buffer.from(makeOwnerToken(secret, debateId))
  const given = Buffer.from(token)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether a request brings this token, as `Authorization: Bearer`. Takes the same time whatever the two have in common. */
export function bringsToken(headers: Pick<Headers, 'get'>, token: string): boolean {
  const given = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  return given !== undefined && timingSafeEqual(digest(given), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

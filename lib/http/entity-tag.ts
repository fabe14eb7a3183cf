import { createHash } from 'node:crypto'

/** The entity tag of a body: another body has another one. */
export function entityTag(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
}

/** Whether a request says that it has the body with this tag already. */
export function holdsEntity(headers: Headers, tag: string): boolean {
  const held = (headers.get('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return held.includes(tag) || held.includes('*')
}

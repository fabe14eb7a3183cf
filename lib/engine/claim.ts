/** Who asks: the visitor's cookie (hashed), or nobody; and the key that makes a start repeatable. */
export interface Claim {
  visitor: string | null
  idempotencyKey: string | null
  /** What the key is scoped to: the visitor, or the client's address. */
  scope: string
}

/** A share of what a connection allows, for one call. */
export interface StoredPlace {
  connection: string
  n: number
}

/**
 * The calls that connections allow at once and within a time, counted over all instances. The holder is whatever names
 * an instance. Methods throw `Problem` 503 while the database is away.
 */
export interface PlaceStore {
  /** Takes up to `count` of the connection's `limit` places, for `leaseMs`; none when all are held. */
  take(connection: string, limit: number, count: number, lease: PlaceLease): Promise<StoredPlace[]>
  /** Keeps the places for another `leaseMs` from now; those that were lost meanwhile stay lost. */
  renew(places: StoredPlace[], lease: PlaceLease): Promise<void>
  /** Gives places back and tells all instances. */
  release(places: StoredPlace[], holder: string): Promise<void>
  /**
   * Notes the starts of up to `count` requests, so that no more than `limit` fall into any `windowMs`. `roomInMs`:
   * milliseconds until there is room for another.
   */
  startRequests(
    connection: string,
    limit: number,
    count: number,
    windowMs: number,
  ): Promise<{ started: number; roomInMs: number }>
}

export interface PlaceLease {
  holder: string
  leaseMs: number
}

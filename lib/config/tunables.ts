/** Every timeout and limit of running debates, each with its reason. Milliseconds unless it says otherwise. */
export interface Tunables {
  turnLimitMs: number
  stallMs: number
  tries: number
  backoffBaseMs: number
  backoffMaxMs: number
  keepAliveMs: number
  deltaIntervalMs: number
  shutdownMs: number
  sweepMs: number
  amendments: number
  placeLeaseMs: number
  placePollMs: number
  handOverMs: number
  requestWindowMs: number
  faultPauseMs: number
  faultPauseMostMs: number
}

export const tunables: Tunables = {
  /** Reasoning models think for minutes; a round waits for nobody longer than this, retries and repair included. */
  turnLimitMs: 300_000,
  /** A stream that has begun and then brings nothing, not even a keep-alive, for so long will not go on. */
  stallMs: 45_000,
  /** Tries of one call at most, for faults that pass by themselves. */
  tries: 4,
  /** The first pause before another try; each one after is twice as long, with jitter. */
  backoffBaseMs: 1_000,
  /** No pause is longer, unless the provider asks for it. */
  backoffMaxMs: 30_000,
  /** Proxies commonly cut a connection that is silent for 30 to 60 s. */
  keepAliveMs: 15_000,
  /** Ten times a second reads as fluent, and spares readers and networks the rest. */
  deltaIntervalMs: 100,
  /** Of the 10 s that a stop may take; the rest is for closing the database. */
  shutdownMs: 7_000,
  /** How often open debates are looked through for one without a live job. */
  sweepMs: 10_000,
  /** How often one failed seat may be asked again after the end. */
  amendments: 3,
  /** A place that its process has not renewed for so long is free: a killed one's come back within 15 s. */
  placeLeaseMs: 10_000,
  /** Free places are told by notice; this is how often who waits looks when none came. */
  placePollMs: 1_000,
  /** How much earlier than itself an instance lets others try for a place that it gives back, so that none starves. */
  handOverMs: 10,
  /** What "requests a minute" counts over. */
  requestWindowMs: 60_000,
  /** A key is seldom mended sooner; then the next call is let through. */
  faultPauseMs: 300_000,
  /** The pause doubles up to this while a connection stays bad. */
  faultPauseMostMs: 3_600_000,
}

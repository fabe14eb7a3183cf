/** Limits of the HTTP side. Bytes, milliseconds or plain counts, as each says. */
export const httpLimits = {
  /** The longest start (20,000 characters of context, 50 personas) stays under 150 kB in UTF-8. */
  bodyBytes: 256 * 1024,
  /** Bodies are at most debate → seats → seat → field; more nesting is an attack. */
  bodyDepth: 16,
  /** A full-text search of 200 CJK characters takes 1,800 bytes once percent-encoded. */
  targetBytes: 8 * 1024,
  /** The router state of our pages takes under 2 kB; cookies of other products on localhost may take more. */
  headerBytes: 32 * 1024,
  headerCount: 120,
  /** A client that cannot send its headers in this time is a slow loris. */
  headersMs: 10_000,
  /** The same for the whole request; a debate's body is small. */
  requestMs: 30_000,
  /** Longer than the idle limit of usual reverse proxies (60 s), so that we never close first under a request. */
  keepAliveMs: 65_000,
  /** How long a client whose body is refused may go on sending before its socket is destroyed. */
  lingerMs: 1_000,
  /** Balancers ask every few seconds whether an instance is ready; a database that takes longer does not answer. */
  readinessMs: 3_000,
  /** The process ends by then, whatever hangs. */
  hardStopMs: 9_500,
  /** Twenty requests a second without a pause: many people behind one address, but no flood. */
  reading: { requests: 1_200, windowMs: 60_000, clients: 50_000 },
} as const

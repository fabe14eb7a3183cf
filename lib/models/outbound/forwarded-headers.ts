const forwarded = new Set([
  'accept',
  'anthropic-version',
  'authorization',
  'content-type',
  'user-agent',
  'x-api-key',
  'x-goog-api-key',
])

/**
 * The headers of a request that may leave the house. The SDKs add telemetry about this machine, and whatever their own
 * environment variables name, to every server that they call.
 */
export function forwardedHeaders(headers: HeadersInit | undefined): Record<string, string> {
  return Object.fromEntries([...new Headers(headers)].filter(([name]) => forwarded.has(name)))
}

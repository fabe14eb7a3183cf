/** The policy of a page that is a file of its own, wherever it is opened: it runs nothing and asks nobody for anything. */
export const filePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"

/**
 * The policy of our pages: scripts and styles are ours or carry this answer's nonce; nothing comes from, goes to or
 * frames us from elsewhere. Style attributes are allowed, since a drawing places its parts with them and they run nothing.
 */
export function contentSecurityPolicy(
  nonce: string,
  { dev, https }: { dev: boolean; https: boolean },
): string {
  return [
    "default-src 'self'",
    // React's development build makes its stacks with eval.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    // Turbopack's development styles come in <style> elements of its own.
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws: wss:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "frame-src 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

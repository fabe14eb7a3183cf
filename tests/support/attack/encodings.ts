/**
 * A secret in all forms in which it may leak unseen: as it is, escaped as in JSON, HTML and addresses, as hexadecimal, and as
 * base64 (also URL-safe) wherever it stands within what was encoded.
 */
export function encodings(secret: string): string[] {
  const bytes = Buffer.from(secret)
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
    encodeURIComponent(secret),
    bytes.toString('hex'),
    ...[0, 1, 2].flatMap((shift) => [aligned(bytes, shift, 'base64'), aligned(bytes, shift, 'base64url')]),
  ]
}

/** What stays the same of its base64 form whatever comes before and after it, with so many bytes before it. */
function aligned(bytes: Buffer, shift: number, encoding: 'base64' | 'base64url'): string {
  const before = Buffer.alloc(shift)
  const text = Buffer.concat([before, bytes]).toString(encoding).replaceAll('=', '')
  const whole = Math.floor((shift + bytes.length) / 3) * 4
  return text.slice(Math.ceil((shift * 8) / 6), whole)
}

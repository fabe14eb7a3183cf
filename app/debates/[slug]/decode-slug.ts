/** The slug in an address, as slugs are stored; what cannot be decoded is none, and stays as it is. */
export function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize('NFC')
  } catch {
    return slug
  }
}

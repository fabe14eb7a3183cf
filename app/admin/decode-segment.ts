/** A part of a page's path as it was meant; Next gives it encoded. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment).normalize('NFC')
  } catch {
    return segment
  }
}

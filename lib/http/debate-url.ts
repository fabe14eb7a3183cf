/** Where a debate's page is, as an absolute address of plain letters. */
export function debateUrl(publicUrl: string, slug: string): string {
  return `${publicUrl}/debates/${encodeURIComponent(slug)}`
}

import { xmlDocument, xmlElement, xmlText } from './xml.ts'

/** A page and when it last changed, ISO 8601. */
export interface SitemapPage {
  url: string
  changedAt: string | null
}

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** A sitemap (sitemaps.org) of pages; the protocol allows 50,000 in one. */
export function sitemap(pages: SitemapPage[]): string {
  return xmlDocument(xmlElement('urlset', { xmlns }, pages.map((page) => place('url', page)).join('')))
}

/** A sitemap of sitemaps. */
export function sitemapIndex(urls: string[]): string {
  const maps = urls.map((url) => place('sitemap', { url, changedAt: null }))
  return xmlDocument(xmlElement('sitemapindex', { xmlns }, maps.join('')))
}

function place(name: string, { url, changedAt }: SitemapPage): string {
  const changed = changedAt === null ? '' : xmlElement('lastmod', {}, changedAt)
  return xmlElement(name, {}, xmlElement('loc', {}, xmlText(url)) + changed)
}

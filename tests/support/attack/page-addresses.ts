import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pageFiles, routeFiles } from '../app-files.ts'

/** What the parts of addresses that are no fixed words stand for. */
export interface AddressParts {
  slug: string
  connection: string
  model: string
}

/** The address of every page under `app/`, admin pages among them. */
export function pageAddresses(parts: AddressParts): string[] {
  return pageFiles().map(({ path }) => filled(path, parts))
}

/** The address of everything that tells of one debate outside the API: its page, its exports, its card. */
export function addressesOfDebate(slug: string): string[] {
  const parts = { slug, connection: '', model: '' }
  const files = [...pageFiles(), ...routeFiles()].map(({ path }) => path)
  const cards = globSync('debates/[[]slug]/**/*-image{,-alt}.{ts,tsx}', {
    cwd: join(import.meta.dirname, '../../../app'),
  })
  const paths = [...files, ...cards.map((name) => `/${name.replace(/\.tsx?$/, '')}`)]
  const own = paths.filter((path) => path.includes('[slug]') && !path.includes('[format]'))
  const forms = ['md', 'json', 'csv', 'html'].map((form) => `/debates/${encodeURIComponent(slug)}.${form}`)
  return [...own.map((path) => filled(path, parts)), ...forms, `/?from=${encodeURIComponent(slug)}`]
}

function filled(path: string, { slug, connection, model }: AddressParts): string {
  const id = path.includes('/models/') ? model : connection
  return path
    .replace('[slug]', encodeURIComponent(slug))
    .replace(/\[(?:\.{3})?id\]/, id.split('/').map(encodeURIComponent).join('/'))
}

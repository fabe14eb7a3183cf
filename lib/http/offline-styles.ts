import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The built pages, as Next leaves them in the folder that the server runs in. */
const built = () => join(process.cwd(), '.next', 'static')

/**
 * The style sheet of the pages for a file that stands alone: with those of its fonts in it that `text` needs, and their
 * names given to the whole document. Empty where the pages have not been built.
 */
export async function offlineStyles(text: string): Promise<string> {
  const sheet = (await readSheets()).replace(/\.[\w-]+_variable\{(?=--font-)/g, ':root{')
  const faces = [...sheet.matchAll(/@font-face\{[^}]*\}/g)].map(([face]) => face)
  const inlined = await Promise.all(
    faces.map(async (face) => [face, isNeeded(face, text) ? await inlineFont(face) : ''] as const),
  )
  return inlined.reduce((styles, [face, own]) => styles.replace(face, () => own), sheet)
}

async function readSheets(): Promise<string> {
  const folder = join(built(), 'chunks')
  const names = await readdir(folder).catch(() => [])
  const sheets = names.filter((name) => name.endsWith('.css')).sort()
  return (await Promise.all(sheets.map((name) => readFile(join(folder, name), 'utf8')))).join('\n')
}

/** Whether a text has a character for which the font is meant. */
function isNeeded(face: string, text: string): boolean {
  const ranges = /unicode-range:([^;}]*)/i.exec(face)?.[1]
  if (ranges === undefined) return true
  const characters = ranges.split(',').map((range) =>
    range
      .trim()
      .slice(2)
      .split('-')
      .map((code) => `\\u{${code}}`)
      .join('-'),
  )
  return new RegExp(`[${characters.join('')}]`, 'u').test(text)
}

async function inlineFont(face: string): Promise<string> {
  const [address, file] = /url\(["']?\.\.\/media\/([\w.-]+)["']?\)/.exec(face) ?? []
  if (!address || !file) return face
  const font = await readFile(join(built(), 'media', file))
  return face.replace(address, `url(data:font/woff2;base64,${font.toString('base64')})`)
}

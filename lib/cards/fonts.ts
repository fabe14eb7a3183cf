import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A kind of text on a card. */
export type Face = 'title' | 'verdict' | 'plain' | 'strong'

/** A font of one script, as its package cuts it into files. */
interface Font {
  package: string
  /** The family's name inside its files. */
  family: string
  /** File names are `{prefix}-{subset}-{weight}-normal.woff2`. */
  prefix: string
  /** The subsets that are used; null: all. */
  subsets: string[] | null
  weights: Record<Face, string>
  /** Drawn thin, since the renderer knows no variable weights: its letters are stroked. */
  isThin: boolean
}

/** One file of a font. */
export interface FontFile {
  path: string
  family: string
  isThin: boolean
}

const variable = { title: 'wght', verdict: 'wght', plain: 'wght', strong: 'wght' }

function noto(script: string, isThin: boolean, subsets: string[] | null, family: string): Font {
  return {
    package: `@fontsource-variable/noto-sans-${script}`,
    prefix: `noto-sans-${script}`,
    family,
    subsets,
    weights: variable,
    isThin,
  }
}

const newsreader: Font = {
  package: '@fontsource/newsreader',
  family: 'Newsreader 16pt 16pt',
  prefix: 'newsreader',
  subsets: null,
  weights: { title: '500', verdict: '600', plain: '500', strong: '600' },
  isThin: false,
}

const inter: Font = {
  package: '@fontsource/inter',
  family: 'Inter',
  prefix: 'inter',
  subsets: null,
  weights: { title: '400', verdict: '600', plain: '400', strong: '600' },
  isThin: false,
}

const scripts = [
  noto('arabic', false, ['arabic'], 'Noto Sans Arabic'),
  noto('hebrew', true, ['hebrew'], 'Noto Sans Hebrew Thin'),
  noto('thai', false, ['thai'], 'Noto Sans Thai'),
  noto('sc', true, null, 'Noto Sans SC Thin'),
  noto('kr', true, null, 'Noto Sans KR Thin'),
]

/** Which fonts a kind of text is set in; the first that has a character draws it. */
const fontsOf: Record<Face, Font[]> = {
  title: [newsreader, inter, ...scripts],
  verdict: [newsreader, inter, ...scripts],
  plain: [inter, ...scripts],
  strong: [inter, ...scripts],
}

interface Subset {
  name: string
  characters: RegExp
}

const subsets = new Map<Font, Promise<Subset[]>>()

/** Gives the file that draws a character in each kind of text; null where no font has it. */
export async function openFonts(): Promise<(character: string, face: Face) => FontFile | null> {
  const known = new Map<Font, Subset[]>()
  for (const font of [newsreader, inter, ...scripts]) known.set(font, await subsetsOf(font))
  return (character, face) => {
    for (const font of fontsOf[face]) {
      const subset = known.get(font)?.find(({ characters }) => characters.test(character))
      if (subset) return fileOf(font, subset.name, face)
    }
    return null
  }
}

function fileOf(font: Font, subset: string, face: Face): FontFile {
  const name = `${font.prefix}-${subset}-${font.weights[face]}-normal.woff2`
  return { path: join(folderOf(font), 'files', name), family: font.family, isThin: font.isThin }
}

function folderOf(font: Font): string {
  return join(process.cwd(), 'node_modules', font.package)
}

function subsetsOf(font: Font): Promise<Subset[]> {
  const found = subsets.get(font) ?? readSubsets(font)
  subsets.set(font, found)
  return found
}

async function readSubsets(font: Font): Promise<Subset[]> {
  const ranges: Record<string, string> = JSON.parse(
    await readFile(join(folderOf(font), 'unicode.json'), 'utf8'),
  )
  return (
    Object.entries(ranges)
      .map(([name, text]) => ({ name: name.replace(/[[\]]/g, ''), characters: rangePattern(text) }))
      .filter(({ name }) => font.subsets?.includes(name) ?? true)
      // Plain Latin first: most characters are there.
      .sort((one, other) => Number(other.name === 'latin') - Number(one.name === 'latin'))
  )
}

/** A pattern of a CSS `unicode-range`. */
function rangePattern(ranges: string): RegExp {
  const parts = ranges.split(',').map((range) =>
    range
      .trim()
      .slice(2)
      .split('-')
      .map((code) => `\\u{${code}}`)
      .join('-'),
  )
  return new RegExp(`[${parts.join('')}]`, 'u')
}

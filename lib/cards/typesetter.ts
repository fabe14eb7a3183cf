import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { fontData } from './font-data.ts'
import { type Face, type FontFile, openFonts } from './fonts.ts'
import { escapeText, splitRuns, unset } from './split-runs.ts'

/** Letters in a row that one font draws in one direction. */
interface Run {
  text: string
  family: string
  weight: number
  /** Its letters have to be stroked. */
  isThin: boolean
  /** How far it reaches, in sizes of its letters. */
  width: number
}

/** Sets texts of any script. */
export interface Typesetter {
  /** A text as it can be set: without pictures and characters that no font has. */
  plain(text: string): string
  /** A text as runs, in the order in which it is read. */
  runs(text: string, face: Face): Run[]
  /** How wide a text is, in sizes of its letters. */
  width(text: string, face: Face): number
  /** A drawing as a PNG of its own size. */
  png(svg: string): Uint8Array<ArrayBuffer>
}

const weights: Record<Face, number> = { title: 500, verdict: 600, plain: 400, strong: 600 }
/** The size in which widths are measured. */
const measured = 100

const holder = globalThis as typeof globalThis & { roundtableRenderer?: Promise<void> }

/** Gives a typesetter for texts of these characters. */
export async function openTypesetter(texts: string[]): Promise<Typesetter> {
  // Once in a process: another copy of this module may have done it.
  holder.roundtableRenderer ??= startRenderer()
  await holder.roundtableRenderer
  const fontOf = await openFonts()
  const fontBuffers = await Promise.all(filesFor(texts, fontOf).map(fontData))
  const font = { fontBuffers, defaultFontFamily: 'Inter' }
  const widths = new Map<string, number>()

  /** The width of what is seen of a text: without the space around its letters. */
  const inked = (text: string, style: string) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><text font-size="${measured}" ${style} xml:space="preserve">${escapeText(text)}</text></svg>`
    return using(new Resvg(svg, { font }), (drawing) => (drawing.getBBox()?.width ?? 0) / measured)
  }
  const advance = (text: string, family: string, weight: number) => {
    const style = `font-family="${family}" font-weight="${weight}"`
    const key = `${style}${text}`
    // What has no ink is measured beside what has.
    const sample = text.trim() === '' ? 'n' : text
    const known = widths.get(key)
    if (known !== undefined) return known
    const once = inked(`${sample} ${sample}`, style)
    const space = inked(`${sample}  ${sample}`, style) - once
    const width = sample === text ? once - inked(sample, style) - space : space * text.length
    widths.set(key, width)
    return width
  }
  const runs = (text: string, face: Face): Run[] =>
    splitRuns(text, (character) => fontOf(character, face)).map((run) => {
      const weight = weights[face]
      return { ...run, weight, width: advance(run.text, run.family, weight) }
    })
  return {
    plain: (text) =>
      [...text.replace(/\s+/gu, ' ')]
        .filter((character) => !unset.test(character) && fontOf(character, 'title') !== null)
        .join('')
        .replace(/ +/g, ' ')
        .trim(),
    runs,
    width: (text, face) => runs(text, face).reduce((sum, { width }) => sum + width, 0),
    png: (svg) =>
      using(new Resvg(svg, { font }), (drawing) =>
        using(drawing.render(), (picture) => new Uint8Array(picture.asPng())),
      ),
  }
}

async function startRenderer(): Promise<void> {
  await initWasm(await readFile(join(process.cwd(), 'node_modules/@resvg/resvg-wasm/index_bg.wasm')))
}

/** The files that these texts take. Plain Latin comes first: of files of one family the renderer asks the first. */
function filesFor(texts: string[], fontOf: (character: string, face: Face) => FontFile | null): string[] {
  const characters = ['a', ...new Set(texts.flatMap((text) => [...text]))]
  const faces: Face[] = ['title', 'verdict', 'plain', 'strong']
  const files = characters.flatMap((character) => faces.map((face) => fontOf(character, face)?.path ?? ''))
  return [...new Set(files)].filter(Boolean)
}

/** What lives in the renderer's own memory has to be given back by hand. */
function using<Thing extends { free(): void }, Result>(thing: Thing, use: (thing: Thing) => Result): Result {
  try {
    return use(thing)
  } finally {
    thing.free()
  }
}

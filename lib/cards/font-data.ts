import { readFile } from 'node:fs/promises'
import wawoff2 from 'wawoff2'

const loaded = new Map<string, Promise<Uint8Array>>()
/** The unpacker has one memory for all: it takes one font at a time. */
let last: Promise<unknown> = Promise.resolve()

/** A font file of the web as the renderer reads it; read once. */
export function fontData(path: string): Promise<Uint8Array> {
  const known = loaded.get(path)
  if (known) return known
  const data = last.then(async () => new Uint8Array(await wawoff2.decompress(await readFile(path))))
  loaded.set(path, data)
  last = data.catch(() => loaded.delete(path))
  return data
}

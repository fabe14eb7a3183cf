import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The 32 bytes that tokens are signed and keys are encrypted with: from the given text, else from the file `secret` in the
 * data folder, which it makes, readable by its owner only. Throws a plain Error when the folder cannot be written.
 */
export function makeSecret(text: string | null, dataFolder: string): Buffer {
  return createHash('sha256')
    .update(text ?? keptText(dataFolder))
    .digest()
}

function keptText(folder: string): string {
  const path = join(folder, 'secret')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // `wx` fails where the file is there already: of two first starts at once, one makes it.
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new Error(`DATA_DIR cannot be written: ${(error as Error).message}`, { cause: error })
  }
  const text = readFileSync(path, 'utf8').trim()
  if (text.length < 32) throw new Error(`The file ${path} holds no secret; delete it to have a new one made.`)
  return text
}

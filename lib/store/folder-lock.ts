import { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'

/** The lock of a process that was killed is free after about 0.1 s. */
const patienceMs = 1_500
const retryMs = 50

/**
 * Holds a folder for this process alone, until the returned function is called or the process dies, however it dies: the
 * lock is the operating system's, on a file that SQLite locks. Throws a plain Error when another process holds it.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const release = tryLock(`${folder}/roundtable.lock`)
    if (release) return release
    if (Date.now() > deadline)
      throw new Error(
        `Another Roundtable is running on the data in ${folder}. Stop it first, or set DATA_DIR to another folder.`,
      )
    await delay(retryMs)
  }
}

const busy = 5

function tryLock(path: string): (() => void) | null {
  const file = new DatabaseSync(path)
  try {
    file.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
    return () => file.close()
  } catch (error) {
    file.close()
    if ((error as { errcode?: number }).errcode === busy) return null
    throw error
  }
}

import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const memory = '/dev/shm'
const neededBytes = 3e9

/** A folder for what tests write and forget, in memory where there is room: disks take their time. Goes when the process ends. */
export function scratchFolder() {
  const folder = mkdtempSync(`${hasRoom(memory) ? memory : tmpdir()}/roundtable-`)
  // A PostgreSQL server that root starts runs as another user.
  chmodSync(folder, 0o755)
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
  return folder
}

function hasRoom(folder) {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > neededBytes
}

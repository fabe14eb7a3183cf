import { accessSync, constants } from 'node:fs'
import { delimiter } from 'node:path'

/** Where a program is; null where it is not installed. Servers often stand in folders that are on no user's PATH. */
export function findProgram(name) {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/opt/homebrew/bin',
  ]
  return folders.map((folder) => `${folder}/${name}`).find(isExecutable) ?? null
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

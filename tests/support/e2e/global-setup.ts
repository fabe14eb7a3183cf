import { migrate } from '../migrate.ts'
import { emptyFolder, templateVariable } from './serve.ts'

/** Migrates the database that the houses of all tests begin with, but those that are to find an empty folder. */
export default async function setup(): Promise<() => void> {
  const folder = emptyFolder()
  await migrate({ DATA_DIR: folder.path })
  process.env[templateVariable] = folder.path
  return folder.remove
}

import { globSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../app')

/** A file of `app/` that answers requests. */
export interface AppFile {
  /** Its address as Next has it, such as `/debates/[slug]/export/[format]`. */
  path: string
  /** Absolute. */
  file: string
}

/** Every route handler under `app/`, those that match least first, as Next chooses among them. */
export function routeFiles(): AppFile[] {
  return filesNamed('route.{ts,tsx}')
}

/** Every page under `app/`. */
export function pageFiles(): AppFile[] {
  return filesNamed('page.tsx')
}

function filesNamed(pattern: string): AppFile[] {
  return globSync(`**/${pattern}`, { cwd: root })
    .map((name) => ({ path: addressOf(name), file: join(root, name) }))
    .sort((one, other) => (rank(one.path) < rank(other.path) ? -1 : 1))
}

function addressOf(name: string): string {
  const folders = name
    .split(/[\\/]/)
    .slice(0, -1)
    .filter((folder) => !/^\(.*\)$/.test(folder))
  return `/${folders.join('/')}`
}

/** Sorts a fixed segment before a parameter, and that before one that takes all that follows. */
function rank(path: string): string {
  return path
    .split('/')
    .map((segment) => {
      if (segment.startsWith('[[...')) return '3'
      if (segment.startsWith('[...')) return '2'
      return segment.startsWith('[') ? '1' : `0${segment}`
    })
    .join('/')
}

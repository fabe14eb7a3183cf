import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter } from 'node:path'

/** Where the programs of a PostgreSQL server are, newest version first where there are several; null if nowhere. */
export function findPostgres() {
  return (
    candidates().find((folder) => ['initdb', 'postgres'].every((name) => existsSync(`${folder}/${name}`))) ??
    null
  )
}

function candidates() {
  return [
    ...versionsIn('/usr/lib/postgresql', '/bin'),
    ...asked('pg_config', ['--bindir']),
    ...(process.env.PATH ?? '').split(delimiter),
    ...['/opt/homebrew/opt', '/usr/local/opt', '/home/linuxbrew/.linuxbrew/opt'].flatMap((folder) =>
      versionsIn(folder, '/bin', /^postgresql(@\d+)?$/),
    ),
    ...versionsIn('/Library/PostgreSQL', '/bin'),
    ...versionsIn('/Applications/Postgres.app/Contents/Versions', '/bin'),
  ]
}

function versionsIn(folder, suffix, pattern = /^\d+(\.\d+)?$/) {
  if (!existsSync(folder)) return []
  const version = (name) => Number(/\d+(\.\d+)?$/.exec(name)?.[0] ?? 0)
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort((a, b) => version(b) - version(a))
    .map((name) => `${folder}/${name}${suffix}`)
}

function asked(command, commandArguments) {
  try {
    return [
      execFileSync(command, commandArguments, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim(),
    ]
  } catch {
    return []
  }
}

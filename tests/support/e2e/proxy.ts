import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { findProgram } from '../../../scripts/find-program.mjs'
import { eventually } from '../eventually.ts'

export type ProxyKind = 'caddy' | 'nginx'

export interface RunningProxy {
  url: string
  stop(): Promise<void>
}

const deploy = fileURLToPath(new URL('../../../deploy', import.meta.url))

/** Runs a proxy with the configuration that is handed out, before instances on these ports. Resolves when it serves them. */
export async function startProxy(
  kind: ProxyKind,
  port: number,
  instances: [number, number],
): Promise<RunningProxy> {
  const program = findProgram(kind)
  if (!program) throw new Error(`There is no ${kind} on this machine.`)
  const folder = mkdtempSync(`${tmpdir()}/roundtable-proxy-`)
  const url = `http://localhost:${port}`
  const variables = {
    PUBLIC_URL: url,
    LISTEN: `127.0.0.1:${port}`,
    INSTANCE_1: `127.0.0.1:${instances[0]}`,
    INSTANCE_2: `127.0.0.1:${instances[1]}`,
  }
  const options = kind === 'caddy' ? caddyOptions() : nginxOptions(folder, variables)
  const env: NodeJS.ProcessEnv = {
    ...variables,
    NODE_ENV: 'production',
    PATH: process.env.PATH,
    HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
  }
  const child = spawn(program, options, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const ended = once(child, 'exit')
  await eventually(async () => {
    if (child.exitCode !== null) throw new Error(`${kind} ended: ${said}`)
    return (await fetch(`${url}/api/health`).catch(() => null))?.status === 200
  }, 20_000)
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function caddyOptions(): string[] {
  return ['run', '--config', `${deploy}/Caddyfile`, '--adapter', 'caddyfile']
}

/** Puts the variables in as nginx's own image does, and the rest of a configuration around it. */
function nginxOptions(folder: string, variables: Record<string, string>): string[] {
  const template = readFileSync(`${deploy}/nginx.conf.template`, 'utf8')
  const site = template.replace(/\$\{(\w+)\}/g, (whole, name: string) => variables[name] ?? whole)
  writeFileSync(`${folder}/site.conf`, site)
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  writeFileSync(
    `${folder}/nginx.conf`,
    `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${folder}/pid; error_log stderr warn;
     events { worker_connections 512; }
     http { access_log off; ${paths.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')} include ${folder}/site.conf; }`,
  )
  return ['-p', folder, '-c', `${folder}/nginx.conf`]
}

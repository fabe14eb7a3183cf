import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readEnvironment } from '../../../lib/config/environment.ts'
import { houseSchema, providersSchema } from '../../../lib/config/environment-schema.ts'

interface Service {
  image: string
  environment: Record<string, string>
  networks: string[]
  volumes?: string[]
  depends_on?: Record<string, { condition: string }>
  healthcheck?: { test: string[] }
  stop_grace_period?: string
}

const root = new URL('../../../', import.meta.url).pathname
const text = readFileSync(`${root}compose.yaml`, 'utf8')
const example = readFileSync(`${root}.env.example`, 'utf8')
const compose: {
  services: Record<string, Service>
  networks: Record<string, { internal?: boolean } | null>
} = parse(text)
const { 'app-1': one, 'app-2': two, database, proxy } = compose.services as Record<string, Service>

/** As compose puts variables in: `${NAME}`, `${NAME:-default}`, `${NAME:?what is missing}`. */
function filledIn(value: string, variables: Record<string, string>): string {
  return value.replace(/\$\{(\w+)(?:(:-|:\?)([^}]*))?\}/g, (_, name: string, sign = '', rest = '') => {
    if (variables[name]) return variables[name]
    if (sign === ':-') return rest
    throw new Error(`${name}: ${rest}`)
  })
}

const environmentWith = (variables: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(one?.environment ?? {}).map(([name, value]) => [name, filledIn(value, variables)]),
  )
const secrets = { POSTGRES_PASSWORD: 'abc123', ROUNDTABLE_SECRET: 's'.repeat(64) }

describe('compose.yaml', () => {
  it('has two instances that are the same, on one database, behind one proxy', () => {
    expect(two).toEqual(one)
    expect(proxy?.environment).toMatchObject({ INSTANCE_1: 'app-1:3000', INSTANCE_2: 'app-2:3000' })
    expect(proxy?.environment.PUBLIC_URL).toBe(one?.environment.PUBLIC_URL)
    expect(Object.keys(proxy?.depends_on ?? {})).toEqual(['app-1', 'app-2'])
  })

  it('gives instances an environment that they start with', () => {
    const environment = readEnvironment(environmentWith(secrets))
    expect(environment).toMatchObject({
      HOST: '0.0.0.0',
      PORT: 3000,
      TRUST_PROXY: 1,
      ALLOW_PRIVATE_NETWORK: false,
    })
    expect(environment.DATABASE_URL).toBe('postgresql://roundtable:abc123@database:5432/roundtable')
    const shared = readEnvironment(environmentWith({ ...secrets, PUBLIC_URL: 'https://debates.example' }))
    expect(shared.PUBLIC_URL).toBe('https://debates.example')
  })

  it.each(Object.keys(secrets))('does not start without %s', (name) => {
    expect(() => environmentWith({ ...secrets, [name]: '' })).toThrow(name)
  })

  it('holds no secret itself, and names none that nobody reads', () => {
    expect(database?.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD\}$/)
    const known = [
      ...Object.keys(houseSchema.shape),
      ...Object.keys(providersSchema.shape),
      'POSTGRES_PASSWORD',
    ]
    for (const name of Object.keys(one?.environment ?? {})) expect(known).toContain(name)
    for (const [, name] of example.matchAll(/^([A-Z_]+)=/gm)) expect(known).toContain(name)
    for (const name of Object.keys(secrets)) expect(example).toContain(`${name}=\n`)
  })

  it('waits for a database that answers, and lets it be reached from the instances only', () => {
    expect(one?.depends_on).toEqual({ database: { condition: 'service_healthy' } })
    expect(database?.healthcheck?.test).toContain('pg_isready')
    expect(database?.volumes).toEqual(['database:/var/lib/postgresql/data'])
    expect(database?.networks).toEqual(['inside'])
    expect(compose.networks.inside).toEqual({ internal: true })
    expect(proxy?.networks).toEqual(['outside'])
  })

  it('leaves a stop more time than it takes', () => {
    expect(Number.parseInt(one?.stop_grace_period ?? '', 10)).toBeGreaterThan(10)
  })

  it('mounts files that are there', () => {
    const files = (proxy?.volumes ?? []).filter((volume) => volume.startsWith('./'))
    expect(files).toHaveLength(1)
    for (const file of files) expect(existsSync(`${root}${file.split(':')[0]}`)).toBe(true)
  })
})

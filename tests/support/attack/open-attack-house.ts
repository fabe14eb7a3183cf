import * as fc from 'fast-check'
import { provideRuntime } from '../../../lib/runtime.ts'
import { startApiServer } from '../api-server.ts'
import { routeFiles } from '../app-files.ts'
import { adminPassword } from '../e2e/sign-in.ts'
import { validBody } from '../fuzz/body-arbitrary.ts'
import { requestSchema } from '../fuzz/request-schema.ts'
import type { Answer } from '../model-server/script.ts'
import { panelVoter } from '../panel-voter.ts'
import type { DatabaseKind } from '../test-database.ts'
import { endOf, type HouseOptions, openTestHouse, type TestHouse } from '../test-house.ts'
import { type Sending, type Sent, send } from './send.ts'

/** One call that a route takes, with all of its address filled in. */
export interface RouteCall {
  method: string
  /** As `app/` has it. */
  route: string
  path: string
  /** A body that its schema takes, as JSON; null where it takes none. */
  body: string | null
}

interface Owned {
  id: string
  slug: string
  ownerToken: string
}

/** A house with somebody's debates in it and something of everything that its keeper keeps, over real HTTP. */
export interface AttackHouse {
  house: TestHouse
  url: string
  /** Each somebody's, with the cookie `owner`. */
  debates: Record<'public' | 'unlisted' | 'private', Owned>
  cookies: { owner: string; stranger: string; admin: string }
  /** Another visitor's own debate. */
  foreign: Owned
  adminToken: string
  send(sending: Sending): Promise<Sent>
  /** Every call of every route under `app/` by these methods, to this debate. */
  calls(methods: string[], debate: string): Promise<RouteCall[]>
  close(): Promise<void>
}

const adminToken = 'an-admin-token-of-some-length'
const seats = [{ model: 'openai/gpt-5.4' }, { model: 'xai/grok-4.1-fast' }]

export async function openAttackHouse(
  kind: DatabaseKind,
  { environment, ...options }: HouseOptions & { answer?: Answer } = {},
): Promise<AttackHouse> {
  const house = await openTestHouse(
    kind,
    options.answer ?? panelVoter({}),
    {},
    {
      ...options,
      environment: { ADMIN_TOKEN: adminToken, ADMIN_PASSWORD: adminPassword, ...environment },
    },
  )
  provideRuntime(house.runtime)
  const server = await startApiServer()
  const sendHere = (sending: Sending) => send(server.url, sending)
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    sendHere({ method: 'POST', path, body: JSON.stringify(body), headers: { ...json, ...headers } })
  const asAdmin = { authorization: `Bearer ${adminToken}` }

  const ask = async (visibility: string, cookie: string): Promise<Owned> => {
    const body = { question: `What is ${visibility}, and why?`, mode: 'poll', seats, visibility }
    const { status, text } = await post('/api/v1/debates', body, { ...sameOrigin, cookie })
    if (status !== 201) throw new Error(`A start answered ${status}: ${text}`)
    const started = JSON.parse(text) as Owned
    await endOf(house.runtime, started.id)
    return started
  }
  const [owner, stranger] = ['o', 's'].map((letter) => `roundtable=${letter.repeat(43)}`) as [string, string]
  const debates = {
    public: await ask('public', owner),
    unlisted: await ask('unlisted', owner),
    private: await ask('private', owner),
  }
  const foreign = await ask('unlisted', stranger)
  const baseUrl = `${house.models.url}/gateway/v1`
  await post('/api/v1/admin/connections', { kind: 'openai', name: 'Gateway', baseUrl }, asAdmin)
  await post('/api/v1/admin/models', { connection: 'gateway', wireName: 'm' }, asAdmin)
  await post('/api/v1/admin/panels', { name: 'Two', seats }, asAdmin)
  const signedIn = await post('/api/v1/admin/sign-in', { password: adminPassword }, sameOrigin)
  const admin = [signedIn.headers['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ')

  const idIn = async (collection: string): Promise<string> => {
    if (collection.endsWith('/connections')) return 'gateway'
    if (collection.endsWith('/models')) return 'gateway/m'
    const { status, text } = await sendHere({ method: 'GET', path: collection, headers: asAdmin })
    const items = status === 200 ? (JSON.parse(text).items as { id?: string }[] | undefined) : undefined
    return items?.[0]?.id ?? 'x'
  }
  const fill = async (route: string, debate: string): Promise<string> => {
    if (!route.startsWith('/api/v1/admin/')) return withParts(route, debate)
    const [collection = '', rest = ''] = route.split(/\/\[(?:\.{3})?id\]/)
    if (!/\[(?:\.{3})?id\]/.test(route)) return route
    return `${collection}/${collection.endsWith('/debates') ? debate : await idIn(collection)}${rest}`
  }
  return {
    house,
    url: server.url,
    debates,
    cookies: { owner, stranger, admin },
    foreign,
    adminToken,
    send: sendHere,
    calls: async (methods, debate) => {
      const found: RouteCall[] = []
      for (const { path: route } of routeFiles()) {
        const path = await fill(route, debate)
        const { headers } = await sendHere({ method: 'OPTIONS', path })
        const allowed = String(headers.allow ?? 'GET, HEAD').split(', ')
        for (const method of methods.filter((each) => allowed.includes(each)))
          found.push({ method, route, path, body: bodyFor(method, route) })
      }
      return found
    },
    close: async () => {
      server.close()
      await house.close()
    },
  }
}

export const json = { 'content-type': 'application/json' }
export const sameOrigin = { 'sec-fetch-site': 'same-origin' }

function withParts(route: string, debate: string): string {
  return route
    .replace('/[[...rest]]', '/nowhere')
    .replace(/\[(id|slug)\]/, encodeURIComponent(debate))
    .replace('[format]', 'json')
    .replaceAll(/\[\w+\]/g, '1')
}

/** The same one in every run. */
function bodyFor(method: string, route: string): string | null {
  const schema = requestSchema(method, route.replaceAll(/\[(?:\.{3})?(\w+)\]/g, '{$1}'))
  if (!schema) return null
  const names = { models: seats.map(({ model }) => model), debates: ['x'], connections: ['gateway'] }
  return JSON.stringify(fc.sample(validBody(schema, names), { seed: 1, numRuns: 1 })[0])
}

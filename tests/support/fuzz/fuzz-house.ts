import { readFileSync } from 'node:fs'
import type { Debate } from '../../../lib/roundtable/debate.ts'
import { dataFolder, type Server, serve } from '../e2e/serve.ts'
import { adminPassword } from '../e2e/sign-in.ts'
import { defaultVoter } from '../model-server/default-voter.ts'
import { providersAt } from '../model-server/providers-at.ts'
import { startModelServer } from '../model-server/start-model-server.ts'
import { kindOf, plainReview } from '../panel-voter.ts'
import type { Known } from './request-arbitrary.ts'

/** A house that is about to be attacked, with a debate under way that must not notice. */
export interface FuzzHouse {
  server: Server
  known: Known
  /** Bytes of memory that the server's process holds. */
  residentBytes(): number
  /** Holds one debate from its start to its end; what went wrong with it, if anything did. */
  holdSteadyDebate(): Promise<string[]>
  close(): Promise<void>
}

const adminToken = 'an-admin-token-of-some-length'
const json = { 'content-type': 'application/json' }

/** Asks for little, so that hardly any rule forbids it. */
const steadyBody = {
  question: 'Does it go on whatever is thrown at us?',
  seats: ['m1', 'm2'].map((name) => ({ model: `steady/${name}` })),
  reviewer: 'steady/m3',
  visibility: 'unlisted',
}
const noRules = {
  whoMayAsk: null,
  mostDebateSeats: null,
  mostBudgetUsd: null,
  dailyBudgetUsd: null,
  defaultBudgetUsd: null,
}

export async function openFuzzHouse(): Promise<FuzzHouse> {
  const models = await startModelServer({
    answer: (call) => {
      if (kindOf(call) === 'review') return defaultVoter('', plainReview)(call)
      const isSteady = call.provider === 'steady'
      return defaultVoter(
        call.model.endsWith('1') ? 'Yes' : 'No',
        {},
        { durationMs: isSteady ? 1_500 : 0 },
      )(call)
    },
  })
  const folder = dataFolder()
  const server = await serve({
    DATA_DIR: folder.path,
    ADMIN_TOKEN: adminToken,
    ADMIN_PASSWORD: adminPassword,
    TRUST_PROXY: '1',
    METRICS_TOKEN: 'a-metrics-token',
    LOG_LEVEL: 'error',
    ...providersAt(models.url, ['openai', 'xai', 'moonshot']),
  })
  const call = async (method: string, path: string, body: unknown, token?: string) => {
    const headers = { ...json, ...(token && { authorization: `Bearer ${token}` }) }
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers,
      body: JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`)
    return text ? JSON.parse(text) : null
  }
  const post = (path: string, body: unknown, token?: string) => call('POST', path, body, token)
  for (const name of ['Steady', 'Spare']) {
    const baseUrl = `${models.url}/${name.toLowerCase()}/v1`
    await post('/admin/connections', { kind: 'openai', name, baseUrl }, adminToken)
  }
  for (const wireName of ['m1', 'm2', 'm3'])
    await post('/admin/models', { connection: 'steady', wireName, maker: 'Steady' }, adminToken)

  /** Rules that a generated request has just laid down may forbid a start: they are taken back then. */
  const startSteady = async (tries: number): Promise<string> => {
    try {
      return (await post('/debates', steadyBody, adminToken)).id
    } catch (error) {
      if (tries === 20) throw error
      await call('PATCH', '/admin/rules', noRules, adminToken)
      return startSteady(tries + 1)
    }
  }

  const seats = ['openai/gpt-5.4', 'moonshot/kimi-k2.5'].map((model) => ({ model }))
  const started: { id: string; slug: string; ownerToken: string }[] = []
  for (const visibility of ['public', 'unlisted', 'private'])
    started.push(
      await post('/debates', { question: 'What is held against us?', mode: 'poll', seats, visibility }),
    )
  const ids = started.flatMap(({ id, slug }) => [id, encodeURIComponent(slug)])

  const session = await signIn(server.url)

  return {
    server,
    known: {
      // Most may be seated, or hardly any panel could.
      models: [...seats, ...seats, ...seats].map(({ model }) => model).concat('spare/none', 'nobody/knows'),
      debates: ids,
      connections: ['spare', 'openai', 'rehearsal', 'nobody'],
      admin: [`Authorization: Bearer ${adminToken}`, `Cookie: ${session}`],
      others: [
        ...started.map(({ ownerToken }) => `Authorization: Bearer ${ownerToken}`),
        'Authorization: Bearer a-metrics-token',
        `Cookie: roundtable=${'v'.repeat(43)}`,
      ],
      parts: [...ids, 'spare', 'openai', 'openai/gpt-5.4', 'md', 'html', 'csv', '1', 'x'],
    },
    residentBytes: () => residentBytes(server.pid),
    holdSteadyDebate: async () => {
      const id = await startSteady(0)
      return faultsOf(await untilOver(`${server.url}/api/v1/debates/${id}`))
    },
    close: async () => {
      await server.stop()
      await models.close()
      folder.remove()
    },
  }
}

async function signIn(url: string): Promise<string> {
  const body = JSON.stringify({ password: adminPassword })
  const { headers } = await fetch(`${url}/api/v1/admin/sign-in`, { method: 'POST', headers: json, body })
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** The document once its stream has ended, which it does when the debate is over. */
async function untilOver(url: string): Promise<Debate> {
  await (await fetch(`${url}/events`)).text()
  return (await fetch(url)).json() as Promise<Debate>
}

function faultsOf({ status, rounds, review }: Debate): string[] {
  const turns = rounds.flatMap((round) => round.turns)
  const failed = turns.filter((turn) => turn.status !== 'voted' && turn.status !== 'abstained')
  return [
    ...(status === 'finished' ? [] : [`It is ${status}.`]),
    ...(turns.length < 4 ? [`It has ${turns.length} turns.`] : []),
    ...failed.map((turn) => `Seat ${turn.seat} ${turn.status}: ${turn.error?.message}`),
    ...(review ? [] : ['It has no review.']),
  ]
}

function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
}

import { type JournalEntry, LLMock } from '@copilotkit/aimock'
import type { Usage } from '../../../lib/roundtable/debate.ts'
import { providersAt } from '../model-server/providers-at.ts'
import type { Answer } from '../model-server/script.ts'
import { readRequest } from './read-request.ts'

/** The share of calls, of all that come, that fail in each way. */
export interface Faults {
  /** A 500. */
  dropped?: number
  /** A 200 whose body is broken JSON. */
  malformed?: number
  /** A 429 with `Retry-After: 1`. */
  rateLimited?: number
  /** The connection breaks before anything is answered. */
  disconnected?: number
  /** The connection breaks in the middle of the answer. */
  cut?: number
}

interface SimulatedCall {
  /** The model's name on the wire. */
  model: string
  path: string
  outcome: 'answered' | keyof Faults
  /** What the answer said of its usage; null unless it was answered. */
  usage: Usage | null
}

export interface Simulator {
  url: string
  /** Leads providers there: for `Environment.providers`. */
  providers: Record<string, string>
  answerWith(answer: Answer): void
  /** From now on; none when empty. */
  fail(faults: Faults): void
  /** Every call since the start, in the order in which they came. */
  journal(): SimulatedCall[]
  close(): Promise<void>
}

const outcomes = {
  drop: 'dropped',
  malformed: 'malformed',
  rateLimit: 'rateLimited',
  disconnect: 'disconnected',
} as const

/** Those of the six, one more maker's for the review, and OpenRouter. Mistral tells usage unasked, which is not simulated. */
const simulated = ['openai', 'anthropic', 'gemini', 'xai', 'moonshot', 'perplexity', 'deepseek', 'openrouter']

const searchModels = /sonar/

/**
 * A third party's simulator of the makers' APIs, at which the scripted voters sit. Of an answer's script only the text is
 * played. It counts four characters as a token, and one search for each call of a search model that may search.
 */
export async function startSimulator(first: Answer): Promise<Simulator> {
  const simulator = new LLMock({
    port: 0,
    host: '127.0.0.1',
    latency: 0,
    chunkSize: 24,
    journalMaxEntries: 0,
  })
  const used = new WeakMap<object, Usage>()
  let answer = first
  let cutRate = 0

  const respond: Parameters<typeof simulator.on>[1] = async (request) => {
    const call = readRequest(request)
    const { text = '' } = await answer(call)
    const searches = searchModels.test(call.model) && call.body.disable_search !== true ? 1 : 0
    const usage = { prompt_tokens: tokens(call.system + call.user), completion_tokens: tokens(text) }
    used.set(request, {
      inputTokens: usage.prompt_tokens,
      outputTokens: usage.completion_tokens,
      reasoningTokens: 0,
      cachedInputTokens: 0,
      searches,
    })
    return { content: text, usage }
  }
  // With a pause before each piece, so that what was written goes out before the connection breaks.
  const broken = { truncateAfterChunks: 3, latency: 10 }
  simulator.on({ predicate: () => Math.random() < cutRate }, respond, broken)
  simulator.on({ predicate: () => true }, respond)
  await simulator.start()

  const { url } = simulator
  return {
    url,
    providers: {
      ...providersAt(url, simulated),
      ANTHROPIC_BASE_URL: url,
      GEMINI_BASE_URL: url,
      OPENROUTER_BASE_URL: `${url}/api/v1`,
    },
    answerWith: (next) => {
      answer = next
    },
    fail: (faults) => {
      const { dropped = 0, malformed = 0, rateLimited = 0, disconnected = 0, cut = 0 } = faults
      const [dropRate, malformedRate, rateLimitRate, disconnectRate, rest = 0] = ratesOf([
        dropped,
        malformed,
        rateLimited,
        disconnected,
        cut,
      ])
      simulator.setChaos({ dropRate, malformedRate, rateLimitRate, disconnectRate })
      cutRate = rest
    },
    journal: () => simulator.getRequests().map((entry) => callOf(entry, used)),
    close: () => simulator.stop(),
  }
}

/** One draw after another, the first that hits ends them: the rates at which each then has its share of all. */
function ratesOf(shares: number[]): number[] {
  let left = 1
  return shares.map((share) => {
    const rate = left > 0 ? Math.min(1, share / left) : 0
    left -= share
    return rate
  })
}

function callOf({ body, path, response }: JournalEntry, used: WeakMap<object, Usage>): SimulatedCall {
  const model = body && 'model' in body ? String(body.model) : ''
  const outcome = response.chaosAction
    ? outcomes[response.chaosAction]
    : response.interrupted
      ? 'cut'
      : 'answered'
  return { model, path, outcome, usage: (outcome === 'answered' && body && used.get(body)) || null }
}

function tokens(text: string): number {
  return Math.ceil(text.length / 4)
}

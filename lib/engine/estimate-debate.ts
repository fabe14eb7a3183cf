import type { StartInput } from '../http/debate-input.ts'
import type { Debate } from '../roundtable/debate.ts'
import { start } from '../roundtable/fold.ts'
import { leastCap } from '../roundtable/least-cap.ts'
import { seatsToAsk } from '../roundtable/protocol.ts'
import type { Estimate } from './engine.ts'
import type { EngineContext } from './engine-context.ts'
import { callOfReview, callsOfRound, callsOfTurns, type ExpectedCall } from './expected-calls.ts'

/** What has to fit a debate's cap for it to start. */
export interface Beginning {
  calls: ExpectedCall[]
  estimate: Estimate
}

/** What a start would take. Models that are not in the catalogue are left out; the start itself refuses them. */
export async function estimateDebate(context: EngineContext, input: StartInput): Promise<Estimate> {
  const models = await Promise.all(input.seats.map((seat) => context.models.find(seat.model)))
  return (await estimateBeginning(context, draftDebate(input, models))).estimate
}

/** The calls of round 1 and of the review, and what a debate that has not begun takes in all. */
export async function estimateBeginning(
  context: Pick<EngineContext, 'models'>,
  debate: Debate,
): Promise<Beginning> {
  const { seats, settings } = debate
  const blind = await callsOfRound(context, debate, 1)
  const statements = seatsToAsk(debate, 1).length
  const review = await callOfReview(context, debate, statements)
  const exchangeTurns = seats.map(({ n }) => ({ round: 2, seat: n, sample: 1 }))
  const exchange = settings.rounds > 0 ? await callsOfTurns(context, debate, exchangeTurns) : []
  const exchanges = {
    low: settings.rounds > 0 && settings.debateOn === 'always' ? 1 : 0,
    high: settings.rounds,
  }
  const longReview = await callOfReview(context, debate, statements + exchanges.high * seats.length)
  const calls = [...blind, ...review]
  const priced = [...calls, ...exchange].some(({ estimate }) => estimate.usd !== null)
  const unpriced = [...calls, ...exchange]
    .map(({ model, estimate }) => (estimate.usd === null && !model.rehearsal ? model : null))
    .filter((model) => model !== null)
  return {
    calls,
    estimate: {
      calls: {
        low: statements + exchanges.low * seats.length + 1,
        high: statements + exchanges.high * seats.length + 1,
      },
      usd: priced
        ? {
            low: usdOf(calls, 'low') + exchanges.low * usdOf(exchange, 'low'),
            high: usdOf([...blind, ...longReview], 'high') + exchanges.high * usdOf(exchange, 'high'),
          }
        : null,
      unpricedModels: [...new Set(unpriced.map(({ id }) => id))],
      fitsUsd: priced ? leastCap(usdOf(calls, 'high')) : null,
      assumptions: priced
        ? assumptionsOf(debate, [...new Set(unpriced.map(({ name }) => name))], [...calls, ...exchange])
        : [],
    },
  }
}

function usdOf(calls: ExpectedCall[], end: 'low' | 'high'): number {
  return calls.reduce((sum, { estimate }) => sum + (estimate.usd?.[end] ?? 0), 0)
}

function assumptionsOf({ settings }: Debate, unpriced: string[], calls: ExpectedCall[]): string[] {
  const { rounds, debateOn } = settings
  const exchange = rounds === 1 ? 'one exchange round' : `all ${rounds} exchange rounds`
  const searches = calls.some(({ model }) => model.features.search)
  const thinks = calls.some(({ model }) => model.features.reasoning)
  return [
    thinks
      ? 'The lower figure takes short answers after little thinking, the upper one long answers after much.'
      : 'The lower figure takes short answers, the upper one long ones.',
    ...(rounds > 0 && debateOn === 'disagreement'
      ? [`The lower figure has no exchange round, since everybody may agree; the upper one has ${exchange}.`]
      : []),
    ...(searches ? ['Searches are paid one by one; the upper figure takes several for each call.'] : []),
    'Answers that have to be asked for twice are in neither figure.',
    ...(unpriced.length > 0 ? [`In neither figure, since no price is known: ${unpriced.join(', ')}.`] : []),
  ]
}

/** A debate as it would begin. */
function draftDebate(
  input: StartInput,
  models: ({ id: string; name: string; maker: string } | null)[],
): Debate {
  return start({
    type: 'debate.started',
    seq: 1,
    at: new Date(0).toISOString(),
    start: {
      ...input,
      id: '',
      slug: '',
      url: '',
      options: input.options.map((text, index) => ({ id: `o${index + 1}`, text })),
      settings: { ...input, rounds: input.mode === 'debate' ? input.rounds : 0, seed: '' },
      rehearsal: false,
      seats: input.seats.map(({ model: id, persona }, index) => {
        const { name, maker } = models[index] ?? { name: id, maker: '' }
        return { n: index + 1, model: { id, name, maker }, alias: '', persona }
      }),
    },
  })
}

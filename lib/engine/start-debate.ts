import { createHash, randomBytes } from 'node:crypto'
import { timestamp } from '../clock.ts'
import type { StartInput } from '../http/debate-input.ts'
import { makeOwnerToken } from '../http/owner-token.ts'
import type { Model } from '../models/models.ts'
import { type FieldError, Problem } from '../problem.ts'
import { drawAliases } from '../roundtable/aliases.ts'
import type { Start } from '../roundtable/events.ts'
import { start as begin } from '../roundtable/fold.ts'
import { seededRandom } from '../roundtable/random.ts'
import type { Claim } from './claim.ts'
import type { Started } from './engine.ts'
import type { EngineContext } from './engine-context.ts'
import { estimateBeginning } from './estimate-debate.ts'
import { debateSlug, randomCharacters } from './slug.ts'

type Answer = Omit<Started, 'ownerToken'>

/**
 * Starts a debate, once for each idempotency key. Throws `Problem` 422 for models that cannot be seated, for a cap
 * that it does not fit, and for a key that came with another body, 409 while the first request with a key is in flight.
 */
export async function startDebate(
  context: EngineContext,
  input: StartInput,
  claim: Claim,
  admit?: () => Promise<void>,
): Promise<Started> {
  const { idempotencyKey: key, scope } = claim
  if (key === null) return withToken(context, await create(context, input, claim, admit))
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('hex')
  const claimed = await context.store.claimIdempotency(scope, key, hash)
  if (claimed.outcome === 'done') return withToken(context, claimed.response as Answer)
  if (claimed.outcome === 'different') throw keyProblem(422, 'This key was used with another body before.')
  if (claimed.outcome === 'in-flight')
    throw keyProblem(409, 'The first request with this key is still in flight.')
  try {
    return withToken(context, await create(context, input, claim, admit))
  } catch (error) {
    await context.store.releaseIdempotency(scope, key).catch(() => {})
    throw error
  }
}

async function create(
  context: EngineContext,
  input: StartInput,
  claim: Claim,
  admit?: () => Promise<void>,
): Promise<Answer> {
  const models = await modelsToSeat(context, input)
  const id = randomCharacters(20)
  const slug = debateSlug(input.question)
  const seed = randomBytes(16).toString('hex')
  const start: Start = {
    id,
    slug,
    url: `${context.environment.PUBLIC_URL}/debates/${encodeURIComponent(slug)}`,
    question: input.question,
    context: input.context,
    options: input.options.map((text, index) => ({ id: `o${index + 1}`, text })),
    mode: input.mode,
    settings: {
      rounds: input.mode === 'debate' ? input.rounds : 0,
      samples: input.samples,
      debateOn: input.debateOn,
      aliases: input.aliases,
      reviewer: input.reviewer,
      budgetUsd: input.budgetUsd,
      seed,
    },
    visibility: input.visibility,
    rehearsal: models.some((model) => model.rehearsal),
    seats: seatsOf(input, models, seed),
    parent: input.parent,
  }
  const at = timestamp(context.clock)
  const debate = begin({ type: 'debate.started', start, seq: 1, at })
  const beginning = await estimateBeginning(context, debate)
  const answer: Answer = { id, slug, url: start.url, estimate: beginning.estimate }
  const { idempotencyKey: key, scope, visitor: owner } = claim
  const idempotency = key === null ? null : { scope, key, response: answer }
  await admit?.()
  await context.treasury.reserveStart(debate, beginning)
  try {
    await context.store.createDebate({ start, at, owner, idempotency })
  } catch (error) {
    await context.treasury.release(id).catch(() => {})
    throw error
  }
  const { mode, rehearsal, visibility } = start
  context.logger.info(
    { debate: id, mode, seats: models.length, rehearsal, visibility },
    'a debate was started',
  )
  context.logger.debug({ debate: id, question: input.question }, 'its question')
  return answer
}

function seatsOf(input: StartInput, models: Model[], seed: string): Start['seats'] {
  const avoid = [
    input.question,
    input.context ?? '',
    ...input.options,
    ...input.seats.map((seat) => seat.persona ?? ''),
  ]
  const aliases = drawAliases(models.length, avoid.join('\n'), seededRandom(`${seed}/aliases`))
  const timesSeated = new Map<string, number>()
  return models.map((model, index) => {
    const time = (timesSeated.get(model.id) ?? 0) + 1
    timesSeated.set(model.id, time)
    const shownName = time === 1 ? model.name : `${model.name} (${time})`
    return {
      n: index + 1,
      model: { id: model.id, name: model.name, maker: model.maker },
      alias: input.aliases ? (aliases[index] ?? `Seat ${index + 1}`) : shownName,
      persona: input.seats[index]?.persona ?? null,
    }
  })
}

/** The models of all seats, in order. Throws `Problem` 422 that names every seat, and the reviewer, that cannot be had. */
async function modelsToSeat(context: EngineContext, input: StartInput): Promise<Model[]> {
  const known = new Map((await context.models.list()).map((model) => [model.id, model]))
  const errors: FieldError[] = []
  const check = (path: string, id: string) => {
    const model = known.get(id)
    if (!model) errors.push({ path, message: `There is no model “${id}”.` })
    else if (!model.available)
      errors.push({ path, message: model.unavailableReason ?? 'This model is not available.' })
    return model
  }
  const seated = input.seats.map((seat, index) => check(`seats.${index}.model`, seat.model))
  if (input.reviewer !== null) check('reviewer', input.reviewer)
  if (errors.length > 0) throw new Problem(422, 'invalid-input', 'The panel cannot be seated.', { errors })
  return seated.filter((model) => model !== undefined)
}

function withToken(context: EngineContext, answer: Answer): Started {
  const { id, slug, url, estimate } = answer
  return { id, slug, url, ownerToken: makeOwnerToken(context.environment.secret, id), estimate }
}

function keyProblem(status: number, message: string): Problem {
  return new Problem(status, 'idempotency-key', message, { errors: [{ path: 'Idempotency-Key', message }] })
}

import { describe, expect, it } from 'vitest'
import type { Clock } from '../../../lib/clock.ts'
import { callModel } from '../../../lib/engine/call-model.ts'
import type { EngineContext } from '../../../lib/engine/engine-context.ts'
import { TurnTime } from '../../../lib/engine/turn-time.ts'
import type { EndedCall } from '../../../lib/metrics/metrics.ts'
import type { ModelAdapter, ModelAnswer } from '../../../lib/models/adapter.ts'
import type { ConnectionFault } from '../../../lib/models/connection-faults.ts'
import { ModelError } from '../../../lib/models/model-error.ts'
import type { Model } from '../../../lib/models/models.ts'
import type { CallTry } from '../../../lib/store/store.ts'

const answer: ModelAnswer = {
  text: 'No',
  refusal: null,
  finish: 'stop',
  modelVersion: 'model-1',
  usage: null,
  citations: [],
}

const model = { id: 'maker/m', connection: { id: 'maker' } } as Model

/** An adapter that fails as told, then answers. */
function flakyAdapter(errors: ModelError[]): { adapter: ModelAdapter; calls: () => number } {
  let calls = 0
  const adapter: ModelAdapter = {
    async *stream() {
      const error = errors[calls++]
      if (error) throw error
      yield 'N'
      yield 'o'
      return answer
    },
  }
  return { adapter, calls: () => calls }
}

/** A clock whose sleeps pass at once and are noted, and places that are there after `placeMs`. */
function makeContext(stallMs = 60_000, placeMs = 0) {
  const sleeps: number[] = []
  const held = { now: 0, most: 0 }
  const noted: (string | null)[] = []
  const failing = new Map<string, ConnectionFault>()
  let now = 1_000_000
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      sleeps.push(ms)
      now += ms
    },
  }
  const tunables = { tries: 4, backoffBaseMs: 1_000, backoffMaxMs: 30_000, stallMs }
  const places = {
    take: async () => {
      now += placeMs
      held.most = Math.max(held.most, ++held.now)
      return { release: () => held.now-- }
    },
  }
  const faults = {
    current: async () => failing,
    currentOfModels: async () => new Map(),
    noteModel: async () => {},
    note: async (_: string, error: ModelError | null) => void noted.push(error?.code ?? null),
  }
  const counted: EndedCall[] = []
  const metrics = { countCall: (call: EndedCall) => void counted.push(call) }
  const context = { clock, tunables, places, faults, metrics, random: () => 0.5 } as unknown as EngineContext
  return { context, sleeps, clock, held, noted, counted, failing }
}

function makeCall(adapter: ModelAdapter, clock: Clock, limitMs = 300_000) {
  const tries: CallTry[] = []
  const texts: string[] = []
  const request = {
    model: 'm',
    messages: [],
    answer: { name: 'answer', schema: {} },
    parameters: {},
    features: { structuredOutput: true, search: false, reasoning: false },
    search: false,
  }
  const signal = new AbortController().signal
  const time = new TurnTime(clock, limitMs)
  const onText = (text: string) => texts.push(text)
  return {
    tries,
    texts,
    call: { model, adapter, request, purpose: 'answer' as const, time, signal, tries, onText },
  }
}

describe('callModel', () => {
  it('returns the answer and passes its text on as it comes', async () => {
    const { context, clock } = makeContext()
    const { call, texts, tries } = makeCall(flakyAdapter([]).adapter, clock)
    expect(await callModel(context, call)).toEqual(answer)
    expect(texts).toEqual(['N', 'o'])
    expect(tries).toHaveLength(1)
    expect(tries[0]?.error).toBeNull()
  })

  it('tries four times at most, with growing waits, then throws the last error', async () => {
    const { context, sleeps, clock, counted } = makeContext()
    const error = () => new ModelError('overloaded', 'Busy.')
    const { adapter, calls } = flakyAdapter([error(), error(), error(), error(), error()])
    const { call, tries } = makeCall(adapter, clock)
    await expect(callModel(context, call)).rejects.toMatchObject({ code: 'overloaded' })
    expect(calls()).toBe(4)
    expect(tries.map((one) => one.error?.code)).toEqual([
      'overloaded',
      'overloaded',
      'overloaded',
      'overloaded',
    ])
    expect(sleeps).toEqual([750, 1_500, 3_000])
    const failed = { model: 'maker/m', latencyMs: 0, firstTokenMs: null, error: 'overloaded' }
    expect(counted).toEqual([failed, failed, failed, failed])
  })

  it.each(['bad-request', 'bad-key', 'no-credit', 'not-found', 'timeout', 'aborted', 'unusable'] as const)(
    'never repeats a call that ended as %s',
    async (code) => {
      const { context, clock } = makeContext()
      const { adapter, calls } = flakyAdapter([new ModelError(code, 'No.')])
      await expect(callModel(context, makeCall(adapter, clock).call)).rejects.toMatchObject({ code })
      expect(calls()).toBe(1)
    },
  )

  it('waits as long as the provider asks', async () => {
    const { context, sleeps, clock } = makeContext()
    const { adapter } = flakyAdapter([new ModelError('rate-limited', 'Slow down.', { retryAfterMs: 20_000 })])
    await callModel(context, makeCall(adapter, clock).call)
    expect(sleeps).toEqual([20_000])
  })

  it('fails at once when the provider asks for a wait beyond the limit', async () => {
    const { context, sleeps, clock } = makeContext()
    const { adapter, calls } = flakyAdapter([
      new ModelError('rate-limited', 'Slow.', { retryAfterMs: 400_000 }),
    ])
    await expect(callModel(context, makeCall(adapter, clock).call)).rejects.toMatchObject({
      code: 'rate-limited',
    })
    expect(calls()).toBe(1)
    expect(sleeps).toEqual([])
  })

  it('ends a call at its deadline, also when the adapter does not listen', async () => {
    const { context, clock } = makeContext()
    const deaf: ModelAdapter = {
      async *stream() {
        await new Promise(() => {})
        return answer
      },
    }
    await expect(callModel(context, makeCall(deaf, clock, 20).call)).rejects.toMatchObject({
      code: 'timeout',
    })
  })

  it('ends a stream that stalls after its first byte, and tries again', async () => {
    const { context, clock } = makeContext(20)
    let calls = 0
    const stalling: ModelAdapter = {
      async *stream() {
        yield 'N'
        if (++calls === 1) await new Promise(() => {})
        return answer
      },
    }
    const { call, tries } = makeCall(stalling, clock)
    expect(await callModel(context, call)).toEqual(answer)
    expect(tries.map((one) => one.error?.code ?? null)).toEqual(['stalled', null])
  })

  it('ends as aborted when its signal aborts, and is not tried again', async () => {
    const { context, clock } = makeContext()
    const controller = new AbortController()
    const hanging: ModelAdapter = {
      async *stream() {
        yield 'N'
        controller.abort()
        await new Promise(() => {})
        return answer
      },
    }
    const { call, tries } = makeCall(hanging, clock)
    await expect(callModel(context, { ...call, signal: controller.signal })).rejects.toMatchObject({
      code: 'aborted',
    })
    expect(tries).toHaveLength(1)
  })

  it('turns what is no model error into a network error without its inner detail', async () => {
    const { context, clock } = makeContext()
    const broken: ModelAdapter = {
      async *stream() {
        yield* []
        throw new TypeError('secret inner detail')
      },
    }
    const { call, tries } = makeCall(broken, clock)
    const error = await callModel(context, call).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'network' })
    expect((error as Error).message).not.toContain('secret')
    expect(tries).toHaveLength(4)
  })

  it('holds a place while it calls and none while it pauses', async () => {
    const { context, clock, held } = makeContext()
    const whileCalling: number[] = []
    const adapter: ModelAdapter = {
      async *stream() {
        yield* []
        whileCalling.push(held.now)
        if (whileCalling.length < 3) throw new ModelError('overloaded', 'Busy.')
        return answer
      },
    }
    const pause = clock.sleep
    clock.sleep = async (ms) => {
      expect(held.now).toBe(0)
      await pause(ms)
    }
    await callModel(context, makeCall(adapter, clock).call)
    expect(whileCalling).toEqual([1, 1, 1])
    expect(held).toEqual({ now: 0, most: 1 })
  })

  it('does not count the wait for a place, before the first request and between tries', async () => {
    const placeMs = 400_000
    const { context, clock } = makeContext(60_000, placeMs)
    const from = clock.now()
    const { adapter } = flakyAdapter([new ModelError('overloaded', 'Busy.')])
    const { call, tries } = makeCall(adapter, clock, 5_000)
    expect(await callModel(context, call)).toEqual(answer)
    expect(clock.now() - from).toBe(2 * placeMs + 750)
    expect(call.time.elapsedMs).toBe(750)
    expect(tries.map(({ latencyMs }) => latencyMs)).toEqual([0, 0])
  })

  it('says when a try has its place: the first, and each further one', async () => {
    const { context, clock, held } = makeContext()
    const said: string[] = []
    const { adapter } = flakyAdapter([new ModelError('overloaded', 'Busy.')])
    await callModel(context, {
      ...makeCall(adapter, clock).call,
      onStart: async () => void said.push(`start ${held.now}`),
      onAgain: async () => void said.push(`again ${held.now}`),
    })
    expect(said).toEqual(['start 1', 'again 1'])
  })

  it('makes no request over a failing connection, and gives the place back', async () => {
    const { context, clock, failing, held } = makeContext()
    failing.set('maker', { code: 'no-credit', message: 'Nothing left.', since: '', until: '' })
    const { adapter, calls } = flakyAdapter([])
    const { call, tries } = makeCall(adapter, clock)
    await expect(callModel(context, call)).rejects.toMatchObject({
      code: 'no-credit',
      message: 'Nothing left.',
    })
    expect(calls()).toBe(0)
    expect(tries).toEqual([])
    expect(held.now).toBe(0)
  })

  it('notes of each try how its connection fared', async () => {
    const { context, clock, noted } = makeContext()
    await callModel(context, makeCall(flakyAdapter([new ModelError('network', 'Gone.')]).adapter, clock).call)
    await callModel(
      context,
      makeCall(flakyAdapter([new ModelError('bad-key', 'No.')]).adapter, clock).call,
    ).catch(() => {})
    expect(noted).toEqual(['network', null, 'bad-key'])
  })

  it('ends as aborted while it waits for a place', async () => {
    const { context, clock } = makeContext()
    const controller = new AbortController()
    const { adapter, calls } = flakyAdapter([])
    context.places.take = (_, signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    const calling = callModel(context, { ...makeCall(adapter, clock).call, signal: controller.signal })
    controller.abort()
    await expect(calling).rejects.toMatchObject({ code: 'aborted' })
    expect(calls()).toBe(0)
  })
})

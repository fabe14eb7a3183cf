import { describe, expect, it } from 'vitest'
import { callModel } from '../../../lib/engine/call-model.ts'
import type { EngineContext } from '../../../lib/engine/engine-context.ts'
import type { ModelAdapter, ModelAnswer } from '../../../lib/models/adapter.ts'
import { ModelError } from '../../../lib/models/model-error.ts'
import type { CallTry } from '../../../lib/store/store.ts'

const answer: ModelAnswer = {
  text: 'No',
  refusal: null,
  finish: 'stop',
  modelVersion: 'model-1',
  usage: null,
  citations: [],
}

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

/** A clock whose sleeps pass at once and are noted. */
function makeContext(stallMs = 60_000) {
  const sleeps: number[] = []
  let now = 1_000_000
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      sleeps.push(ms)
      now += ms
    },
  }
  const tunables = { tries: 4, backoffBaseMs: 1_000, backoffMaxMs: 30_000, stallMs }
  return { context: { clock, tunables, random: () => 0.5 } as unknown as EngineContext, sleeps, clock }
}

function makeCall(adapter: ModelAdapter, now: number, limitMs = 300_000) {
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
  const onText = (text: string) => texts.push(text)
  return {
    tries,
    texts,
    call: { adapter, request, purpose: 'answer' as const, deadline: now + limitMs, signal, tries, onText },
  }
}

describe('callModel', () => {
  it('returns the answer and passes its text on as it comes', async () => {
    const { context, clock } = makeContext()
    const { call, texts, tries } = makeCall(flakyAdapter([]).adapter, clock.now())
    expect(await callModel(context, call)).toEqual(answer)
    expect(texts).toEqual(['N', 'o'])
    expect(tries).toHaveLength(1)
    expect(tries[0]?.error).toBeNull()
  })

  it('tries four times at most, with growing waits, then throws the last error', async () => {
    const { context, sleeps, clock } = makeContext()
    const error = () => new ModelError('overloaded', 'Busy.')
    const { adapter, calls } = flakyAdapter([error(), error(), error(), error(), error()])
    const { call, tries } = makeCall(adapter, clock.now())
    await expect(callModel(context, call)).rejects.toMatchObject({ code: 'overloaded' })
    expect(calls()).toBe(4)
    expect(tries.map((one) => one.error?.code)).toEqual([
      'overloaded',
      'overloaded',
      'overloaded',
      'overloaded',
    ])
    expect(sleeps).toEqual([750, 1_500, 3_000])
  })

  it.each(['bad-request', 'bad-key', 'no-credit', 'not-found', 'timeout', 'aborted', 'unusable'] as const)(
    'never repeats a call that ended as %s',
    async (code) => {
      const { context, clock } = makeContext()
      const { adapter, calls } = flakyAdapter([new ModelError(code, 'No.')])
      await expect(callModel(context, makeCall(adapter, clock.now()).call)).rejects.toMatchObject({ code })
      expect(calls()).toBe(1)
    },
  )

  it('waits as long as the provider asks', async () => {
    const { context, sleeps, clock } = makeContext()
    const { adapter } = flakyAdapter([new ModelError('rate-limited', 'Slow down.', { retryAfterMs: 20_000 })])
    await callModel(context, makeCall(adapter, clock.now()).call)
    expect(sleeps).toEqual([20_000])
  })

  it('fails at once when the provider asks for a wait beyond the limit', async () => {
    const { context, sleeps, clock } = makeContext()
    const { adapter, calls } = flakyAdapter([
      new ModelError('rate-limited', 'Slow.', { retryAfterMs: 400_000 }),
    ])
    await expect(callModel(context, makeCall(adapter, clock.now()).call)).rejects.toMatchObject({
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
    await expect(callModel(context, makeCall(deaf, clock.now(), 20).call)).rejects.toMatchObject({
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
    const { call, tries } = makeCall(stalling, clock.now())
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
    const { call, tries } = makeCall(hanging, clock.now())
    await expect(callModel(context, { ...call, signal: controller.signal })).rejects.toMatchObject({
      code: 'aborted',
    })
    expect(tries).toHaveLength(1)
  })

  it('turns what is no model error into a network error without its inner detail', async () => {
    const { context, clock } = makeContext()
    const broken: ModelAdapter = {
      // biome-ignore lint/correctness/useYield: it never comes to a yield.
      async *stream() {
        throw new TypeError('secret inner detail')
      },
    }
    const { call, tries } = makeCall(broken, clock.now())
    const error = await callModel(context, call).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'network' })
    expect((error as Error).message).not.toContain('secret')
    expect(tries).toHaveLength(4)
  })
})

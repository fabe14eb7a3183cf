import type { ModelAdapter, ModelAnswer, ModelRequest } from '../adapter.ts'
import { ModelError } from '../model-error.ts'
import { characters } from './characters.ts'
import { readPrompt } from './read-prompt.ts'
import { rehearsalReviewer } from './rehearsal-models.ts'
import { writeReview } from './write-review.ts'
import { writeBrokenOff, writeStatement } from './write-statement.ts'

export interface RehearsalSettings {
  /** Resolves after so many milliseconds, or rejects when the signal aborts. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  /** Milliseconds for each word; about 4 seconds a turn by default. */
  wordMs?: number
}

const usage = { inputTokens: 0, outputTokens: 0, reasoningTokens: 0, cachedInputTokens: 0, searches: 0 }

/** What a script says, and whether it breaks off there. */
interface Speech {
  text: string
  fails: boolean
  slowness: number
}

/**
 * Scripted panelists and a scripted reviewer, for a house without keys. They know what the rendered messages and the
 * answer's schema say and nothing else, and always answer the same to the same. Throws `ModelError` `not-found` for a
 * wire name that is no character, `unusable` where a script fails on purpose, `aborted` when the signal aborts.
 */
export function rehearsalAdapter({ sleep, wordMs = 30 }: RehearsalSettings): ModelAdapter {
  return {
    async *stream(request: ModelRequest): AsyncGenerator<string, ModelAnswer> {
      const speech = speak(request)
      const pause = async (ms: number) => {
        if (ms > 0) await sleep(ms, request.signal).catch(() => {})
        if (request.signal.aborted) throw new ModelError('aborted', 'The call was ended.')
      }
      await pause(wordMs * 15)
      for (const [word] of speech.text.matchAll(/\S+\s*|\s+/g)) {
        request.onLife?.()
        yield word
        await pause(wordMs * speech.slowness)
      }
      if (speech.fails) throw new ModelError('unusable', 'A scripted failure, to show what one looks like.')
      const { text } = speech
      return { text, refusal: null, finish: 'stop', modelVersion: 'script-1', usage, citations: [] }
    },
  }
}

function speak({ model, messages, answer }: ModelRequest): Speech {
  const prompt = readPrompt(messages, answer)
  const character = characters.find(({ wireName }) => wireName === model)
  if (prompt.kind === 'review' && (character || model === rehearsalReviewer.wireName)) {
    return { text: JSON.stringify(writeReview(prompt)), fails: false, slowness: 0.6 }
  }
  if (!character) throw new ModelError('not-found', 'There is no scripted panelist of that name.')
  const { slowness } = character
  if (prompt.kind === 'exchange' && character.exchange === 'fails')
    return { text: writeBrokenOff(), fails: true, slowness }
  return { text: JSON.stringify(writeStatement(character, prompt)), fails: false, slowness }
}

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Kind } from '../../tests/support/panel-voter.ts'

/** When the first token of a call left the model. */
export interface FirstToken {
  /** The number in the question's brackets. */
  debate: number
  model: string
  kind: Kind
  /** Milliseconds since 1970, with fractions. */
  at: number
}

export interface Models {
  url: string
  /** Of all calls since it was last asked. */
  firstTokens(): Promise<FirstToken[]>
  stop(): void
}

/** Starts the model server: milliseconds to the first piece of every answer, and from there to the last. */
export async function startModels(firstTokenMs: number, durationMs: number): Promise<Models> {
  const program = fileURLToPath(new URL('./model-host.ts', import.meta.url))
  const child = fork(program, [String(firstTokenMs), String(durationMs)])
  const [url] = (await once(child, 'message')) as [string]
  return {
    url,
    firstTokens: async () => {
      child.send('first tokens')
      const [tokens] = (await once(child, 'message')) as [FirstToken[]]
      return tokens
    },
    stop: () => child.disconnect(),
  }
}

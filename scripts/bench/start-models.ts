import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** When each call's first token left its model, in milliseconds since 1970 with fractions, by `callName`. */
export type FirstTokens = Map<string, number>

/** One call of one debate; `who` is the provider of a seat, or `reviewer`. */
export function callName(debate: number, who: string, round: number | null): string {
  return [debate, who, round ?? 'review'].join(' ')
}

export interface Models {
  url: string
  /** Of all calls since it was last asked. */
  firstTokens(): Promise<FirstTokens>
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
      const [entries] = (await once(child, 'message')) as [[string, number][]]
      return new Map(entries)
    },
    stop: () => child.disconnect(),
  }
}

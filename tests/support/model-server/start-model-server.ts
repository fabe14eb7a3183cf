import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { playScript } from './play-script.ts'
import { readCall } from './read-call.ts'
import type { Answer, JournalEntry } from './script.ts'

export interface ModelServer {
  /** Without a trailing slash. */
  url: string
  /** Every call, in the order in which they came. */
  journal: JournalEntry[]
  /** Changes what is answered from now on. */
  answerWith(answer: Answer): void
  close(): Promise<void>
}

interface Options {
  answer: Answer
  /** What a running Ollama would list at `/api/tags`. */
  ollamaModels?: string[]
  /** What `GET …/models` answers, by the first part of its path. */
  lists?: Record<string, unknown>
}

/**
 * A local server that speaks the protocols of the model makers: OpenAI's chat completions (`/v1/chat/completions`),
 * Anthropic's messages (`/v1/messages`) and Gemini's (`/v1beta/models/{model}:streamGenerateContent`), each streaming,
 * each also below one more path segment that names a provider. It answers every call as the script says.
 */
export async function startModelServer({
  answer,
  ollamaModels = [],
  lists = {},
}: Options): Promise<ModelServer> {
  const journal: JournalEntry[] = []
  let current = answer

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.endsWith('/api/tags')) {
      response.writeHead(200, { 'content-type': 'application/json' })
      return response.end(JSON.stringify({ models: ollamaModels.map((name) => ({ name })) }))
    }
    const listed = /^\/([^/]+)\/(?:v1|v1beta)\/models(?:\?|$)/.exec(request.url ?? '')?.[1]
    if (request.method === 'GET' && listed) {
      response.writeHead(listed in lists ? 200 : 404, { 'content-type': 'application/json' })
      return response.end(JSON.stringify(lists[listed] ?? {}))
    }
    const call = await readCall(request)
    if (!call) return response.writeHead(404).end()
    const startedAt = performance.timeOrigin + performance.now()
    const entry: JournalEntry = { ...call, startedAt, firstTokenAt: null, endedAt: null, ending: null }
    journal.push(entry)
    await playScript(entry, await current(call), response)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      if (response.headersSent) response.destroy()
      else response.writeHead(599, { 'content-type': 'text/plain' }).end(`The script failed: ${error}`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    journal,
    answerWith: (next) => {
      current = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

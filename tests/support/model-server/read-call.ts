import type { IncomingMessage } from 'node:http'
import { schemaInPrompt } from './schema-in-prompt.ts'
import type { ModelCall, Protocol } from './script.ts'

type Json = Record<string, unknown>
type Messages = ModelCall['messages']

const endpoints: [Protocol, RegExp][] = [
  ['openai', /^(?:\/([\w-]+))??(?:\/v1)?\/chat\/completions$/],
  ['anthropic', /^(?:\/([\w-]+))??\/v1\/messages$/],
  ['gemini', /^(?:\/([\w-]+))??\/v1beta\/models\/([^/:]+):streamGenerateContent$/],
]

/** The call that a request makes; null when its path belongs to none of the protocols. */
export async function readCall(request: IncomingMessage): Promise<ModelCall | null> {
  const path = request.url ?? '/'
  const pathname = path.split('?')[0] ?? ''
  for (const [protocol, pattern] of endpoints) {
    const match = pattern.exec(pathname)
    if (!match) continue
    const body = await readJson(request)
    const messages = readers[protocol](body)
    const system = textOf(messages, 'system')
    const user = textOf(messages, 'user')
    return {
      protocol,
      provider: match[1] ?? null,
      model: protocol === 'gemini' ? decodeURIComponent(match[2] ?? '') : String(body.model),
      messages,
      system,
      user,
      schema: schemas[protocol](body) ?? describedSchema(system) ?? schemaInPrompt(system, user),
      headers: request.headers,
      path,
      body,
    }
  }
  return null
}

const readers: Record<Protocol, (body: Json) => Messages> = {
  openai: (body) =>
    (body.messages as Json[]).map(({ role, content }) => ({ role: String(role), text: flat(content) })),
  anthropic: (body) => [
    ...(body.system ? [{ role: 'system', text: flat(body.system) }] : []),
    ...(body.messages as Json[]).map(({ role, content }) => ({ role: String(role), text: flat(content) })),
  ],
  gemini: (body) => [
    ...(body.systemInstruction
      ? [{ role: 'system', text: flat((body.systemInstruction as Json).parts) }]
      : []),
    ...(body.contents as Json[]).map(({ role, parts }) => ({
      role: String(role ?? 'user'),
      text: flat(parts),
    })),
  ],
}

const schemas: Record<Protocol, (body: Json) => Json | undefined> = {
  openai: (body) => ((body.response_format as Json)?.json_schema as Json)?.schema as Json,
  anthropic: (body) => ((body.output_config as Json)?.format as Json)?.schema as Json,
  gemini: (body) => (body.generationConfig as Json)?.responseJsonSchema as Json,
}

function describedSchema(system: string): Json | null {
  const line = system.split('\n').findLast((one) => one.startsWith('{"type":"object"'))
  return line ? (JSON.parse(line) as Json) : null
}

function flat(content: unknown): string {
  if (typeof content === 'string') return content
  return (content as Json[]).map((part) => part.text ?? '').join('')
}

function textOf(messages: Messages, role: string): string {
  return messages.flatMap((message) => (message.role === role ? [message.text] : [])).join('\n\n')
}

async function readJson(request: IncomingMessage): Promise<Json> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return JSON.parse(Buffer.concat(parts).toString('utf8') || '{}')
}

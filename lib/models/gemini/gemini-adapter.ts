import { GoogleGenAI } from '@google/genai'
import type { ModelAdapter, ModelRequest } from '../adapter.ts'
import type { AnswerPart } from '../answer/answer-part.ts'
import { collectAnswer } from '../answer/collect-answer.ts'
import type { ModelReach } from '../answer/model-reach.ts'
import { readParts } from '../answer/read-parts.ts'
import { generateRequest } from './generate-request.ts'
import { partOfChunk } from './part-of-chunk.ts'
import { streamFault } from './stream-fault.ts'

/** Reaches Google's Gemini API. */
export function geminiAdapter(reach: ModelReach): ModelAdapter {
  return { stream: (request) => collectAnswer(parts(reach, request), reach.connection.name) }
}

function parts({ connection, outbound }: ModelReach, request: ModelRequest): AsyncGenerator<AnswerPart> {
  const { signal, onLife } = request
  const client = new GoogleGenAI({
    // Said outright, since the SDK would ask its own environment variables.
    enterprise: false,
    apiKey: connection.apiKey ?? 'none',
    httpOptions: {
      baseUrl: connection.baseUrl ?? undefined,
      apiVersion: 'v1beta',
      fetch: outbound(connection, onLife),
    },
  })
  const open = () => client.models.generateContentStream(generateRequest(request))
  return readParts(open, { connection, signal, partOf: partOfChunk, faultOf: streamFault })
}

import { z } from 'zod'
import { ballotCheckBody } from '../ballot-check-schema.ts'
import { startBody } from '../debate-schema.ts'
import { listQuery } from '../list-schema.ts'
import {
  ballotIssuesSchema,
  debateListSchema,
  estimateSchema,
  modelListSchema,
  startedSchema,
  turnDetailsSchema,
} from '../schemas/answer-schemas.ts'
import { changeBody } from '../schemas/change-schema.ts'
import { debateDocumentSchema } from '../schemas/debate-document-schema.ts'
import { seatableQuery } from '../schemas/seatable-query.ts'
import { entryCalls } from './access-calls.ts'
import { adminCalls } from './admin-calls.ts'
import type { ApiCall } from './api-call.ts'
import { houseCalls } from './rules-calls.ts'

const debate = '/api/v1/debates/{id}'
const ownerProblems = [403, 404, 409]

function change(path: string, summary: string): ApiCall {
  return { method: 'post', path, summary, status: 202, answer: debateDocumentSchema, problems: ownerProblems }
}

/** Every call of the API. */
export const apiCalls: ApiCall[] = [
  {
    method: 'post',
    path: '/api/v1/debates',
    summary: 'Starts a debate',
    body: startBody,
    headers: {
      'Idempotency-Key': '8-200 printable characters; the same body again gives the same answer',
      'Roundtable-Passcode': 'Where the house asks for a passcode, and no cookie shows that it was given',
    },
    status: 201,
    answer: startedSchema,
    anonymous: true,
    problems: [400, 401, 403, 409, 413, 415, 422, 429],
  },
  {
    method: 'get',
    path: '/api/v1/debates',
    summary: "Public debates, or the caller's own, newest first",
    query: listQuery,
    status: 200,
    answer: debateListSchema,
    problems: [422],
  },
  {
    method: 'get',
    path: debate,
    summary: 'A debate as one document',
    status: 200,
    answer: debateDocumentSchema,
    problems: [404],
  },
  {
    method: 'patch',
    path: debate,
    summary: 'Changes who may see a debate',
    body: changeBody,
    status: 200,
    answer: debateDocumentSchema,
    problems: [400, ...ownerProblems, 415, 422],
  },
  {
    method: 'delete',
    path: debate,
    summary: 'Deletes a debate',
    status: 204,
    answer: null,
    problems: ownerProblems,
  },
  {
    method: 'get',
    path: `${debate}/events`,
    summary: 'The events of a debate as they happen',
    query: z.object({ after: z.string().optional() }),
    headers: { 'Last-Event-ID': 'The number of the last event that the client has' },
    status: 200,
    answer: 'event-stream',
    problems: [400, 404],
  },
  {
    method: 'get',
    path: `${debate}/turns/{round}/{seat}/{sample}`,
    summary: 'A whole turn: what was asked, and what came back',
    status: 200,
    answer: turnDetailsSchema,
    problems: [404],
  },
  change(`${debate}/cancel`, 'Cancels a running debate'),
  change(`${debate}/seats/{n}/retry`, 'Asks a failed seat of a finished debate again'),
  change(`${debate}/seats/{n}/stop`, 'Stops waiting for a seat'),
  change(`${debate}/review/retry`, 'Asks for the review again'),
  {
    method: 'post',
    path: '/api/v1/estimate',
    summary: 'What a start would take',
    body: startBody,
    status: 200,
    answer: estimateSchema,
    problems: [400, 413, 415, 422, 429],
  },
  {
    method: 'post',
    path: '/api/v1/ballot-check',
    summary: 'Hints at what a ballot paper could do better',
    body: ballotCheckBody,
    status: 200,
    answer: ballotIssuesSchema,
    problems: [400, 413, 415, 422, 429],
  },
  {
    method: 'get',
    path: '/api/v1/models',
    summary: 'What may be seated, and the default panel',
    query: seatableQuery,
    status: 200,
    answer: modelListSchema,
    problems: [422],
  },
  ...houseCalls,
  {
    method: 'get',
    path: '/api/health',
    summary: 'Whether the process lives',
    status: 200,
    answer: z.strictObject({ status: z.literal('ok') }),
    problems: [],
  },
  {
    method: 'get',
    path: '/api/ready',
    summary: 'Whether debates can be started and read',
    status: 200,
    answer: z.strictObject({ status: z.literal('ready') }),
    problems: [503],
  },
  {
    method: 'get',
    path: '/api/metrics',
    summary: 'What the instance counts, for Prometheus; needs the metrics token',
    status: 200,
    answer: 'plain-text',
    problems: [401, 404],
    token: 'metricsToken',
  },
  ...entryCalls,
  ...adminCalls,
]

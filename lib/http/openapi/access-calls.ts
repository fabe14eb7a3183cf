import {
  endedSchema,
  passwordChange,
  sessionListSchema,
  setUpBody,
  signInBody,
} from '../schemas/access-schemas.ts'
import { auditListSchema, auditQuery } from '../schemas/audit-schemas.ts'
import type { ApiCall } from './api-call.ts'

const admin = '/api/v1/admin'
const bodyProblems = [400, 413, 415, 422, 429]

/** How an admin gets in; open to everybody. */
export const entryCalls: ApiCall[] = [
  {
    method: 'post',
    path: `${admin}/sign-in`,
    summary: 'Opens a session, which is kept in a cookie',
    body: signInBody,
    status: 204,
    answer: null,
    problems: [...bodyProblems, 401, 403, 409],
    anonymous: true,
  },
  {
    method: 'post',
    path: `${admin}/set-up`,
    summary: 'Sets the first password, once',
    body: setUpBody,
    status: 204,
    answer: null,
    problems: bodyProblems,
  },
]

/** What admins do with their own access, and the log of what they did. */
export const accessCalls: ApiCall[] = [
  {
    method: 'post',
    path: `${admin}/sign-out`,
    summary: 'Ends the session that asks',
    status: 204,
    answer: null,
    problems: [401],
  },
  {
    method: 'post',
    path: `${admin}/password`,
    summary: 'Changes the password and ends every other session',
    body: passwordChange,
    status: 204,
    answer: null,
    problems: [...bodyProblems, 401, 409],
  },
  {
    method: 'get',
    path: `${admin}/sessions`,
    summary: 'Where the admin is signed in',
    status: 200,
    answer: sessionListSchema,
    problems: [401],
  },
  {
    method: 'delete',
    path: `${admin}/sessions`,
    summary: 'Ends every session but the one that asks',
    status: 200,
    answer: endedSchema,
    problems: [401],
  },
  {
    method: 'delete',
    path: `${admin}/sessions/{id}`,
    summary: 'Ends a session',
    status: 204,
    answer: null,
    problems: [401, 404],
  },
  {
    method: 'get',
    path: `${admin}/audit`,
    summary: 'What admins did, newest first',
    query: auditQuery,
    status: 200,
    answer: auditListSchema,
    problems: [401, 422],
  },
]

import {
  houseSchema,
  panelBody,
  panelChange,
  panelListSchema,
  panelSchema,
  passcodeBody,
  rulesChange,
  rulesSchema,
} from '../schemas/rules-schemas.ts'
import type { ApiCall } from './api-call.ts'

const rules = '/api/v1/admin/rules'
const panels = '/api/v1/admin/panels'
const bodyProblems = [400, 401, 413, 415, 422]

/** The calls by which everybody learns what holds in the house, and proves to know its passcode. */
export const houseCalls: ApiCall[] = [
  {
    method: 'get',
    path: '/api/v1/house',
    summary: 'What holds for those who ask: who may, how much of what, and the panels of the house',
    status: 200,
    answer: houseSchema,
    problems: [],
  },
  {
    method: 'post',
    path: '/api/v1/passcode',
    summary: 'Remembers, by a cookie, who knows the passcode',
    body: passcodeBody,
    status: 204,
    answer: null,
    anonymous: true,
    problems: [400, 401, 403, 409, 413, 415, 422, 429],
  },
]

/** The calls of the admin API for rules and named panels. */
export const rulesCalls: ApiCall[] = [
  {
    method: 'get',
    path: rules,
    summary: 'The rules of the house',
    status: 200,
    answer: rulesSchema,
    problems: [401],
  },
  {
    method: 'patch',
    path: rules,
    summary: 'Changes rules of the house, on all instances',
    body: rulesChange,
    status: 200,
    answer: rulesSchema,
    problems: bodyProblems,
  },
  {
    method: 'get',
    path: panels,
    summary: 'The named panels, in their order',
    status: 200,
    answer: panelListSchema,
    problems: [401],
  },
  {
    method: 'post',
    path: panels,
    summary: 'Adds a named panel',
    body: panelBody,
    status: 201,
    answer: panelSchema,
    problems: [...bodyProblems, 409],
  },
  {
    method: 'get',
    path: `${panels}/{id}`,
    summary: 'A named panel',
    status: 200,
    answer: panelSchema,
    problems: [401, 404],
  },
  {
    method: 'patch',
    path: `${panels}/{id}`,
    summary: 'Changes a named panel, or its place among them',
    body: panelChange,
    status: 200,
    answer: panelSchema,
    problems: [...bodyProblems, 404],
  },
  {
    method: 'delete',
    path: `${panels}/{id}`,
    summary: 'Removes a named panel',
    status: 204,
    answer: null,
    problems: [401, 404],
  },
]

import type { Debate } from '../../lib/roundtable/debate.ts'

/** Fields that are ours or references: everything else in a document is somebody else's words. */
const kept = new Set([
  'id',
  'slug',
  'status',
  'mode',
  'option',
  'vote',
  'ballot',
  'winner',
  'label',
  'createdAt',
  'finishedAt',
  'openedAt',
  'closedAt',
  'startedAt',
  'outcome',
  'visibility',
  'debateOn',
  'seed',
  'alias',
  'until',
  'code',
])

/** A debate in which all words of people and models, and what was made of them, are this text. */
export function hostileDebate(debate: Debate, text: string): Debate {
  return { ...(replaceWords(debate, text) as Debate), url: debate.url }
}

function replaceWords(value: unknown, text: string, name = ''): unknown {
  if (typeof value === 'string') return kept.has(name) ? value : text
  if (Array.isArray(value))
    return name === 'badges' || name === 'optionOrder'
      ? value
      : value.map((item) => replaceWords(item, text, name))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceWords(item, text, key)]))
}

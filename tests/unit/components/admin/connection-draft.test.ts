import { describe, expect, it } from 'vitest'
import type { Connection, Preset } from '../../../../components/admin/connections/connection.ts'
import {
  connectionChange,
  draftErrors,
  draftOf,
  emptyDraft,
  newConnection,
  withPreset,
} from '../../../../components/admin/connections/connection-draft.ts'

const presets: Preset[] = [
  { id: 'openai', name: 'OpenAI', kind: 'openai', baseUrl: 'https://api.openai.com/v1', needsKey: true },
  {
    id: 'anthropic',
    name: 'Anthropic',
    kind: 'anthropic',
    baseUrl: 'https://api.anthropic.com',
    needsKey: true,
  },
  { id: 'custom', name: 'Custom', kind: 'openai', baseUrl: '', needsKey: false },
]

const connection: Connection = {
  id: 'mine',
  kind: 'openai',
  name: 'Mine',
  baseUrl: 'https://example.org/v1',
  source: 'admin',
  keyEnding: 'WXYZ',
  keyLost: false,
  maxConcurrent: 3,
  requestsPerMinute: null,
  fault: null,
  models: 0,
}

describe('withPreset', () => {
  it('fills in what the preset says, and gives way to what was typed', () => {
    const first = withPreset(emptyDraft, presets, 'openai')
    expect(first).toMatchObject({ name: 'OpenAI', baseUrl: 'https://api.openai.com/v1', kind: 'openai' })
    const typed = { ...first, name: 'Work', apiKey: 'sk' }
    expect(withPreset(typed, presets, 'anthropic')).toMatchObject({
      name: 'Work',
      apiKey: 'sk',
      baseUrl: 'https://api.anthropic.com',
      kind: 'anthropic',
    })
    expect(withPreset(first, presets, 'custom')).toMatchObject({ name: '', baseUrl: '' })
    expect(withPreset(first, presets, 'nothing')).toBe(first)
  })
})

describe('newConnection', () => {
  it('says the kind of a custom one, and leaves out a key that is not there', () => {
    const draft = {
      ...emptyDraft,
      preset: 'custom',
      kind: 'gemini' as const,
      name: 'G',
      baseUrl: ' https://g ',
    }
    expect(newConnection(draft)).toEqual({
      kind: 'gemini',
      name: 'G',
      baseUrl: 'https://g',
      maxConcurrent: null,
      requestsPerMinute: null,
    })
    const keyed = { ...withPreset(emptyDraft, presets, 'openai'), apiKey: ' sk-1 ', maxConcurrent: '4' }
    expect(newConnection(keyed)).toMatchObject({ preset: 'openai', apiKey: 'sk-1', maxConcurrent: 4 })
  })
})

describe('connectionChange', () => {
  it('keeps the key unless there is another or none, and the address unless it is another', () => {
    const draft = draftOf(connection)
    expect(connectionChange(draft, connection)).toEqual({
      kind: 'openai',
      name: 'Mine',
      maxConcurrent: 3,
      requestsPerMinute: null,
    })
    expect(connectionChange({ ...draft, removeKey: true }, connection)).toMatchObject({ apiKey: null })
    const other = { ...draft, removeKey: true, apiKey: 'new', baseUrl: 'https://b' }
    expect(connectionChange(other, connection)).toMatchObject({ apiKey: 'new', baseUrl: 'https://b' })
  })
})

describe('draftErrors', () => {
  it('finds limits that are no whole numbers', () => {
    expect(draftErrors({ ...emptyDraft, maxConcurrent: 'x', requestsPerMinute: '1.5' })).toMatchObject([
      { path: 'maxConcurrent' },
      { path: 'requestsPerMinute' },
    ])
    expect(draftErrors({ ...emptyDraft, maxConcurrent: ' 12 ' })).toEqual([])
  })
})

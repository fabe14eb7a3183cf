import { describe, expect, it } from 'vitest'
import { debateSlug } from '../../../lib/engine/slug.ts'

const suffix = /-[a-z2-9]{12}$/

describe('debateSlug', () => {
  it.each([
    [
      'Should an AI agent have write access to production?',
      'should-an-ai-agent-have-write-access-to-production',
    ],
    ['日本は首都を移転すべきか？', '日本は首都を移転すべきか'],
    ['هل يجب حظر السيارات؟', 'هل-يجب-حظر-السيارات'],
    ['Is v1.2 / v2.0 better?', 'is-v1-2-v2-0-better'],
    ['Soll Köln größer werden?', 'soll-köln-größer-werden'],
    ['???', 'question'],
  ])('makes of %j a readable slug in its own script', (question, readable) => {
    const slug = debateSlug(question)
    expect(slug.replace(suffix, '')).toBe(readable)
    expect(slug).toMatch(suffix)
  })

  it('keeps at most 60 characters of the question, counted as people do', () => {
    const slug = debateSlug('𠮷'.repeat(200))
    expect(Array.from(slug.replace(suffix, ''))).toHaveLength(60)
    expect(slug.isWellFormed()).toBe(true)
  })

  it('never holds a dot or a slash', () => {
    expect(debateSlug('a.b/c..md %2e')).toMatch(/^[^./%]+$/)
  })

  it('differs each time', () => {
    expect(new Set(Array.from({ length: 200 }, () => debateSlug('Same?'))).size).toBe(200)
  })
})

import { describe, expect, it } from 'vitest'
import { partOfChunk } from '../../../../lib/models/openai/part-of-chunk.ts'

const choice = (delta: object, finish_reason: string | null = null) => ({
  choices: [{ index: 0, delta, finish_reason }],
})
const usageOf = (usage: object, searched = false) => partOfChunk({ choices: [], usage }, searched).usage

describe('partOfChunk', () => {
  it('reads text, refusal, version and finish', () => {
    expect(partOfChunk({ model: 'm-1', ...choice({ content: 'Hi' }) }, false)).toEqual({
      text: 'Hi',
      modelVersion: 'm-1',
    })
    expect(partOfChunk(choice({ refusal: 'No.' }), false)).toEqual({ refusal: 'No.' })
    expect(partOfChunk(choice({ reasoning_content: 'Hm', reasoning: 'Hm' }), false)).toEqual({})
  })

  it.each([
    ['stop', 'stop'],
    ['length', 'length'],
    ['model_length', 'length'],
    ['content_filter', 'refusal'],
    ['tool_calls', 'other'],
    ['something new', 'other'],
  ])('knows the finish reason %s as %s', (reason, finish) => {
    expect(partOfChunk(choice({}, reason), false).finish).toBe(finish)
  })

  it('takes only the text of a list of parts', () => {
    const content = [
      { type: 'thinking', thinking: [{ type: 'text', text: 'Hm' }] },
      { type: 'text', text: 'Yes' },
    ]
    expect(partOfChunk(choice({ content }), false).text).toBe('Yes')
  })

  it('counts reasoning within the completion (OpenAI) and beside it (xAI)', () => {
    const counts = { prompt_tokens: 10, completion_tokens_details: { reasoning_tokens: 30 } }
    const inside = usageOf({ ...counts, completion_tokens: 50, total_tokens: 60 })
    expect(inside).toMatchObject({ outputTokens: 50, reasoningTokens: 30 })
    const beside = usageOf({ ...counts, completion_tokens: 20, total_tokens: 60 })
    expect(beside).toMatchObject({ outputTokens: 50, reasoningTokens: 30 })
  })

  it('reads the cache of OpenAI and of DeepSeek, and usage inside the choice (Moonshot)', () => {
    expect(
      usageOf({ prompt_tokens: 9, prompt_tokens_details: { cached_tokens: 5 } })?.cachedInputTokens,
    ).toBe(5)
    expect(usageOf({ prompt_tokens: 9, prompt_cache_hit_tokens: 4 })?.cachedInputTokens).toBe(4)
    const inChoice = {
      choices: [{ delta: {}, finish_reason: 'stop', usage: { prompt_tokens: 3, completion_tokens: 2 } }],
    }
    expect(partOfChunk(inChoice, false).usage).toMatchObject({ inputTokens: 3, outputTokens: 2 })
  })

  it('counts searches as told, else one where the model could search', () => {
    expect(usageOf({ prompt_tokens: 1, num_search_queries: 4 }, true)?.searches).toBe(4)
    expect(usageOf({ prompt_tokens: 1 }, true)?.searches).toBe(1)
    expect(usageOf({ prompt_tokens: 1 }, false)?.searches).toBe(0)
  })

  it('joins citations, search results and annotations by address', () => {
    const annotations = [{ type: 'url_citation', url_citation: { url: 'https://c.example/', title: 'C' } }]
    const { citations } = partOfChunk(
      {
        ...choice({ annotations }),
        citations: ['https://a.example/', 'https://b.example/'],
        search_results: [{ title: 'B', url: 'https://b.example/' }],
      },
      true,
    )
    expect(citations).toEqual([
      { title: 'a.example', url: 'https://a.example/' },
      { title: 'B', url: 'https://b.example/' },
      { title: 'C', url: 'https://c.example/' },
    ])
  })

  it.each([null, 5, 'x', [], { choices: 'x' }, { choices: [null] }, { usage: 3 }, choice({ content: 7 })])(
    'makes nothing of %o',
    (raw) => {
      expect(partOfChunk(raw, true)).toEqual({})
    },
  )
})

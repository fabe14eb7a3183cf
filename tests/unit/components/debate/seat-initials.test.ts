import { describe, expect, it } from 'vitest'
import { seatInitials } from '../../../../components/debate/seat-initials.ts'

function initialsOf(models: { name: string; maker: string }[]): string[] {
  const seats = models.map((model, index) => ({ n: index + 1, model: { id: `m${index}`, ...model } }))
  return [...seatInitials(seats).values()]
}

describe('seatInitials', () => {
  it('takes the maker where every seat has another', () => {
    const models = [
      { name: 'GPT-5.4', maker: 'OpenAI' },
      { name: 'Grok 4.1 Fast', maker: 'xAI' },
      { name: 'Kimi K2.5', maker: 'Moonshot' },
    ]
    expect(initialsOf(models)).toEqual(['OA', 'XA', 'MO'])
  })

  it('takes the model where makers repeat, without remarks in brackets', () => {
    const models = ['Ada', 'Boris', 'Clara'].map((name) => ({
      name: `${name} (scripted)`,
      maker: 'Rehearsal',
    }))
    expect(initialsOf(models)).toEqual(['AD', 'BO', 'CL'])
  })

  it('keeps seats of one model apart as far as two letters can', () => {
    const models = Array.from({ length: 3 }, () => ({ name: 'Sonar Pro', maker: 'Perplexity' }))
    expect(new Set(initialsOf(models)).size).toBe(3)
  })
})

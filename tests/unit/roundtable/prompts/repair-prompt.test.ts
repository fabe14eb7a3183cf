import { describe, expect, it } from 'vitest'
import { renderQuoteRepairPrompt } from '../../../../lib/roundtable/prompts/quote-repair-prompt.ts'
import { renderRepairPrompt } from '../../../../lib/roundtable/prompts/repair-prompt.ts'
import { renderTurnPrompt } from '../../../../lib/roundtable/prompts/turn-prompt.ts'
import { exchangeInput, textOf, turnInput } from '../../../support/prompts.ts'

describe('renderRepairPrompt', () => {
  const { messages } = renderTurnPrompt(turnInput())

  it('adds to the last message, so that roles still take turns', () => {
    const repair = renderRepairPrompt(messages, 'I vote for No.', 'The answer is cut off.')
    expect(repair).toHaveLength(2)
    expect(repair[0]).toEqual(messages[0])
    expect(repair[1]?.text.startsWith(messages[1]?.text ?? '')).toBe(true)
    expect(repair[1]?.text).toContain('could not be used. The answer is cut off.')
    expect(repair[1]?.text).toMatch(/<answer-(\w{16})>\nI vote for No\.\n<\/answer-\1>/)
  })

  it('quotes 8,000 characters at most, well-formed', () => {
    const [, user] = renderRepairPrompt(messages, `\uD800\0${'x'.repeat(100_000)}`, 'Too long.')
    expect(user?.text.length).toBeLessThan(9_000)
    expect(user?.text.isWellFormed()).toBe(true)
    expect(user?.text).not.toContain('\0')
  })

  it('withholds names that the prompt does not hold', () => {
    const [, user] = renderRepairPrompt(messages, 'As Claude of Skyforge I say: Bridge!', 'No JSON.', [
      'Skyforge',
    ])
    expect(user?.text).toContain('As [name withheld] of [name withheld] I say: Bridge!')
    const named = renderTurnPrompt(turnInput({ question: 'Is Claude right?' })).messages
    expect(textOf(renderRepairPrompt(named, 'Claude is.', 'No JSON.'))).toContain('\nClaude is.\n')
  })

  it('is the same for the same answer, with a token of its own', () => {
    expect(renderRepairPrompt(messages, 'x', 'p')).toEqual(renderRepairPrompt(messages, 'x', 'p'))
    const token = (raw: string) => /<answer-(\w+)>/.exec(textOf(renderRepairPrompt(messages, raw, 'p')))?.[1]
    expect(token('x')).not.toBe(token('y'))
  })
})

describe('renderQuoteRepairPrompt', () => {
  it('lists the quotations that stand nowhere and the review they are from', () => {
    const { messages } = renderTurnPrompt(exchangeInput())
    const repair = renderQuoteRepairPrompt(messages, '{"headline":"GPT won"}', [
      'it was never\nsaid <so>',
      'nor this by Kimi',
    ])
    expect(repair).toHaveLength(2)
    expect(repair[1]?.text).toContain('- it was never said ＜so＞\n- nor this by [name withheld]')
    expect(repair[1]?.text).toContain('{"headline":"[name withheld] won"}')
  })
})

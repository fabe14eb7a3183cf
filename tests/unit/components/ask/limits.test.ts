import { describe, expect, it } from 'vitest'
import { limits } from '../../../../components/ask/limits.ts'
import { startLimits } from '../../../../lib/http/schemas/start-fields.ts'

describe('limits', () => {
  it('are those that the server enforces', () => {
    expect(limits).toMatchObject({
      question: startLimits.questionCharacters,
      context: startLimits.contextCharacters,
      option: startLimits.optionCharacters,
      options: { most: startLimits.options },
      persona: startLimits.personaCharacters,
      answers: startLimits.answers,
    })
  })
})

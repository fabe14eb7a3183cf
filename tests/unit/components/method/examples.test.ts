import { describe, expect, it } from 'vitest'
import { creditClaims, isVerified } from '../../../../components/method/credit-claims.ts'
import { exampleVerdict } from '../../../../components/method/example-verdict.ts'
import { labelExamples, sentenceExamples, yesNo } from '../../../../components/method/examples.ts'
import { methodText } from '../../../../components/text/method.ts'

describe('the examples of the method page', () => {
  it.each(methodText.labelRules)('has a table of six for $label', ({ label }) => {
    const { options, answers } = labelExamples[label]
    expect(answers).toHaveLength(6)
    expect(exampleVerdict(options, [answers]).label).toBe(label)
  })

  it('names every label once', () => {
    const named = methodText.labelRules.map(({ label }) => label)
    expect(new Set(named)).toEqual(new Set(Object.keys(labelExamples)))
    expect(named).toHaveLength(10)
  })

  it('shows the sentence with and without discussion, with changed minds and with carried votes', () => {
    const sentences = sentenceExamples.map((rounds) => exampleVerdict(yesNo, rounds).sentence)
    expect(sentences).toEqual([
      'All 6 models agreed on "No" without discussion',
      '5 of 6 models agreed on "No" after discussion; 2 changed their minds',
      '4 of 6 models agreed on "No" after discussion; 1 changed its mind; 1 vote carried from round 1; 1 abstained',
    ])
  })

  it('shows credits that are verified, and every reason why one is not', () => {
    expect(creditClaims.map(isVerified)).toEqual([true, true, false, false, false, false])
    expect(methodText.credits.because).toHaveLength(creditClaims.length)
  })
})

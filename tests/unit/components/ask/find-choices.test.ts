import { describe, expect, it } from 'vitest'
import { findChoices, firstChoices } from '../../../../components/ask/find-choices.ts'
import type { Choice } from '../../../../components/ask/house.ts'

const choices: Choice[] = Array.from({ length: 300 }, (_, n) => ({
  id: `gateway/m-${n}`,
  name: `Model ${n}`,
  maker: `Maker ${n % 4}`,
  connection: 'Gateway',
  available: true,
  unavailableReason: null,
  rehearsal: false,
  searches: false,
  priced: true,
}))

describe('a long list of models', () => {
  it('is drawn in part, and says how many are left', () => {
    const { shown, left } = firstChoices(findChoices(choices, ''))
    expect(shown.flatMap((group) => group.choices)).toHaveLength(50)
    expect(left).toBe(250)
  })

  it('is searched as a whole', () => {
    const { shown, left } = firstChoices(findChoices(choices, 'model 299 gateway'))
    expect(shown).toMatchObject([{ maker: 'Maker 3', choices: [{ id: 'gateway/m-299' }] }])
    expect(left).toBe(0)
  })

  it('begins with models in which the words of the search begin', () => {
    const { shown } = firstChoices(findChoices(choices, 'model 27'))
    const names = shown.map((group) => group.choices.map(({ name }) => name))
    expect(names.map(([first]) => first)).toEqual(['Model 27', 'Model 270', 'Model 272', 'Model 273'])
    expect(names[0]).toEqual(['Model 27', 'Model 271', 'Model 275', 'Model 279', 'Model 127', 'Model 227'])
  })
})

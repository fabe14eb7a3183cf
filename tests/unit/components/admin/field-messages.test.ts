import { expect, it } from 'vitest'
import { fieldMessages } from '../../../../components/admin/field-messages.ts'

it('puts each error beside the nearest field that it speaks of, the first of several', () => {
  const errors = [
    { path: 'name', message: 'It must not be empty.' },
    { path: 'name', message: 'Another.' },
    { path: 'seats.2.model', message: 'There is no such model.' },
    { path: 'prices.inputPerMillion', message: 'Too small.' },
    { path: 'names', message: 'There is no such field.' },
    { path: '', message: 'It is no object.' },
  ]
  expect(fieldMessages(['name', 'seats', 'seats.2', 'prices.inputPerMillion'], errors)).toEqual({
    beside: {
      name: 'It must not be empty.',
      'seats.2': 'There is no such model.',
      'prices.inputPerMillion': 'Too small.',
    },
    rest: ['names: There is no such field.', 'It is no object.'],
  })
})

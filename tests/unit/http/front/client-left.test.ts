import { expect, it } from 'vitest'
import { clientLeft } from '../../../../lib/http/front/client-left.ts'

const reset = Object.assign(new Error('aborted'), { code: 'ECONNRESET' })

it.each([
  ['in the middle of its request', reset, { destroyed: true, complete: false }, true],
  ['in the middle, whatever that led to', new Error('x'), { destroyed: true, complete: false }, true],
  ['after a request whose body was not read yet', reset, { destroyed: true, complete: true }, true],
  [
    'not, where something of ours failed after the body',
    new Error('x'),
    { destroyed: true, complete: true },
    false,
  ],
  ['not, where somebody else’s connection was reset', reset, { destroyed: false, complete: true }, false],
])('a client left: %s', (_, error, request, left) => {
  expect(clientLeft(error, request)).toBe(left)
})

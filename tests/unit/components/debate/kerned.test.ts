import { expect, it } from 'vitest'
import { kerned } from '../../../../components/debate/kerned.ts'

it('leaves out kerning only where letters run on beyond any line', () => {
  const usual = 'Words of usual length, and https://example.org/a/rather/long/address, '.repeat(50)
  expect(kerned('prose', usual)).toBe('prose')
  expect(kerned('prose', `Before ${'A'.repeat(20_000)} after`)).toBe('prose unkerned')
})

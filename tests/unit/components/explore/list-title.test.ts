import { expect, it } from 'vitest'
import { listTitle } from '../../../../components/explore/list-title.ts'

it('tells the pages of a list apart', () => {
  const all = { query: null, label: null, model: null, cursor: null }
  expect(listTitle('Explore', all)).toBe('Explore')
  expect(listTitle('Explore', { ...all, query: 'curlew', label: 'Tie', cursor: 'x' })).toBe(
    '“curlew” · Tie · Older · Explore',
  )
  expect(listTitle('Explore', { ...all, model: 'openai/gpt-5.4' })).toBe('openai/gpt-5.4 · Explore')
})

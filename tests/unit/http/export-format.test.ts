import { describe, expect, it } from 'vitest'
import { exportFormatOf, routeOfExport } from '../../../lib/http/export-format.ts'

describe('routeOfExport', () => {
  it.each([
    ['/debates/a-b-1.md', '/debates/a-b-1/export/md'],
    ['/debates/%E4%BC%9A-1.html?x=1', '/debates/%E4%BC%9A-1/export/html?x=1'],
    ['/debates/a.csv', '/debates/a/export/csv'],
    ['/debates/a.json?', '/debates/a/export/json?'],
  ])('sends %s to its route', (path, route) => expect(routeOfExport(path)).toBe(route))

  it.each([
    '/debates/a',
    '/debates/a.txt',
    '/debates/a.b.md',
    '/debates/.md',
    '/debates/a.md/b',
    '/x/a.md',
    '/debates?a.md',
    '/debates/a?b.md',
    '/debates/a.constructor',
  ])('leaves %s alone', (path) => expect(routeOfExport(path)).toBe(path))
})

describe('exportFormatOf', () => {
  it('knows the form by its path', () => {
    expect(exportFormatOf('/debates/a/export/html')).toBe('html')
    for (const path of [
      '/debates/a/export/txt',
      '/debates/a',
      '/debates/a/export/md/x',
      '/debates/a/export/toString',
    ])
      expect(exportFormatOf(path)).toBeNull()
  })
})

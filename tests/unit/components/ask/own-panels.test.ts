import { describe, expect, it } from 'vitest'
import {
  mostOwnPanels,
  nameTrouble,
  type OwnPanel,
  panelName,
  placeOf,
  withPanel,
} from '../../../../components/ask/own-panels.ts'

const panel = (name: string, model = 'a/one'): OwnPanel => ({
  name,
  mode: 'debate',
  seats: [{ model, persona: '' }],
})
const many = Array.from({ length: mostOwnPanels }, (_, index) => panel(`Panel ${index}`))

describe('withPanel', () => {
  it('puts a new panel at the end', () => {
    expect(withPanel([panel('One')], panel('Two')).map(({ name }) => name)).toEqual(['One', 'Two'])
  })

  it('replaces the one of the same name where it stands, whatever its case and width', () => {
    const panels = [panel('Crew'), panel('Other')]
    expect(withPanel(panels, panel('ＣＲＥＷ', 'b/two'))).toEqual([
      panel('ＣＲＥＷ', 'b/two'),
      panel('Other'),
    ])
  })
})

describe('placeOf', () => {
  it('is −1 where no panel has the name', () => {
    expect([placeOf(many, 'Panel 3'), placeOf(many, 'Panel')]).toEqual([3, -1])
  })
})

describe('nameTrouble', () => {
  it.each([
    ['nothing', ''],
    ['nothing that can be seen', '\u200b\u202e'],
  ])('asks for a name where there is %s', (_, name) => {
    expect(nameTrouble([], name)).toBe('Type a name first.')
  })

  it('counts characters as people do', () => {
    expect(nameTrouble([], '😀'.repeat(60))).toBeNull()
    expect(nameTrouble([], '😀'.repeat(63))).toBe('3 characters too long')
  })

  it('says when there is room for no more, but not to who replaces one', () => {
    expect(nameTrouble(many, 'One more')).toMatch(/^This browser keeps 12 panels\. Remove one first/)
    expect(nameTrouble(many, 'panel 3')).toBeNull()
    expect(nameTrouble(many.slice(1), 'One more')).toBeNull()
  })
})

describe('panelName', () => {
  it('is one line without spaces about it', () => {
    expect(panelName('  שולחן\n\t העורכים ')).toBe('שולחן העורכים')
  })
})

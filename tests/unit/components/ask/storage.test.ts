import { beforeEach, describe, expect, it } from 'vitest'
import { editDraft, emptyDraft } from '../../../../components/ask/draft.ts'
import { startBody } from '../../../../components/ask/start-body.ts'
import {
  dropDraft,
  readDraft,
  readOwnPanels,
  readPanel,
  type Shelf,
  tabShelf,
  writeDraft,
  writeOwnPanels,
  writePanel,
} from '../../../../components/ask/storage.ts'

const panel = [
  { model: 'a/one', persona: 'A lawyer' },
  { model: 'b/two', persona: '' },
]
let kept: Map<string, string>
let shelf: Shelf

function shelfOf(map: Map<string, string>): Shelf {
  return {
    getItem: (name) => map.get(name) ?? null,
    setItem: (name, value) => map.set(name, value),
    removeItem: (name) => map.delete(name),
  }
}

beforeEach(() => {
  kept = new Map()
  shelf = shelfOf(kept)
})

describe('a kept draft', () => {
  const draft = {
    ...editDraft(emptyDraft(panel), { type: 'options.replaced', texts: ['A', '', 'C'] }),
    question: 'Which?',
    context: 'Ten people',
    mode: 'poll' as const,
    samples: 3,
    picked: true,
    visibility: 'private' as const,
    budgetUsd: '0.5',
  }

  it('comes back as it was typed, with its attempt', () => {
    const attempt = { key: 'key-00001', body: JSON.stringify(startBody(draft)) }
    writeDraft(shelf, { draft, attempt })
    const back = readDraft(shelf, null)
    expect(back?.attempt).toEqual(attempt)
    expect(back && startBody(back.draft)).toEqual(startBody(draft))
    expect(back?.draft.options.map((option) => option.text)).toEqual(['A', '', 'C'])
    expect(back?.draft.picked).toBe(true)
  })

  it('of a question asked again lies apart from that of a new one', () => {
    writeDraft(shelf, { draft: { ...draft, parent: 'd1' }, attempt: null })
    expect(readDraft(shelf, null)).toBeNull()
    expect(readDraft(shelf, 'd1')?.draft).toMatchObject({ parent: 'd1', question: 'Which?' })
    dropDraft(shelf, 'd1')
    expect(readDraft(shelf, 'd1')).toBeNull()
  })

  it.each([
    ['no JSON', '{'],
    ['another shape', '{"draft":{"question":"x"}}'],
    ['a seat without a model', '{"draft":{"options":[],"seats":[{"persona":""}]}}'],
    ['a list', '[]'],
  ])('that is %s counts as none', (_name, text) => {
    kept.set('roundtable.draft', text)
    expect(readDraft(shelf, null)).toBeNull()
  })

  it('takes the default for a field that it does not understand', () => {
    const odd = { options: [{ text: 'A' }], seats: panel, mode: 'duel', rounds: 'many', visibility: 7 }
    kept.set('roundtable.draft', JSON.stringify({ draft: odd, attempt: { key: 1 } }))
    expect(readDraft(shelf, null)).toMatchObject({
      draft: { mode: 'debate', rounds: 1, visibility: null, question: '' },
      attempt: null,
    })
  })
})

describe('the panel used last', () => {
  it('comes back without keys', () => {
    writePanel(shelf, emptyDraft(panel).seats)
    expect(readPanel(shelf)).toEqual(panel)
  })

  it('is none when nothing or nobody was kept', () => {
    expect(readPanel(shelf)).toBeNull()
    writePanel(shelf, [])
    expect(readPanel(shelf)).toBeNull()
  })
})

describe('panels saved by name', () => {
  const own = [
    { name: 'Editors', mode: 'debate' as const, seats: panel },
    { name: 'שולחן', mode: 'poll' as const, seats: panel.slice(1) },
  ]

  it('come back in their order, without keys', () => {
    expect(readOwnPanels(shelf)).toEqual([])
    const keyed = own.map((one) => ({ ...one, seats: emptyDraft(one.seats).seats }))
    expect(writeOwnPanels(shelf, keyed)).toBe(true)
    expect(readOwnPanels(shelf)).toEqual(own)
  })

  it.each([
    ['no JSON', '['],
    ['no list', '{"name":"Editors"}'],
    ['null', 'null'],
  ])('are none where %s is kept', (_name, text) => {
    kept.set('roundtable.panels', text)
    expect(readOwnPanels(shelf)).toEqual([])
  })

  it('are those that can be read, each name once', () => {
    const [first] = own
    const odd = [
      null,
      'Editors',
      { ...first, name: 7 },
      { ...first, name: ' \u200b ' },
      { ...first, name: 'x'.repeat(61) },
      { ...first, mode: 'duel' },
      { ...first, seats: [] },
      { ...first, seats: [{ model: 'a/one' }] },
      { ...first, seats: Array(61).fill(panel[0]) },
      { name: 'No seats', mode: 'poll' },
      { ...first, name: ' Editors ', onclick: 'alert(1)', __proto__: { name: 'x' } },
      { ...first, name: 'EDITORS', mode: 'poll' },
    ]
    kept.set('roundtable.panels', JSON.stringify(odd))
    expect(readOwnPanels(shelf)).toEqual([first])
  })

  it('are no more than can be saved', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ ...own[0], name: `Panel ${index}` }))
    kept.set('roundtable.panels', JSON.stringify(many))
    expect(readOwnPanels(shelf)).toHaveLength(12)
  })
})

describe('two tabs', () => {
  const draftOf = (question: string) => ({ draft: { ...emptyDraft(panel), question }, attempt: null })
  let one: Shelf
  let two: Shelf

  beforeEach(() => {
    one = tabShelf(shelfOf(new Map()), shelf)
    two = tabShelf(shelfOf(new Map()), shelf)
    writeDraft(one, draftOf('One?'))
    writeDraft(two, draftOf('Two?'))
  })

  it('keep each its own draft, and a third goes on with the last', () => {
    expect(readDraft(one, null)?.draft.question).toBe('One?')
    expect(readDraft(two, null)?.draft.question).toBe('Two?')
    expect(readDraft(tabShelf(shelfOf(new Map()), shelf), null)?.draft.question).toBe('Two?')
  })

  it('forget their own alone', () => {
    dropDraft(one, null)
    expect(readDraft(two, null)?.draft.question).toBe('Two?')
    dropDraft(two, null)
    expect(readDraft(two, null)).toBeNull()
    expect(kept.size).toBe(0)
  })
})

describe('a browser that keeps nothing', () => {
  const refuse = () => {
    throw new Error('denied')
  }
  const closed: Shelf = { getItem: refuse, setItem: refuse, removeItem: refuse }

  it('disturbs nobody', () => {
    expect(() => writeDraft(closed, { draft: emptyDraft(panel), attempt: null })).not.toThrow()
    expect(() => dropDraft(closed, null)).not.toThrow()
    expect(readDraft(closed, null)).toBeNull()
    expect(readPanel(closed)).toBeNull()
    expect(readOwnPanels(closed)).toEqual([])
  })

  it('says so of panels that are saved', () => {
    expect(writeOwnPanels(closed, [])).toBe(false)
  })
})

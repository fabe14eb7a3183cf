import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DebateView } from '../../../../components/debate/debate-view.tsx'
import { pageTitle } from '../../../../components/debate/live-words.ts'
import { seatLook } from '../../../../components/debate/seat-look.ts'
import { debateMarkdown } from '../../../../components/export/debate-markdown.ts'
import { labelStates } from '../../../fixtures/debates/states/labels.ts'
import { states } from '../../../fixtures/debates/states/states.ts'

function debateOf(name: string) {
  const debate = states[name]?.().debate()
  if (!debate) throw new Error(`There is no state ${name}.`)
  return debate
}

const pageOf = (name: string) =>
  renderToStaticMarkup(<DebateView debate={debateOf(name)} isOwner={false} live={false} />)

const wordsOf = (name: string) => pageOf(name).replaceAll(/<[^>]+>/g, '')

describe('a debate that was cancelled in its first round', () => {
  it('has no verdict on its page, in its title and as text, whatever its count is called', () => {
    const name = 'cancelled-in-first-round'
    expect(debateOf(name).verdict?.label).toBe('Unanimous among voters')
    expect(wordsOf(name)).toContain('No verdict')
    expect(wordsOf(name)).toContain('4 of 6 seats had answered')
    expect(pageOf(name)).not.toContain('Unanimous')
    expect(pageTitle(debateOf(name))).toMatch(/^No verdict · /)
    expect(debateMarkdown(debateOf(name))).toContain('**No verdict**')
    expect(debateMarkdown(debateOf(name))).not.toContain('Unanimous')
  })

  it('says so where nobody had answered', () => {
    expect(wordsOf('cancelled-before-first-round')).toContain('No seat had answered yet')
  })
})

describe('a debate that was cancelled later', () => {
  it('keeps the verdict of its last closed round, and draws the table as it stood then', () => {
    const debate = debateOf('cancelled-after-first-round')
    expect(pageOf('cancelled-after-first-round')).toContain('Supermajority')
    const drawn = debate.seats.map((seat) => seatLook(debate, seat))
    expect(drawn.map(({ ring }) => ring)).toEqual(Array(6).fill('vote'))
    expect(drawn.filter(({ ballot }) => ballot === 'o2')).toHaveLength(4)
  })
})

describe('a position that lost', () => {
  it('is held by who still votes for it, and given up by who does not any more', () => {
    expect(wordsOf('minority-report')).toContain('Held by GPT-5.4, Grok 4.1 Fast')
    expect(wordsOf('debate-made')).toContain('Given up by GPT-5.4, Gemini 3.1 Pro')
    const text = debateMarkdown(debateOf('debate-made')).replaceAll('\\', '')
    expect(text).toContain('**Yes** (Given up by GPT-5.4, Gemini 3.1 Pro)')
  })
})

describe('the states', () => {
  it('hold every label under its name', () => {
    for (const [name, log] of Object.entries(labelStates))
      expect(log().debate().verdict?.label.toLowerCase().replaceAll(' ', '-')).toBe(name)
    expect(Object.keys(labelStates)).toHaveLength(10)
  })
})

describe('a verdict', () => {
  const colour = /verdict-line has-winner/
  it('is set in ink where no option has most votes, or one seat alone voted', () => {
    for (const name of ['plurality', 'single-voice', 'tie', 'no-quorum', 'no-opinion', 'abstention-led'])
      expect(pageOf(name), name).not.toMatch(colour)
    for (const name of ['unanimous', 'unanimous-among-voters', 'supermajority', 'majority'])
      expect(pageOf(name), name).toMatch(colour)
  })
})

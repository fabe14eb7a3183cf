import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DebateView } from '../../../../components/debate/debate-view.tsx'
import type { Debate } from '../../../../lib/roundtable/debate.ts'
import { answer, DebateLog } from '../../../fixtures/debates/debate-log.ts'
import { everyDebate } from '../../../fixtures/debates/every-debate.ts'
import {
  longQuestionDebate,
  noQuorumDebate,
  rightToLeftDebate,
  runningDebate,
  runningLog,
  sampledPoll,
  tieDebate,
} from '../../../fixtures/debates/hard-cases.ts'
import { seedDebate } from '../../../fixtures/debates/seed.ts'
import { splitDebate } from '../../../fixtures/debates/split.ts'

function render(debate: Debate, { isOwner = false, live = false } = {}): string {
  return renderToStaticMarkup(<DebateView debate={debate} isOwner={isOwner} live={live} />)
}

const words = (html: string) =>
  html
    .replace(/<\/?bdi[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')

describe.each(Object.entries(everyDebate))('the page of the %s debate', (_, make) => {
  const html = render(make(), { isOwner: true })

  it('has no id twice and no link to a place that is not there', () => {
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const targets = Array.from(html.matchAll(/ href="#([^"]+)"/g), ([, id]) => id)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  it('has one title and steps down through the headings one at a time', () => {
    const levels = Array.from(html.matchAll(/<h([1-6])/g), ([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries())
      if (index > 0) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  it('needs no style attribute', () => {
    expect(html).not.toContain(' style=')
  })

  it('shows no alias', () => {
    for (const { alias } of make().seats) expect(words(html)).not.toMatch(new RegExp(`\\b${alias}\\b`))
  })
})

describe('the verdict', () => {
  it('reads line, sentence and badges with their rules', () => {
    const text = words(render(splitDebate()))
    expect(text).toContain('Supermajority — No (5/6 votes)')
    expect(text).toContain('5 of 6 models agreed on "No" after discussion; 1 changed its mind')
    expect(text).toContain('carried votes A vote from an earlier round counts')
  })

  it('wears the winner’s colour only where there is a winner', () => {
    expect(render(seedDebate())).toContain('class="verdict-line has-winner option-2"')
    for (const make of [tieDebate, noQuorumDebate]) expect(render(make())).not.toContain('has-winner')
  })

  it('keeps the asker’s words apart from ours, whatever their direction', () => {
    const html = render(rightToLeftDebate())
    expect(html).toContain('Majority — <bdi dir="rtl">نعم</bdi> (2/3 votes)')
    expect(html).toMatch(/<h1 dir="rtl"/)
  })

  it('speaks of chance only where there is a winner', () => {
    expect(words(render(seedDebate()))).toContain('in 3 of 100 debates')
    expect(words(render(tieDebate()))).not.toContain('by lot')
  })
})

describe('a long question', () => {
  it('is an excerpt in the title and whole below it', () => {
    const debate = longQuestionDebate()
    const html = render(debate)
    const title = /<h1[^>]*>([^<]+)<\/h1>/.exec(html)?.[1] ?? ''
    expect(title.length).toBeLessThan(320)
    expect(html).toContain(debate.question)
  })
})

describe('responses', () => {
  it('name who persuaded, with checked words that link to their place', () => {
    const html = render(splitDebate())
    expect(words(html)).toContain(
      'Said it was persuaded by Kimi K2.5 give agents what can be undone quote checked ✓',
    )
    expect(html).toContain('<mark id="r1-s4-q1">give agents what can be undone</mark>')
    expect(html).toContain('<a class="quote-link" href="#r1-s4-q1">')
  })

  it('call a change unattributed where the words could not be verified', () => {
    const text = words(render(longQuestionDebate()))
    expect(text).toContain('unattributed')
    expect(text).not.toContain('quote checked ✓')
  })

  it('say what happened to a seat that gave no ballot, and what stands', () => {
    const text = words(render(splitDebate()))
    expect(text).toContain('Sonar Pro did not answer within 300 seconds. Its earlier ballot stands: No.')
    expect(words(render(noQuorumDebate()))).toContain('The model declined to answer. It has no ballot.')
  })

  it('link only to sources on the web', () => {
    const html = render(seedDebate())
    expect(html).toContain('href="https://example.org/incidents"')
    expect(html).not.toContain('href="javascript:')
  })

  it('lead to what was asked without script', () => {
    expect(render(seedDebate())).toContain('href="/api/v1/debates/debate-1/turns/1/3/1"')
    expect(render(sampledPoll())).toContain('href="/api/v1/debates/debate-1/turns/1/2/3"')
  })

  it('group the answers of a seat that was asked several times', () => {
    const text = words(render(sampledPoll()))
    expect(text).toContain('2 of 3: Yes')
    expect(text).toContain('no ballot was given most often')
  })

  it('show growing text as it is, without reading it as Markdown', () => {
    const log = new DebateLog({ question: 'Q?' }).open(1).begin(1, 1)
    const debate = log.debate()
    const [round] = debate.rounds
    const turns =
      round?.turns.map((turn) => (turn.seat === 1 ? { ...turn, reasoning: '**half <b>a' } : turn)) ?? []
    const html = render({ ...debate, rounds: round ? [{ ...round, turns }] : [] }, { live: true })
    expect(html).toContain('**half &lt;b&gt;a')
  })
})

describe('hostile text', () => {
  it('changes no markup', () => {
    const hostile = '</p><script>alert(1)</script><img src=x onerror=alert(1)>" onmouseover="alert(1)'
    const log = new DebateLog({ question: hostile, context: hostile, options: [hostile, 'No'] })
      .round(1, [answer('o1', hostile, hostile, { opposingCase: hostile }), answer('o2', hostile, hostile)])
      .review({ headline: hostile, narrative: [hostile], wouldSettle: [hostile] })
      .finish()
    const html = render(log.debate())
    expect(html).not.toMatch(/<script|<img|<[^>]* onmouseover=(?!&)[^>]*>/)
  })
})

describe('the summary', () => {
  it('links checked quotes in the narrative and gives the minority its place', () => {
    const html = render(splitDebate())
    const text = words(html)
    expect(text).toContain('Minority report')
    expect(text).toContain('Held by Grok 4.1 Fast')
    expect(html).toMatch(/Kimi K2\.5’s: “<\/span><a class="quote-link" href="#r1-s4-q1">/)
    expect(text).toContain('Reviewed by Mistral Medium 3.5, not a seat')
  })

  it('says that no reviewer answered, and offers its owner to ask again', () => {
    expect(words(render(noQuorumDebate()))).toContain('No reviewer answered')
    expect(words(render(noQuorumDebate()))).not.toContain('Ask for the review again')
    expect(words(render(noQuorumDebate(), { isOwner: true }))).toContain('Ask for the review again')
  })
})

describe('the owner', () => {
  it('alone may stop, cancel and ask again', () => {
    const visitor = words(render(runningDebate(), { live: true }))
    const owner = words(render(runningDebate(), { live: true, isOwner: true }))
    for (const action of ['Cancel debate', 'Stop waiting for this seat']) {
      expect(visitor).not.toContain(action)
      expect(owner).toContain(action)
    }
    expect(words(render(splitDebate()))).not.toContain('Ask this seat again')
    expect(words(render(splitDebate(), { isOwner: true })).match(/Ask this seat again/g)).toHaveLength(1)
  })
})

describe('a debate that was stopped', () => {
  it('shows what came after the last closed round as not counted, and has no review', () => {
    const text = words(render(runningLog().add({ type: 'debate.cancelled' }).debate(), { isOwner: true }))
    expect(text).toContain('Cancelled before its end. The verdict counts the last closed round')
    expect(text).toContain('Supermajority — No (4/6 votes)')
    expect(text).toContain('Settled after the stop: shown, not counted.')
    expect(text).not.toContain('No reviewer answered')
    expect(words(render(splitDebate()))).not.toContain('not counted')
  })
})

describe('a rehearsal', () => {
  it('is marked as scripted at the top and at every seat', () => {
    const text = words(render(longQuestionDebate()))
    expect(text).toContain('Scripted rehearsal, not AI')
    expect(text.match(/\bscripted\b/g)?.length).toBeGreaterThanOrEqual(4)
    expect(words(render(seedDebate()))).not.toContain('cripted')
  })
})

describe('a running debate', () => {
  it('names the round and how it stood before, without calling that the verdict', () => {
    const text = words(render(runningDebate(), { live: true }))
    expect(text).toContain('Round 2: 1 of 6 answers are in')
    expect(text).toContain('After round 1: Supermajority — No (4/6 votes)')
    expect(text).toContain('The vote so far')
    expect(text).toContain('The last try failed: the provider is overloaded')
  })
})

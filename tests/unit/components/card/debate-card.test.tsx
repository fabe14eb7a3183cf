import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { cardColours } from '../../../../components/card/card-colours.ts'
import { DebateCard } from '../../../../components/card/debate-card.tsx'
import { textsOfCard } from '../../../../components/card/texts-of-card.ts'
import { openTypesetter } from '../../../../lib/cards/typesetter.ts'
import type { Debate } from '../../../../lib/roundtable/debate.ts'
import {
  crowdDebate,
  longQuestionDebate,
  noQuorumDebate,
  rightToLeftDebate,
  runningDebate,
  sampledPoll,
  tieDebate,
} from '../../../fixtures/debates/hard-cases.ts'
import { seedDebate } from '../../../fixtures/debates/seed.ts'
import { splitDebate } from '../../../fixtures/debates/split.ts'
import { hostileDebate } from '../../../support/hostile-debate.ts'
import { hostileTexts } from '../../../support/hostile-texts.ts'

async function draw(debate: Debate): Promise<{ svg: string; png: Uint8Array }> {
  const type = await openTypesetter(textsOfCard(debate))
  const svg = renderToStaticMarkup(<DebateCard debate={debate} type={type} />)
  return { svg, png: type.png(svg) }
}

const words = (svg: string) =>
  svg
    .replace(/<title>.*?<\/title>/s, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

const states: Record<string, [debate: () => Debate, said: string]> = {
  seed: [seedDebate, 'Unanimous — No (6/6 votes)'],
  split: [splitDebate, 'Supermajority — No (5/6 votes)'],
  tie: [tieDebate, 'Tie — Yes, No (3–3 of 6 votes)'],
  'no quorum': [noQuorumDebate, 'No quorum (2 of 6 seats answered)'],
  crowd: [crowdDebate, 'Supermajority — PostgreSQL'],
  poll: [sampledPoll, 'Poll · 2 models'],
  running: [runningDebate, 'Round 2: 1 of 6 answers are in'],
  queued: [() => ({ ...runningDebate(), status: 'queued', rounds: [], verdict: null }), 'Waiting to begin'],
  cancelled: [
    () => ({ ...seedDebate(), status: 'cancelled', stopped: 'cancelled' }),
    'Cancelled by its owner',
  ],
  'cancelled at once': [
    () => ({ ...runningDebate(), status: 'cancelled', rounds: [], verdict: null }),
    'Cancelled by its owner',
  ],
  failed: [() => ({ ...seedDebate(), status: 'failed' }), 'Broke off through an error'],
  rehearsal: [() => ({ ...seedDebate(), rehearsal: true }), 'Scripted rehearsal, not AI'],
  'right to left': [rightToLeftDebate, 'هل'],
  Japanese: [() => ({ ...seedDebate(), question: '会社のAIに権限を与えるべきか？' }), '会社の'],
  'without letters that it has': [() => ({ ...seedDebate(), question: 'ውሳኔ ነው? 🚀' }), 'A question in'],
}

describe.each(Object.entries(states))('the card of a debate that is %s', (_, [make, said]) => {
  it('says so, in a picture of the size that is asked for', async () => {
    const { svg, png } = await draw(make())
    expect(words(svg)).toContain(said)
    expect(sizeOf(png)).toEqual([1200, 630])
  })
})

describe('the card', () => {
  it('cuts a very long question where its room ends', async () => {
    const { svg } = await draw(longQuestionDebate())
    expect(words(svg)).toContain('…')
    const { svg: unbroken } = await draw({ ...seedDebate(), question: 'W'.repeat(2_000) })
    const lines = [...unbroken.replace(/<title>.*?<\/title>/, '').matchAll(/>(W+…?)</g)].map(
      ([, line = '']) => line,
    )
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join('').length).toBeLessThan(200)
  })

  it('has the colours of the pages', () => {
    const css = readFileSync('app/globals.css', 'utf8')
    const { options, ...others } = cardColours
    for (const [name, colour] of Object.entries(others)) expect(css).toContain(`--${name}: ${colour};`)
    for (const [index, colour] of options.entries())
      expect(css).toContain(`--option-${index + 1}: ${colour};`)
  })

  it.each(Object.entries(hostileTexts).filter(([name]) => !name.startsWith('50 kB')))(
    'can be drawn with %s',
    async (_, text) => {
      const { svg, png } = await draw(hostileDebate(splitDebate(), text))
      expect(svg).not.toMatch(/<script|<img|<image|href=/)
      expect(sizeOf(png)).toEqual([1200, 630])
    },
  )
})

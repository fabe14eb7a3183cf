import { describe, expect, it } from 'vitest'
import { debateMarkdown } from '../../../../components/export/debate-markdown.ts'
import { nameAliases } from '../../../../lib/roundtable/aliases.ts'
import type { Debate } from '../../../../lib/roundtable/debate.ts'
import { everyDebate } from '../../../fixtures/debates/every-debate.ts'
import { seedDebate } from '../../../fixtures/debates/seed.ts'
import { splitDebate } from '../../../fixtures/debates/split.ts'
import { hostileDebate } from '../../../support/hostile-debate.ts'
import { hostileTexts } from '../../../support/hostile-texts.ts'
import { markdownNodes, markdownWords } from '../../../support/markdown-tree.ts'

const bare = (text: string) => text.replace(/\s+/g, '')

describe.each(Object.entries(everyDebate))('the %s debate as Markdown', (_, make) => {
  const debate: Debate = make()
  const written = markdownWords(debateMarkdown(debate))

  it('says what the page says', () => {
    const { verdict, review, rounds } = debate
    const turns = rounds.flatMap((round) => round.turns)
    const isOver = debate.status === 'finished'
    const said = [
      debate.question,
      ...(isOver && verdict ? [verdict.line, verdict.sentence, ...verdict.badges] : []),
      ...(review?.status === 'written' ? [review.headline ?? '', ...review.narrative] : []),
      ...turns.flatMap(({ reasoning, gist, opposingCase }) => [reasoning, gist, opposingCase]),
    ]
    for (const words of said) if (words) expect(written).toContain(bare(nameAliases(words, debate.seats)))
  })

  it('has one title and steps down through the headings', () => {
    const levels = debateMarkdown(debate)
      .split('\n')
      .flatMap((line) => /^(#{1,6}) /.exec(line)?.[1]?.length ?? [])
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  })
})

describe('debateMarkdown', () => {
  it('says of a rehearsal that it is none of AI', () => {
    expect(debateMarkdown({ ...seedDebate(), rehearsal: true })).toContain('**Scripted rehearsal, not AI.**')
    expect(debateMarkdown(seedDebate())).not.toContain('Scripted')
  })

  it.each([
    ...Object.entries(hostileTexts).filter(([name]) => !name.startsWith('50 kB')),
    [
      'links and images',
      '[a](javascript:alert(1)) ![b](https://evil.example/p.png) https://evil.example <b>',
    ],
  ])('lets no words of others be markup: %s', (_, text) => {
    const nodes = markdownNodes(debateMarkdown(hostileDebate(splitDebate(), text)))
    expect(
      nodes.filter(({ type }) =>
        /^(html|image|definition|imageReference|linkReference|table|code)$/.test(type),
      ),
    ).toEqual([])
    const links = nodes.filter(({ type }) => type === 'link').map(({ url }) => new URL(url ?? '').host)
    expect([...new Set(links)]).toEqual([new URL(splitDebate().url).host])
  })
})

import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DebateView } from '../../../../components/debate/debate-view.tsx'
import { OfflinePage } from '../../../../components/export/offline-page.tsx'
import type { Debate } from '../../../../lib/roundtable/debate.ts'
import { crowdDebate, runningDebate, tieDebate } from '../../../fixtures/debates/hard-cases.ts'
import { seedDebate } from '../../../fixtures/debates/seed.ts'
import { splitDebate } from '../../../fixtures/debates/split.ts'
import { hostileDebate } from '../../../support/hostile-debate.ts'
import { hostileTexts } from '../../../support/hostile-texts.ts'

const write = (debate: Debate, isPublic = false) =>
  renderToStaticMarkup(
    <OfflinePage debate={debate} styles=":root{}" policy="default-src 'none'" isPublic={isPublic} />,
  )

const drawing = (html: string) => /<div class="hero">[\s\S]*<div class="hero-lists">/.exec(html)?.[0]

describe.each([seedDebate, splitDebate, tieDebate, crowdDebate, runningDebate])(
  'a page as a file (%o)',
  (make) => {
    const html = write(make())

    it('asks for nothing and runs nothing', () => {
      expect(html).not.toMatch(
        /<script|<link rel="(?!canonical)|<img|<iframe| src=| srcset=| on\w+=|url\(|@import|<form/i,
      )
      expect(html).toContain(
        '<meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;"/>',
      )
    })

    it('has whole addresses, or places within it', () => {
      const addresses = Array.from(html.matchAll(/ href="([^"]*)"/g), ([, address]) => address)
      expect(addresses.filter((address) => !/^(https?:\/\/|#)/.test(address ?? ''))).toEqual([])
    })

    it('draws the table as the page does', () => {
      const page = renderToStaticMarkup(<DebateView debate={make()} isOwner={false} live={false} />)
      expect(drawing(html)).toBeTruthy()
      expect(drawing(html)).toBe(drawing(page))
    })
  },
)

describe('OfflinePage', () => {
  it('is kept from search engines unless it is public', () => {
    expect(write(seedDebate())).toContain('<meta name="robots" content="noindex"/>')
    expect(write(seedDebate(), true)).not.toContain('robots')
  })

  it('says of a rehearsal that it is none of AI', () => {
    expect(write({ ...seedDebate(), rehearsal: true })).toContain('Scripted rehearsal, not AI')
  })

  it.each(Object.entries(hostileTexts).filter(([name]) => !name.startsWith('50 kB')))(
    'lets no words of others be HTML: %s',
    (_, text) => {
      const html = write(hostileDebate(splitDebate(), text))
      expect(html).not.toMatch(/<script|<img|<b>|onerror="/)
      expect(html.match(/<\/html>/g)).toHaveLength(1)
    },
  )
})

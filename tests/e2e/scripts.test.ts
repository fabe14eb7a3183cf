import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { holdDebate } from '../support/e2e/debates.ts'
import { expect, test } from '../support/e2e/test.ts'
import { defaultVoter } from '../support/model-server/default-voter.ts'

const hebrew = {
  question: 'GPT-5.4 או אדם: למי כדאי לתת הרשאת כתיבה לסביבת הייצור של החברה?',
  options: ['AI agent בלבד, עם אישור מראש', 'אדם בלבד'],
  reasoning: 'API keys הם רק חלק מהעניין. אפשר לתת לסוכן מה שניתן לבטל בתוך דקות.',
}
const arabic = {
  question: 'ChatGPT هل يجب أن نسمح له بالكتابة في بيئة الإنتاج للشركة؟',
  options: ['Yes، ولكن بموافقة مسبقة من شخص مسؤول', 'لا، أبدًا'],
  reasoning: 'Git يسمح بالتراجع عن كل تغيير، لذلك يمكن تجربة ما يمكن التراجع عنه.',
}

const directions = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((elements) => [
      ...new Set(elements.map((element) => getComputedStyle(element).direction as string)),
    ])

for (const [name, { question, options, reasoning }] of Object.entries({ hebrew, arabic })) {
  test(`a debate in ${name} runs from right to left though its texts begin with Latin words`, async ({
    page,
    house,
    models,
  }, testInfo) => {
    models.answerWith((call) =>
      defaultVoter(call.provider === 'xai' ? (options[1] ?? '') : (options[0] ?? ''), {
        reasoning,
        gist: reasoning,
        opposingCase: reasoning,
        headline: reasoning,
        narrative: [reasoning],
      })(call),
    )
    const debate = await holdDebate(page, house.url, { question, options })
    const texts = [
      'h1.question',
      '.tally-name bdi',
      '.card .chip bdi',
      '.gist',
      '.prose p',
      '.opposing p',
      '.summary h2',
      '.summary-main p[dir]',
      '.verdict-line bdi',
    ]
    const file = testInfo.outputPath('debate.html')
    await writeFile(file, await (await page.request.get(`${debate.url}.html`)).text())
    for (const address of [debate.url, pathToFileURL(file).href])
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media })
        await page.goto(address)
        for (const selector of texts)
          expect(await directions(page, selector), `${selector} in ${media} of ${address}`).toEqual(['rtl'])
        expect(await directions(page, '.verdict-line')).toEqual(['ltr'])
      }
    await page.emulateMedia({ media: 'screen' })
    await page.goto(debate.url)
    await page.screenshot({ path: `test-results/pages/${name}-latin-first.png`, fullPage: true })
    const card = await page.request.get(`${debate.url}/opengraph-image`)
    await writeFile(`test-results/pages/${name}-latin-first-card.png`, await card.body())
    await page.goto('/mine')
    expect(await directions(page, 'h2:has(a[href^="/debates/"])')).toContain('rtl')
    await page.goto(`/?from=${debate.slug}`)
    await expect(page.getByLabel('Option 1')).toHaveValue(options[0] ?? '')
    for (const label of ['Your question', 'Option 1', 'Option 2'])
      await expect(page.getByLabel(label, { exact: true })).toHaveCSS('direction', 'rtl')
  })
}

const eastern = {
  ja: {
    question:
      '会社のAIエージェントに、本番環境への書き込み権限を与えるべきでしょうか。それとも人間の承認を必須にすべきでしょうか？',
    options: ['権限を与えるべき', 'きょかすべきではない'],
    words:
      '数分以内に取り消せる操作であれば試してもよいが、取り消せない操作には責任を負う人間が必要である。「ー」や「っ」が行の頭に来てはならない。',
  },
  ko: {
    question: '회사의 인공지능 에이전트에게 운영 환경에 대한 쓰기 권한을 주어야 합니까?',
    options: ['권한을 주어야 한다', '주지 말아야 한다'],
    words:
      '몇 분 안에 되돌릴 수 있는 작업은 시도해도 되지만 되돌릴 수 없는 작업에는 책임지는 사람이 필요하다.',
  },
  zh: {
    question: '公司是否应该给人工智能代理生产环境的写入权限？',
    options: ['应该给予写入权限吧', '不应该给予写入权限'],
    words: '几分钟内可以撤销的操作可以尝试，而无法撤销的操作需要一个对其负责的人。',
  },
}

for (const [lang, { question, options, words }] of Object.entries(eastern)) {
  test(`a debate in ${lang} is broken by the rules of its script, and says its language`, async ({
    page,
    house,
    models,
  }) => {
    models.answerWith(
      defaultVoter(options[0] ?? '', {
        reasoning: `${words} `.repeat(4),
        gist: words,
        headline: words,
        narrative: [`${words} `.repeat(3)],
      }),
    )
    const debate = await holdDebate(page, house.url, { question, options, mode: 'poll' })
    await page.setViewportSize({ width: 390, height: 900 })
    await page.goto(debate.url)
    for (const selector of ['h1.question', '.gist', '.prose', '.narrative', '.chip bdi'])
      await expect(page.locator(selector).first()).toHaveAttribute('lang', lang)
    const lines = await page.locator('.prose p, .narrative p, h1.question').evaluateAll((elements) =>
      elements.flatMap((element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        const found: string[] = []
        let top = Number.NaN
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (let at = 0; at < (node.nodeValue?.length ?? 0); at += 1) {
            const range = document.createRange()
            range.setStart(node, at)
            range.setEnd(node, at + 1)
            const rect = range.getBoundingClientRect()
            if (!(Math.abs(rect.top - top) < 4)) found.push('')
            top = rect.top
            found[found.length - 1] += node.nodeValue?.[at] ?? ''
          }
        return found
      }),
    )
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.filter((line) => /^[、。，？」』）ーっッぁぃぅぇぉゃゅょ]/.test(line))).toEqual([])
    if (lang === 'ko') {
      const whole = new Set(`${question} ${words}`.split(/\s+/))
      const pieces = lines.flatMap((line) => line.trim().split(/\s+/)).filter((piece) => piece !== '')
      expect(pieces.filter((piece) => !whole.has(piece))).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.screenshot({ path: `test-results/pages/eastern-${lang}.png`, fullPage: true })
  })
}

import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const options: Parameters<AxeBuilder['options']>[0] = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // All that is read here; to describe what passes takes as long as to check it.
  resultTypes: ['violations'],
}

/** Rules of WCAG 2.2 AA that the page breaks, in either colour scheme. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  // The mode that looks at the page alone spares a second page for each run, which takes longer than the run.
  expect(page.frames()).toHaveLength(1)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const results = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze()
    for (const { id, nodes } of results.violations)
      for (const { html, failureSummary } of nodes)
        found.push(`${colorScheme} ${id}: ${html} ${failureSummary}`)
  }
  return found
}

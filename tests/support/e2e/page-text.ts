import type { Page } from '@playwright/test'

/** The words of a debate's page as a reader sees them, without what counts seconds and what only its owner may press. */
export function debateText(page: Page): Promise<string> {
  return page.locator('article.debate').evaluate((article) => {
    const copy = article.cloneNode(true) as HTMLElement
    for (const element of copy.querySelectorAll('.seconds, .owner-action, .needs-script')) element.remove()
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
  })
}

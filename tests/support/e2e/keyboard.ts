import { expect, type Page } from '@playwright/test'

/** What has the focus, and whether a person can see that it has. */
export function focused(page: Page): Promise<{ name: string; visible: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const marked = (candidate: Element | null): boolean => {
      if (!candidate) return false
      const { outlineStyle, outlineWidth, borderColor, stroke } = getComputedStyle(candidate)
      const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()
      const probe = document.createElement('i')
      probe.style.color = accent
      document.body.append(probe)
      const colour = getComputedStyle(probe).color
      probe.remove()
      return (
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
        borderColor.includes(colour) ||
        stroke === colour
      )
    }
    const isMarked =
      marked(element) ||
      marked(element.parentElement) ||
      marked(element.closest('fieldset > div')) ||
      marked(element.querySelector('.seat-reach'))
    const label = (element as HTMLInputElement).labels?.[0]?.textContent
    const name = element.getAttribute('aria-label') || label || element.textContent || element.tagName
    return { name: name.replace(/\s+/g, ' ').trim(), visible: isMarked }
  })
}

/** Goes on with Tab (or back with Shift+Tab) until the focus is on what is looked for; every stop has to be seen. */
export async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const stops: string[] = []
  for (let tabs = 0; tabs < 60; tabs++) {
    await page.keyboard.press(key)
    const stop = await focused(page)
    stops.push(stop.name)
    expect(stop.visible, `the focus on “${stop.name}” can be seen`).toBe(true)
    if (typeof name === 'string' ? stop.name === name : name.test(stop.name)) return
  }
  throw new Error(`Tab never came to ${name}: ${stops.join(' | ')}`)
}

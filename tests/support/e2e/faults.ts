import type { BrowserContext } from '@playwright/test'

/** What must not happen in a browser during a test. */
export class Faults {
  readonly #seen: string[] = []
  readonly #allowed: RegExp[] = []

  /** Lets pass what a test brings about on purpose. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern)
  }

  /** Everything seen that was not let pass. */
  all(): string[] {
    return this.#seen.filter((fault) => !this.#allowed.some((pattern) => pattern.test(fault)))
  }

  /** Notes dialogs, errors of scripts and of the console (the content security policy's among them), and answers of 500 and above. */
  watch(context: BrowserContext): void {
    context.on('dialog', (dialog) => {
      this.#seen.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    context.on('weberror', (error) => this.#seen.push(`error: ${error.error().stack}`))
    context.on('console', (message) => {
      // That an address answers 4xx is the page's own business.
      if (message.type() === 'error' && !/the server responded with a status of 4\d\d/.test(message.text()))
        this.#seen.push(`console: ${message.text()} ${message.location().url}`)
    })
    context.on('response', (response) => {
      if (response.status() >= 500) this.#seen.push(`${response.status()}: ${response.url()}`)
    })
  }
}

/** More letters in a row than any line holds. */
const longRun = /\S{300}/

/**
 * The class of an element for a text. Chromium kerns a word from each line break in it to its end anew: a model's 20,000
 * letters without a space would stop the page for a minute, so such a text goes without kerning.
 */
export function kerned(className: string, text: string): string {
  return longRun.test(text) ? `${className} unkerned` : className
}

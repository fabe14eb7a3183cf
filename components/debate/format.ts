/** A duration in milliseconds as people read it: `8.1 s`, `26 s`, `2 min 5 s`. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  return whole % 60 === 0 ? `${whole / 60} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** A day in UTC: `22 November 2026`. */
export function day(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
}

/** A whole number with its thousands apart: `12,480`. */
export function wholeNumber(value: number): string {
  return new Intl.NumberFormat('en').format(value)
}

/** Characters of scripts that take a square each, twice as wide as a Latin letter. */
const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/u

const widthOf = (characters: string[]) =>
  characters.reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)

/** A text cut to the width of at most `length` Latin letters, with an ellipsis where it was cut. */
export function shorten(text: string, length: number): string {
  const characters = Array.from(text)
  if (widthOf(characters) <= length) return text
  const kept = characters.slice(0, length - 1)
  while (widthOf(kept) > length - 1) kept.pop()
  return `${kept.join('').trimEnd()}…`
}

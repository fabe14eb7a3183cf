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

/** A text cut to at most `length` characters, with an ellipsis where it was cut. */
export function shorten(text: string, length: number): string {
  const characters = Array.from(text)
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}

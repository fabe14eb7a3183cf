/** A point in time in UTC: `25 Nov 2026, 17:04 UTC`. */
export function moment(iso: string): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const
  return `${new Intl.DateTimeFormat('en-GB', options).format(new Date(iso))} UTC`
}

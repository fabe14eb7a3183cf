import type { Metadata } from 'next'

/** Tells readers where the feed is. A page that names its own `alternates` has to bring it along. */
export const feedLink = {
  types: { 'application/atom+xml': '/feed.xml' },
} satisfies Metadata['alternates']

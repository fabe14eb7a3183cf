import type { NextConfig } from 'next'

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // A page has its title and cards from its first byte on, for every reader: what they need the page reads anyway.
  htmlLimitedBots: /.*/,
  serverExternalPackages: [
    '@electric-sql/pglite',
    'pg-boss',
    '@prisma/client',
    'pg',
    'pino',
    'undici',
    '@resvg/resvg-wasm',
    'wawoff2',
  ],
  // Not a folder above that happens to hold a lock file too.
  turbopack: { root: import.meta.dirname },
  // There are no images to optimize, and so no optimizer to attack.
  images: { unoptimized: true },
  // `npm run check` holds the types; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
}

export default config

import type { NextConfig } from 'next'

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm run check` holds the types; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
}

export default config

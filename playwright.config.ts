import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/find-chromium.mjs'

const executablePath = findChromium(process.execPath)

/** Tests in a real browser, against the production build as `server.ts` serves it. Build it first. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/e2e/global-setup.ts',
  outputDir: 'test-results/e2e',
  fullyParallel: false,
  forbidOnly: true,
  workers: 2,
  // A busy machine may starve a browser once; a test that fails twice has found something.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})

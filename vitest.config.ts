import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Files are not isolated: much of the time would go into loading the same modules once a file.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          isolate: false,
          // They wait more than they work: on databases, processes and clocks.
          maxWorkers: 3,
          globalSetup: ['tests/support/postgres-global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})

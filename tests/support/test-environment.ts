import type { Environment } from '../../lib/config/environment.ts'

/** An environment as tests want it: quiet, on loopback, without keys. */
export function testEnvironment(changes: Partial<Environment> = {}): Environment {
  return {
    PORT: 3000,
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://localhost:3000',
    TRUST_PROXY: 0,
    DATABASE_URL: null,
    DATA_DIR: '.data',
    secret: Buffer.alloc(32, 7),
    oldSecret: null,
    LOG_LEVEL: 'silent',
    ALLOW_PRIVATE_NETWORK: true,
    DEBATE_BUDGET_USD: 1,
    DAILY_BUDGET_USD: 1_000,
    METRICS_TOKEN: null,
    ADMIN_PASSWORD: null,
    ADMIN_TOKEN: null,
    providers: {},
    ...changes,
  }
}

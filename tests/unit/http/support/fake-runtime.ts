import type { Environment } from '../../../../lib/config/environment.ts'
import { noRules, rulesInForce, type StoredRules } from '../../../../lib/house/house-rules.ts'
import { log } from '../../../../lib/log.ts'
import { provideRuntime, type Runtime } from '../../../../lib/runtime.ts'

export const secret = Buffer.alloc(32, 7)

type Fakes = {
  [Part in 'store' | 'engine' | 'models' | 'stream']?: Partial<Runtime[Part]>
} & { environment?: Partial<Environment>; rules?: Partial<StoredRules> }

/** A house of which only the parts that a test names work; anything else that is called fails the test. */
export function fakeRuntime(fakes: Fakes): void {
  log().level = 'silent'
  const environment = {
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://localhost:3000',
    TRUST_PROXY: 0,
    DEBATE_BUDGET_USD: 1,
    DAILY_BUDGET_USD: 10,
    ADMIN_TOKEN: null,
    secret,
    ...fakes.environment,
  } as Environment
  provideRuntime({
    environment,
    rules: {
      current: async () => rulesInForce({ ...noRules, ...fakes.rules }, environment),
      panels: async () => [],
    } as Partial<Runtime['rules']>,
    store: { limits: { take: async () => null }, ...fakes.store },
    engine: fakes.engine ?? {},
    models: fakes.models ?? {},
    stream: fakes.stream ?? {},
    close: async () => {},
  } as Runtime)
}

/** The environment as the product reads it; see section 11 of the contract. Parsed once, at start. */
export interface Environment {
  PORT: number
  HOST: string
  /** Absolute, without a trailing slash. */
  PUBLIC_URL: string
  TRUST_PROXY: number
  DATABASE_URL: string | null
  DATA_DIR: string
  /** 32 bytes, from ROUNDTABLE_SECRET or made in DATA_DIR. */
  secret: Buffer
  LOG_LEVEL: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  ALLOW_PRIVATE_NETWORK: boolean
  DEBATE_BUDGET_USD: number
  DAILY_BUDGET_USD: number
  METRICS_TOKEN: string | null
  ADMIN_PASSWORD: string | null
  ADMIN_TOKEN: string | null
  /** `OPENAI_API_KEY` and the like, by name. */
  providers: Record<string, string>
}

import { type DestinationStream, type Logger, pino } from 'pino'

const holder = globalThis as typeof globalThis & { roundtableLog?: Logger }

/** Fields that nobody means to log, and that errors of libraries may carry along. */
const secretFields = [
  ...['apiKey', 'api_key', 'key', 'secret', 'oldSecret', 'token', 'ownerToken', 'password', 'passcode'],
  ...[
    'authorization',
    'Authorization',
    'cookie',
    'Cookie',
    '["set-cookie"]',
    '["x-api-key"]',
    '["x-goog-api-key"]',
  ],
]
/** pino looks only where it is told to; nothing that we log is deeper. */
const depths = ['', '*', '*.*', '*.*.*', '*.*.*.*']

/** A logger of JSON lines: on stdout, unless it is given another destination. Secrets in fields are its second net only. */
export function createLogger(destination?: DestinationStream): Logger {
  const options = {
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: pino.stdSerializers.err },
    redact: depths.flatMap((depth) => secretFields.map((field) => path(depth, field))),
  }
  return destination ? pino(options, destination) : pino(options)
}

function path(depth: string, field: string): string {
  return depth === '' || field.startsWith('[') ? `${depth}${field}` : `${depth}.${field}`
}

/**
 * The one logger. Lives on `globalThis`, since Next bundles this module apart from the server; `log().level` sets what is
 * written.
 */
export function log(): Logger {
  holder.roundtableLog ??= createLogger()
  return holder.roundtableLog
}

/** Has all write with this logger from now on, as tests that read the log do. */
export function provideLog(logger: Logger): void {
  holder.roundtableLog = logger
}

import { type Logger, pino } from 'pino'

const holder = globalThis as typeof globalThis & { roundtableLog?: Logger }

/**
 * The one logger: JSON lines on stdout. Lives on `globalThis`, since Next bundles this module apart from the server;
 * `log().level` sets what is written.
 */
export function log(): Logger {
  holder.roundtableLog ??= pino({
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: pino.stdSerializers.err },
    redact: ['*.apiKey', '*.authorization', '*.cookie'],
  })
  return holder.roundtableLog
}

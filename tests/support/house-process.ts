/** A house in a process of its own that does what it is told by message, and lives until it is killed. */
import { flushCompileCache } from 'node:module'
import type { StartInput } from '../../lib/http/debate-input.ts'
import type { DebateEvent } from '../../lib/roundtable/events.ts'
import type { Runtime } from '../../lib/runtime.ts'
import { startRuntime } from '../../lib/start-runtime.ts'
import { testEnvironment } from './test-environment.ts'

export type Order =
  | { type: 'open' }
  | { type: 'start'; input: StartInput; idempotencyKey: string }
  | { type: 'watch'; debate: string }

export type Report =
  | { type: 'ready' }
  | { type: 'open' }
  | { type: 'started'; debate: string; idempotencyKey: string }
  | { type: 'event'; debate: string; event: DebateEvent }
  | { type: 'ended'; debate: string }

const [environment = '{}', tunables = '{}'] = process.argv.slice(2)
let runtime: Runtime | null = null

process.on('disconnect', () => process.exit())
process.on('message', (order: Order) => void obey(order))
report({ type: 'ready' })
// At the end would be too late: it will be killed.
flushCompileCache()

async function obey(order: Order): Promise<void> {
  if (order.type === 'open') {
    runtime = await startRuntime(testEnvironment(JSON.parse(environment)), { tunables: JSON.parse(tunables) })
    report({ type: 'open' })
  } else if (runtime && order.type === 'start') {
    const { input, idempotencyKey } = order
    const { id } = await runtime.engine.start(input, { visitor: null, idempotencyKey, scope: 'test' })
    report({ type: 'started', debate: id, idempotencyKey })
  } else if (runtime && order.type === 'watch') {
    const { debate } = order
    for await (const frame of runtime.stream.watch(debate, 0, new AbortController().signal))
      if (frame.type === 'event') report({ type: 'event', debate, event: frame.event })
    report({ type: 'ended', debate })
  }
}

function report(content: Report): void {
  process.send?.(content)
}

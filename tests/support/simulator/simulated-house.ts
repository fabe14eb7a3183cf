import type { Runtime } from '../../../lib/runtime.ts'
import { startRuntime } from '../../../lib/start-runtime.ts'
import type { Answer } from '../model-server/script.ts'
import { createTestDatabase, type DatabaseKind } from '../test-database.ts'
import { type Simulator, startSimulator } from './start-simulator.ts'

/** A whole house whose models all live at a third party's simulator; its caps never bind. */
export interface SimulatedHouse {
  runtime: Runtime
  simulator: Simulator
  close(): Promise<void>
}

export async function openSimulatedHouse(kind: DatabaseKind, answer: Answer): Promise<SimulatedHouse> {
  const database = await createTestDatabase(kind)
  const simulator = await startSimulator(answer)
  const { providers } = simulator
  const environment = { ...database.environment, providers, DEBATE_BUDGET_USD: 100, DAILY_BUDGET_USD: 10_000 }
  const runtime = await startRuntime(environment, { tunables: { backoffBaseMs: 20, backoffMaxMs: 100 } })
  return {
    runtime,
    simulator,
    close: async () => {
      await runtime.close()
      await simulator.close()
      await database.destroy()
    },
  }
}

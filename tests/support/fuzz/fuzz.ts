import { openFuzzHouse } from './fuzz-house.ts'
import { fuzzRequests } from './request-arbitrary.ts'
import { type FuzzReport, runFuzz } from './run-fuzz.ts'
import { fuzzTargets } from './targets.ts'

export interface FuzzOptions {
  seed: number
  /** Requests after which the memory is taken for what the house needs. */
  warmUp: number
  count: number
}

export interface FuzzOutcome extends FuzzReport {
  seconds: number
  /** Bytes that the server's process holds after the warm-up, and after all. */
  memory: { warm: number; end: number }
  /** Debates that ran meanwhile, and what went wrong with them. */
  steady: { held: number; faults: string[] }
  /** Errors in the server's log. */
  logged: string[]
}

/** Sends generated requests to a house of its own, while debates run there one after the other. */
export async function fuzz({ seed, warmUp, count }: FuzzOptions): Promise<FuzzOutcome> {
  const house = await openFuzzHouse()
  try {
    const requests = fuzzRequests(fuzzTargets(), house.known, seed, count)
    const steady = { held: 0, faults: [] as string[] }
    let over = false
    const debates = (async () => {
      while (!over) {
        steady.faults.push(...(await house.holdSteadyDebate().catch((error) => [String(error)])))
        steady.held += 1
      }
    })()
    const begun = performance.now()
    const first = await runFuzz(house.server.port, requests.slice(0, warmUp))
    const warm = house.residentBytes()
    const second = await runFuzz(house.server.port, requests.slice(warmUp))
    const end = house.residentBytes()
    const seconds = (performance.now() - begun) / 1000
    over = true
    await debates
    return { ...together(first, second), seconds, memory: { warm, end }, steady, logged: house.server.errors }
  } finally {
    await house.close()
  }
}

function together(one: FuzzReport, other: FuzzReport): FuzzReport {
  const byStatus = new Map(one.byStatus)
  for (const [status, count] of other.byStatus) byStatus.set(status, (byStatus.get(status) ?? 0) + count)
  return {
    sent: one.sent + other.sent,
    byStatus,
    slowestMs: Math.max(one.slowestMs, other.slowestMs),
    findings: [...one.findings, ...other.findings],
  }
}

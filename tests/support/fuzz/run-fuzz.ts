import { statuses } from '../raw-request.ts'
import { judgeReply } from './judge-reply.ts'
import type { FuzzRequest } from './request-arbitrary.ts'
import { sendBytes } from './send-bytes.ts'

interface Finding {
  fault: string
  name: string
  /** The request, as far as people can read it. */
  request: string
  reply: string
}

export interface FuzzReport {
  sent: number
  /** How often each status came; `none` where the connection was closed without one. */
  byStatus: Map<string, number>
  slowestMs: number
  findings: Finding[]
}

const hangMs = 40_000
const atOnce = 8

/** Sends all requests, some at a time, and judges every answer. */
export async function runFuzz(port: number, requests: FuzzRequest[]): Promise<FuzzReport> {
  const report: FuzzReport = { sent: 0, byStatus: new Map(), slowestMs: 0, findings: [] }
  const waiting = requests.values()
  const worker = async () => {
    for (const request of waiting) {
      const reply = await sendBytes(port, request, hangMs)
      const status = String(statuses(reply.text).at(-1) ?? 'none')
      report.sent += 1
      report.byStatus.set(status, (report.byStatus.get(status) ?? 0) + 1)
      if (reply.ending === 'closed') report.slowestMs = Math.max(report.slowestMs, reply.ms)
      const fault = judgeReply(request, reply)
      if (fault) report.findings.push({ fault, name: request.name, ...shown(request.bytes, reply.text) })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return report
}

function shown(bytes: Buffer, reply: string): { request: string; reply: string } {
  return { request: bytes.toString('latin1').slice(0, 2_000), reply: reply.slice(0, 1_000) }
}

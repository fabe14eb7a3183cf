/** npm run fuzz: 10,000 generated requests, or as many as asked for: `npm run fuzz -- COUNT SEED`. */
import { fuzz } from '../tests/support/fuzz/fuzz.ts'
import { table } from './bench/table.ts'
import { root } from './set-up.mjs'

const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number)


const outcome = await fuzz({ seed, warmUp: Math.floor(count / 5), count })
const { byStatus, memory, steady, findings, logged } = outcome
const megabytes = (bytes: number) => `${Math.round(bytes / 1_048_576)} MB`
const rows = [
  ['fuzz', `seed ${seed}`],
  ['requests', String(outcome.sent)],
  ['seconds', outcome.seconds.toFixed(0)],
  ...[...byStatus].sort().map(([status, times]) => [`answered ${status}`, String(times)]),
  ['slowest answer', `${Math.round(outcome.slowestMs)} ms`],
  ['memory after a fifth', megabytes(memory.warm)],
  ['memory after all', megabytes(memory.end)],
  ['debates meanwhile', String(steady.held)],
  ['debates disturbed', String(steady.faults.length)],
  ['wrong answers', String(findings.length)],
  ['errors logged', String(logged.length)],
]
console.log(table(rows))
for (const { fault, name, request, reply } of findings)
  console.log(`\n== ${fault}: ${name}\n${JSON.stringify(request)}\n-> ${JSON.stringify(reply)}`)
for (const line of [...steady.faults, ...logged]) console.log(line)
process.exit(findings.length + steady.faults.length + logged.length > 0 ? 1 : 0)

/** Measures the product: `npm run bench`, or some of it: `npm run bench -- debates stream pages page places explore`. */
import { availableParallelism, cpus, loadavg } from 'node:os'
import { buildPages } from '../set-up.mjs'
import { benchDebates } from './bench-debates.ts'
import { benchExplore } from './bench-explore.ts'
import { benchPage } from './bench-page.ts'
import { benchPages } from './bench-pages.ts'
import { benchPlaces } from './bench-places.ts'
import { benchStream } from './bench-stream.ts'

const parts: Record<string, () => Promise<string>> = {
  debates: benchDebates,
  stream: benchStream,
  pages: benchPages,
  page: benchPage,
  places: benchPlaces,
  explore: benchExplore,
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in parts))
if (unknown !== undefined) {
  console.error(`There is no part “${unknown}”; there are ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}
const names = asked.length > 0 ? asked : Object.keys(parts)
if (names.some((name) => ['stream', 'pages', 'page', 'explore'].includes(name))) buildPages()
for (const name of names) {
  const load = loadavg()[0]?.toFixed(1)
  const command = `npm run bench -- ${name}`
  console.log(
    `\n${command}   (${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load before ${load})\n`,
  )
  console.log(await parts[name]?.())
}
process.exit()

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter } from 'node:path'

/** First the one without windows: it takes less than half of a whole browser's work. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The browser that CHROMIUM_PATH names, else one of the system, else Playwright's own; null if there is none. */
export function findChromium(node) {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : null
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => `${folder}/${name}`))
  return [...onPath, ...applications, playwrights(node)].find((path) => path && existsSync(path)) ?? null
}

function playwrights(node) {
  const program = `import { chromium } from '@playwright/test'; console.log(chromium.executablePath())`
  return spawnSync(node, ['--input-type=module', '-e', program], { encoding: 'utf8' }).stdout?.trim()
}

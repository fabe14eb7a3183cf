import { setTimeout as delay } from 'node:timers/promises'

/** Waits until the condition holds. Throws when it does not within the time, 10 s unless given. */
export async function eventually(
  condition: () => boolean | Promise<boolean>,
  limitMs = 10_000,
): Promise<void> {
  const deadline = Date.now() + limitMs
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`It did not come true within ${limitMs} ms: ${condition}`)
    await delay(10)
  }
}

import type { Debate } from '../../lib/roundtable/debate.ts'
import type { LiveBrowser, Message } from './live-state.ts'

const messageTypes: Message['type'][] = [
  'debate.started',
  'round.opened',
  'turn.started',
  'turn.retrying',
  'turn.settled',
  'round.closed',
  'review.started',
  'review.settled',
  'debate.finished',
  'debate.reopened',
  'debate.changed',
  'debate.cancelled',
  'debate.deleted',
  'turn.delta',
  'review.delta',
  'stream.paused',
  'stream.resumed',
]

/** The browser that the page stands in. */
export const liveBrowser: LiveBrowser = {
  openStream(path, heard) {
    const source = new EventSource(path)
    source.onopen = () => heard.opened()
    source.onerror = () => heard.failed(source.readyState === EventSource.CONNECTING)
    for (const type of messageTypes)
      source.addEventListener(type, (event) => heard.message(JSON.parse(event.data) as Message))
    return () => source.close()
  },
  async readDebate(path) {
    const response = await fetch(path, { cache: 'no-store' })
    if (response.status === 404) return null
    if (response.status === 503) return 'away'
    if (!response.ok) throw new Error(response.statusText)
    return (await response.json()) as Debate
  },
  isHidden: () => document.hidden,
  now: () => Date.now(),
  nextFrame: (callback) => requestAnimationFrame(callback),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds)
    return () => clearTimeout(timer)
  },
}

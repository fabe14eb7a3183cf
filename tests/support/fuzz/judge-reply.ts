import { statuses } from '../raw-request.ts'
import type { FuzzRequest } from './request-arbitrary.ts'
import type { Reply } from './send-bytes.ts'

/** Calls that hand on what another server did not answer. */
const throughOthers = /connections\/\{id\}\/(import|offered)$/

/** What is wrong with how a request was answered; null where nothing is. */
export function judgeReply({ name }: FuzzRequest, { text, ending }: Reply): string | null {
  if (ending === 'hung') return 'no end'
  const found = statuses(text)
  const fault = found.find((status) => status >= 500 && !isDeliberate(status, name))
  if (fault !== undefined) return `status ${fault}`
  if (/^location: ?(?!\/[^/\\]|\/\r?$)\S/im.test(text) && !/^location: ?http:\/\/localhost[:/]/im.test(text))
    return 'sent elsewhere'
  if (found.at(-1) !== 200 || ending === 'streaming') return null
  if (/^content-type: text\/html/im.test(text) && !name.startsWith('HEAD')) {
    if (/^content-encoding:/im.test(text)) return null
    if (!/<\/html>/i.test(text)) return 'a page without an end'
    if (/data-dgst="(?!NEXT_)/.test(text)) return 'a page with an error in it'
  }
  return null
}

function isDeliberate(status: number, name: string): boolean {
  return status === 503 || (status === 502 && throughOthers.test(name))
}

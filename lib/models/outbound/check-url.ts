import { isIP } from 'node:net'
import { ModelError } from '../model-error.ts'
import { checkAddress, type NetworkRule } from './check-address.ts'

/**
 * Throws `ModelError` `blocked-address` for a URL that is not http(s), carries a password, or whose host is an IP address
 * that the rule forbids. The URL parser has already turned decimal, octal, hexadecimal and mapped forms into the plain
 * one. Names are checked when they are resolved (`checkedLookup`).
 */
export function checkUrl(url: URL, rule: NetworkRule): void {
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new ModelError('blocked-address', 'Its address is not a web address.', { detail: url.protocol })
  if (url.username || url.password)
    throw new ModelError('blocked-address', 'Its address carries a password, which is not allowed.')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host)) checkAddress(host, rule)
}

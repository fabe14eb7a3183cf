import { ModelError } from '../model-error.ts'
import { addressKind } from './address-kind.ts'

export interface NetworkRule {
  /** Whether loopback and private addresses may be reached. */
  allowPrivateNetwork: boolean
}

/** Throws `ModelError` `blocked-address` when the rule does not let us reach this IP address. */
export function checkAddress(address: string, rule: NetworkRule): void {
  const kind = addressKind(address)
  if (kind === 'public' || (kind === 'private' && rule.allowPrivateNetwork)) return
  const reason =
    kind === 'private'
      ? 'Its address is on a private network, which this server does not call.'
      : 'Its address is one that is never called.'
  throw new ModelError('blocked-address', reason, { detail: `${address} is ${kind}` })
}

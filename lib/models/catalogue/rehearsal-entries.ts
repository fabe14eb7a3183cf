import type { Model } from '../models.ts'
import { makers } from './makers.ts'

/** The connection that scripted panelists are reached through. */
export const rehearsalConnection = { id: 'rehearsal', name: 'Rehearsal', kind: 'rehearsal' } as const

/** The entry of a scripted panelist or reviewer: always there, never priced, marked as no AI. */
export function rehearsalEntry({ wireName, name }: { wireName: string; name: string }): Model {
  return {
    id: `${rehearsalConnection.id}/${wireName.replace(/^rehearsal-/, '')}`,
    name,
    maker: makers.rehearsal,
    connection: { ...rehearsalConnection },
    wireName,
    features: { structuredOutput: true, search: false, reasoning: false },
    parameters: {},
    prices: null,
    contextTokens: null,
    available: true,
    unavailableReason: null,
    rehearsal: true,
  }
}

import type { Clock } from '../clock.ts'
import type { Environment } from '../config/environment.ts'
import { furtherModels, panelModels, reviewModels } from './catalogue/built-in-models.ts'
import { defaultPanelOf } from './catalogue/default-panel.ts'
import { entriesOf } from './catalogue/entries-of.ts'
import { rehearsalConnection, rehearsalEntry } from './catalogue/rehearsal-entries.ts'
import { reviewerChainOf } from './catalogue/reviewer-chain.ts'
import { connectionsFromEnvironment } from './connections-from-environment.ts'
import { discoverOllama } from './discover-ollama.ts'
import { makeAdapter } from './make-adapter.ts'
import { ModelError } from './model-error.ts'
import type { Connection, Model, Models } from './models.ts'
import { ollamaConnection } from './ollama-connection.ts'
import type { Resolve } from './outbound/checked-lookup.ts'
import { createOutbound } from './outbound/outbound.ts'
import { rehearsalModels, rehearsalReviewer } from './rehearsal/rehearsal-models.ts'

export interface ModelsOptions {
  environment: Pick<Environment, 'providers' | 'ALLOW_PRIVATE_NETWORK'>
  clock: Clock
  /** Resolves host names; the machine's own resolver when absent. */
  resolve?: Resolve
}

/**
 * The house's models: the built-in catalogue over the environment's connections, a running Ollama's models, and the
 * rehearsal panel. The rehearsal's reviewer, who takes no seat, is found but not listed.
 */
export function createModels({ environment, clock, resolve }: ModelsOptions): Models {
  const allowPrivateNetwork = environment.ALLOW_PRIVATE_NETWORK
  const outbound = createOutbound({ allowPrivateNetwork, now: clock.now, resolve })
  const fromEnvironment = connectionsFromEnvironment(environment.providers)
  const ollama = ollamaConnection(environment)
  const scripted: Connection = { ...rehearsalConnection, baseUrl: null, apiKey: null, source: 'built-in' }
  const connections = [...fromEnvironment, ...(ollama ? [ollama] : []), scripted]

  const localModels = discoverOllama(ollama, outbound, clock.now)
  const builtIn = [...panelModels, ...reviewModels, ...furtherModels].flatMap((model) =>
    entriesOf(model, fromEnvironment),
  )
  const rehearsal = rehearsalModels.map(rehearsalEntry)
  const reviewer = rehearsalEntry(rehearsalReviewer)

  const known = [...builtIn, ...rehearsal, reviewer]
  const list = async () => [...builtIn, ...(await localModels()), ...rehearsal]
  return {
    list,
    find: async (id) => {
      const isMeant = (model: Model) => model.id === id
      return known.find(isMeant) ?? (await localModels()).find(isMeant) ?? null
    },
    adapter: async (model) => {
      const connection = connections.find((one) => one.id === model.connection.id)
      if (connection && model.available) return makeAdapter({ connection, outbound }, clock)
      throw new ModelError('bad-key', model.unavailableReason ?? `${model.name} cannot be reached any more.`)
    },
    defaultPanel: async () => defaultPanelOf(await list()),
    reviewerChain: async () => reviewerChainOf(await list(), reviewer),
  }
}

import type { Clock } from '../clock.ts'
import type { Environment } from '../config/environment.ts'
import type { Rules } from '../house/rules.ts'
import type { Store } from '../store/store.ts'
import { furtherModels, panelModels, reviewModels } from './catalogue/built-in-models.ts'
import { defaultPanelOf } from './catalogue/default-panel.ts'
import { entriesOf } from './catalogue/entries-of.ts'
import { noLimits } from './catalogue/no-limits.ts'
import { rehearsalConnection, rehearsalEntry } from './catalogue/rehearsal-entries.ts'
import { reviewerChainOf } from './catalogue/reviewer-chain.ts'
import { withDialects } from './catalogue/with-dialects.ts'
import { withFaults } from './catalogue/with-faults.ts'
import { withStored } from './catalogue/with-stored.ts'
import type { ConnectionFault, ConnectionFaults, ModelFault } from './connection-faults.ts'
import { connectionsFromEnvironment } from './connections-from-environment.ts'
import { discoverOllama } from './discover-ollama.ts'
import { houseConnections } from './house-connections.ts'
import { kept } from './kept.ts'
import { listOffered } from './listing/list-offered.ts'
import { makeAdapter } from './make-adapter.ts'
import { ModelError } from './model-error.ts'
import type { CatalogueEntry, Connection, Model, Models } from './models.ts'
import { ollamaConnection } from './ollama-connection.ts'
import type { Resolve } from './outbound/checked-lookup.ts'
import { createOutbound } from './outbound/outbound.ts'
import { rehearsalModels, rehearsalReviewer } from './rehearsal/rehearsal-models.ts'
import { tryConnection } from './try-connection.ts'

/** A notice of a change may be lost; a change holds everywhere within this time all the same. */
const keptForMs = 1_500

export interface ModelsOptions {
  environment: Pick<Environment, 'providers' | 'ALLOW_PRIVATE_NETWORK'>
  clock: Clock
  store: Pick<Store, 'catalogue' | 'notices'>
  faults: ConnectionFaults
  rules: Pick<Rules, 'current'>
  /** Resolves host names; the machine's own resolver when absent. */
  resolve?: Resolve
}

interface Catalogue {
  connections: Connection[]
  entries: CatalogueEntry[]
}

/**
 * The house's models: the built-in catalogue over the connections of the environment and of admins, what admins added and
 * changed, a running Ollama's models, and the rehearsal panel. The rehearsal's reviewer, who takes no seat, is found but
 * not listed.
 */
export function createModels({ environment, clock, store, faults, rules, resolve }: ModelsOptions): Models {
  const allowPrivateNetwork = environment.ALLOW_PRIVATE_NETWORK
  const outbound = createOutbound({ allowPrivateNetwork, now: clock.now, resolve })
  const ollama = ollamaConnection(environment)
  const scripted = {
    ...rehearsalConnection,
    baseUrl: null,
    apiKey: null,
    source: 'built-in',
    ...noLimits,
  } as const
  const ownConnections = [
    ...connectionsFromEnvironment(environment.providers),
    ...(ollama ? [ollama] : []),
    scripted,
  ]
  const localModels = discoverOllama(ollama, outbound, clock.now)
  const rehearsal = rehearsalModels.map(rehearsalEntry)
  const reviewer = rehearsalEntry(rehearsalReviewer)

  const stored = kept(() => store.catalogue.read(), keptForMs, clock.now)
  const drop = () => stored.drop()
  store.notices.subscribe((notice) => notice.type === 'catalogue' && drop(), drop)

  const build = lastResult(
    (
      { connections: added, models }: Awaited<ReturnType<typeof stored.get>>,
      local: Model[],
      failing: ReadonlyMap<string, ConnectionFault>,
      failingModels: ReadonlyMap<string, ModelFault>,
    ): Catalogue => {
      const connections = houseConnections(ownConnections, added)
      const builtIn = [...panelModels, ...reviewModels, ...furtherModels].flatMap((model) =>
        entriesOf(model, connections),
      )
      const listed = withStored([...builtIn, ...local, ...rehearsal], models, connections)
      const entries = withDialects(listed, connections)
      return { connections, entries: withFaults(entries, connections, failing, failingModels) }
    },
  )

  async function catalogue(): Promise<Catalogue> {
    const [added, local, failing, failingModels] = await Promise.all([
      stored.get(),
      localModels(),
      faults.current(),
      faults.currentOfModels(),
    ])
    return build(added, local, failing, failingModels)
  }
  const entries = async () => (await catalogue()).entries
  const list = async () => (await entries()).filter((entry) => entry.enabled)
  return {
    list,
    entries,
    find: async (id) =>
      id === reviewer.id ? reviewer : ((await entries()).find((one) => one.id === id) ?? null),
    connections: async () => (await catalogue()).connections,
    limitsOf: async (id) => (await catalogue()).connections.find((one) => one.id === id) ?? noLimits,
    offered: (connection) => listOffered(connection, outbound),
    test: async (connection, model) => {
      const startedAt = clock.now()
      const trial = await tryConnection({ connection, outbound }, model, clock)
      await faults.note(connection.id, trial.error, startedAt)
      for (const { id, connection: own, wireName } of await entries())
        if (own.id === connection.id && wireName === model.wireName)
          await faults.noteModel(id, trial.error, startedAt)
      return trial
    },
    adapter: async (model) => {
      const connection = (await catalogue()).connections.find((one) => one.id === model.connection.id)
      if (connection && model.available) return makeAdapter({ connection, outbound }, clock)
      throw new ModelError('bad-key', model.unavailableReason ?? `${model.name} cannot be reached any more.`)
    },
    defaultPanel: async () => {
      const { defaultPanel, mostDebateSeats } = await rules.current()
      return defaultPanelOf(await list(), defaultPanel).slice(0, mostDebateSeats)
    },
    reviewerChain: async () => reviewerChainOf(await list(), reviewer, (await rules.current()).reviewerChain),
  }
}

/** Calls the function again only when one of its arguments is another one. */
function lastResult<Arguments extends unknown[], Result>(make: (...given: Arguments) => Result) {
  let last: { given: Arguments; result: Result } | null = null
  return (...given: Arguments): Result => {
    const before = last
    if (before?.given.every((one, index) => one === given[index])) return before.result
    last = { given, result: make(...given) }
    return last.result
  }
}

import { findConnection } from '../house/keep-connections.ts'
import { presets } from '../models/catalogue/presets.ts'
import type { Connection } from '../models/models.ts'
import { wrongField } from '../problem.ts'
import { runtime } from '../runtime.ts'
import { presentConnection, presentTrial } from './present-admin.ts'

/** Every connection and every preset, as the admin API answers. */
export async function listConnections() {
  const connections = await runtime().models.connections()
  return {
    items: await Promise.all(connections.map(shown)),
    nextCursor: null,
    presets: presets.map(({ id, name, kind, baseUrl, needsKey }) => ({ id, name, kind, baseUrl, needsKey })),
  }
}

/** One connection, as the admin API answers. Throws `Problem` 404. */
export async function showConnection(id: string) {
  return shown(await findConnection(runtime(), id))
}

/**
 * Makes a real, tiny call: to the named model, else to the first that the catalogue has of this connection (one that can be
 * reached, if any can), else to the first of its own list. Throws `Problem` 404, 422 where there is nothing to call.
 */
export async function testConnection(id: string, wireName: string | undefined) {
  const { models } = runtime()
  const connection = await findConnection(runtime(), id)
  const known = (await models.entries()).filter((entry) => entry.connection.id === id)
  const first = known.find((entry) => entry.available) ?? known[0]
  const model = wireName === undefined ? first : known.find((entry) => entry.wireName === wireName)
  const plain = { structuredOutput: false, search: false, reasoning: false }
  const named = wireName === undefined ? null : { wireName, features: plain, parameters: {} }
  const tried = model ?? named ?? (await firstOffered(connection))
  return presentTrial(await models.test(connection, tried))
}

async function firstOffered(connection: Connection) {
  const offered = await runtime()
    .models.offered(connection)
    .catch(() => [])
  const [first] = offered
  if (first) return { ...first, parameters: {} }
  throw wrongField('model', 'It has no model yet: name one to call.')
}

async function shown(connection: Connection) {
  const { models, faults } = runtime()
  const [entries, current] = await Promise.all([models.entries(), faults.current()])
  const count = entries.filter((entry) => entry.connection.id === connection.id).length
  return presentConnection(connection, current.get(connection.id) ?? null, count)
}

import { randomInt } from 'node:crypto'
import { presets } from '../models/catalogue/presets.ts'
import { normalBaseUrl } from '../models/connections-from-environment.ts'
import { isModelError } from '../models/model-error.ts'
import type { Connection, ConnectionKind } from '../models/models.ts'
import { checkUrl } from '../models/outbound/check-url.ts'
import { Problem, wrongField } from '../problem.ts'
import type { Runtime } from '../runtime.ts'
import type { Actor, AuditNote } from '../store/audit-store.ts'
import { auditNote } from './audit.ts'

export interface ConnectionInput {
  preset?: string
  kind?: Exclude<ConnectionKind, 'rehearsal'>
  name?: string
  baseUrl?: string
  apiKey?: string | null
  maxConcurrent?: number | null
  requestsPerMinute?: number | null
}

type House = Pick<Runtime, 'store' | 'models' | 'environment' | 'faults'>

/** Adds a connection; what a preset says stands where the input says nothing. Its id. Throws `Problem` 422. */
export async function addConnection(house: House, input: ConnectionInput, by: Actor): Promise<string> {
  const preset = presets.find(({ id }) => id === input.preset)
  const kind = input.kind ?? preset?.kind
  const name = input.name ?? preset?.name
  const baseUrl = input.baseUrl ?? preset?.baseUrl
  if (!kind) throw wrongField('kind', 'Say which API it speaks, or name a preset.')
  if (!name) throw wrongField('name', 'Give it a name, or name a preset.')
  if (!baseUrl) throw wrongField('baseUrl', 'Say where it is reached.')
  if (preset?.needsKey && !input.apiKey) throw wrongField('apiKey', `${preset.name} needs a key.`)
  const id = freeId(preset?.id ?? name, await house.models.connections())
  const { apiKey = null, maxConcurrent = null, requestsPerMinute = null } = input
  const whole = { id, kind, name, baseUrl, apiKey, maxConcurrent, requestsPerMinute }
  await save(house, whole, auditNote(by, 'connection.added', id, input))
  return id
}

/** Changes what the input names; a key that is not named is kept. Throws `Problem` 404, 409 or 422. */
export async function changeConnection(
  house: House,
  id: string,
  input: ConnectionInput,
  by: Actor,
): Promise<void> {
  const { kind, name, baseUrl, apiKey, maxConcurrent, requestsPerMinute } = await ownConnection(house, id)
  const changed = { kind, name, baseUrl: baseUrl ?? '', apiKey, maxConcurrent, requestsPerMinute, ...input }
  if (kind === 'rehearsal') throw notOurs(name)
  // A key is not handed to another address by somebody who does not know it.
  if (input.baseUrl && input.apiKey === undefined && apiKey && !sameOrigin(input.baseUrl, baseUrl))
    throw wrongField('apiKey', 'Enter the key again: the address is another one.')
  const note = auditNote(by, 'connection.changed', id, input)
  await save(house, { ...changed, kind: input.kind ?? kind, id }, note)
  // What failed was the old key, at the old address.
  if (input.apiKey !== undefined || input.baseUrl !== undefined) await house.faults.note(id, null)
}

/** Removes a connection, with its models. Throws `Problem` 404 or 409. */
export async function removeConnection(house: House, id: string, by: Actor): Promise<void> {
  await ownConnection(house, id)
  await house.store.catalogue.deleteConnection(id, auditNote(by, 'connection.removed', id))
}

/** Any connection of the house. Throws `Problem` 404. */
export async function findConnection({ models }: Pick<House, 'models'>, id: string): Promise<Connection> {
  const found = (await models.connections()).find((one) => one.id === id)
  if (!found) throw new Problem(404, 'not-found', 'There is no such connection.')
  return found
}

async function ownConnection(house: House, id: string): Promise<Connection> {
  const found = await findConnection(house, id)
  if (found.source !== 'admin') throw notOurs(found.name)
  return found
}

type Whole = Parameters<House['store']['catalogue']['saveConnection']>[0]

async function save({ store, environment }: House, connection: Whole, note: AuditNote): Promise<void> {
  const { id, kind, name, apiKey, maxConcurrent, requestsPerMinute } = connection
  const baseUrl = normalBaseUrl(connection.baseUrl, kind)
  refuseForbidden(baseUrl, environment.ALLOW_PRIVATE_NETWORK)
  const whole = { id, kind, name, baseUrl, apiKey, maxConcurrent, requestsPerMinute }
  await store.catalogue.saveConnection(whole, note)
}

/** What a name resolves to is checked whenever it is called; `localhost` needs no looking up. */
function refuseForbidden(baseUrl: string, allowPrivateNetwork: boolean): void {
  const url = new URL(baseUrl)
  if (/(^|\.)localhost\.?$/.test(url.hostname)) url.hostname = '127.0.0.1'
  try {
    checkUrl(url, { allowPrivateNetwork })
  } catch (error) {
    throw isModelError(error) ? wrongField('baseUrl', error.message) : error
  }
}

function freeId(wanted: string, connections: readonly Connection[]): string {
  const words = wanted.toLowerCase().match(/[a-z0-9]+/g) ?? ['connection']
  const base = words.join('-').slice(0, 40)
  // The first is no name, the second a page.
  const isFree = (id: string) => id !== 'custom' && id !== 'new' && !connections.some((one) => one.id === id)
  const candidates = [base, ...Array.from({ length: 98 }, (_, index) => `${base}-${index + 2}`)]
  return candidates.find(isFree) ?? `${base}-${randomInt(1e9)}`
}

function sameOrigin(one: string, other: string | null): boolean {
  return URL.parse(one)?.origin === URL.parse(other ?? '')?.origin
}

function notOurs(name: string): Problem {
  return new Problem(409, 'read-only', `${name} comes with the environment and is changed there.`)
}

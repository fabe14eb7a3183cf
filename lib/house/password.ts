import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** What OWASP asks of argon2id at least: kibibytes, passes, lanes. Some 40 ms, off the event loop. */
const current = { memory: 19_456, passes: 2, parallelism: 1 }
const hashBytes = 32

type Cost = typeof current

/** A password as it is stored: salted argon2id with its parameters, in PHC format. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await digest(password, salt, current, hashBytes)
  return `$argon2id$v=19$${costText(current)}$${text(salt)}$${text(hash)}`
}

export interface PasswordCheck {
  matches: boolean
  /** Whether it was hashed with other parameters than a new one would be. */
  outdated: boolean
}

/** Whether a password is the one of a hash; takes the same time for every wrong one, and where there is no hash. */
export async function checkPassword(password: string, stored: string | null): Promise<PasswordCheck> {
  const { cost, salt, hash } = read(stored) ?? nobody
  const given = await digest(password, salt, cost, hash.length)
  const matches = timingSafeEqual(given, hash) && stored !== null
  return { matches, outdated: costText(cost) !== costText(current) || hash.length !== hashBytes }
}

/** What is checked where nothing is stored, for the time that it takes. */
const nobody = { cost: current, salt: Buffer.alloc(16), hash: Buffer.alloc(hashBytes) }

function read(stored: string | null): { cost: Cost; salt: Buffer; hash: Buffer } | null {
  const pattern = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/
  const [, memory, passes, parallelism, salt = '', hash = ''] = pattern.exec(stored ?? '') ?? []
  if (!memory) return null
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  return { cost, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') }
}

/** The same letters typed on another machine may be composed otherwise. */
function digest(password: string, nonce: Buffer, cost: Cost, tagLength: number): Promise<Buffer> {
  const parameters: Argon2Parameters = { message: password.normalize('NFC'), nonce, ...cost, tagLength }
  return derive('argon2id', parameters)
}

function costText({ memory, passes, parallelism }: Cost): string {
  return `m=${memory},t=${passes},p=${parallelism}`
}

function text(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}

import { Duplex } from 'node:stream'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

type Done = (error?: Error | null) => void

/** What node-postgres takes for a socket: bytes go to the embedded Postgres and come from it through a port. */
export class EmbeddedConnection extends Duplex {
  readonly #handOver: (port: MessagePort) => void
  #port: MessagePort | null = null

  constructor(handOver: (port: MessagePort) => void) {
    super()
    this.#handOver = handOver
  }

  connect(): this {
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    port1.on('message', (answer: Uint8Array) => this.push(answer))
    port1.on('close', () => this.destroy())
    this.#handOver(port2)
    setImmediate(() => this.emit('connect'))
    return this
  }

  setNoDelay(): this {
    return this
  }

  ref(): this {
    this.#port?.ref()
    return this
  }

  unref(): this {
    this.#port?.unref()
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: Done): void {
    this.#send(chunk)
    done()
  }

  override _writev(chunks: { chunk: Buffer }[], done: Done): void {
    this.#send(Buffer.concat(chunks.map(({ chunk }) => chunk)))
    done()
  }

  override _final(done: Done): void {
    this.push(null)
    done()
  }

  override _destroy(error: Error | null, done: Done): void {
    this.#port?.close()
    done(error)
  }

  #send(bytes: Buffer): void {
    const request = new Uint8Array(bytes)
    this.#port?.postMessage(request, [request.buffer])
  }
}

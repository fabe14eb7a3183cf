import { connect } from 'node:net'

/** What came back for some bytes. */
export interface Reply {
  text: string
  ms: number
  /** `closed`: the server ended the connection; `streaming`: a stream that goes on; `hung`: nothing ended within the limit. */
  ending: 'closed' | 'streaming' | 'hung'
}

/** How long a stream is listened to: its first words come at once. */
const listenMs = 300

/** Sends bytes as they are, and reads until the server closes, or for `limitMs`. */
export function sendBytes(
  port: number,
  { bytes, ends }: { bytes: Buffer; ends: boolean },
  limitMs: number,
): Promise<Reply> {
  return new Promise((resolve) => {
    const begun = performance.now()
    const chunks: Buffer[] = []
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    const done = (ending: Reply['ending']) => {
      clearTimeout(limit)
      socket.destroy()
      const text = Buffer.concat(chunks).toString('latin1')
      resolve({ text, ms: performance.now() - begun, ending })
    }
    const limit = setTimeout(() => done('hung'), limitMs)
    socket.on('data', (chunk) => {
      chunks.push(chunk)
      if (chunks.length === 1 && /^content-type: text\/event-stream/im.test(chunk.toString('latin1')))
        setTimeout(() => done('streaming'), listenMs)
    })
    socket.on('end', () => done('closed'))
    socket.on('error', () => done('closed'))
    socket.on('close', () => done('closed'))
    if (ends) socket.end(bytes)
    else socket.write(bytes)
  })
}

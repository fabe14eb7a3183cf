import { connect, createServer, type Socket } from 'node:net'

/** A connection between browsers and a server that a test can break, as networks do. */
export interface Line {
  /** The server's address through it, without a trailing slash. */
  url: string
  /** Breaks what is open, and takes nothing new until it is mended. */
  cut(): void
  mend(): void
  close(): void
}

export async function openLine(port: number): Promise<Line> {
  const open = new Set<Socket>()
  let broken = false
  const server = createServer((near) => {
    if (broken) return near.resetAndDestroy()
    const far = connect(port, '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket)
      socket.pipe(other)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        open.delete(socket)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const cut = () => {
    broken = true
    for (const socket of open) socket.destroy()
  }
  return {
    url: `http://localhost:${typeof address === 'object' ? address?.port : address}`,
    cut,
    mend: () => {
      broken = false
    },
    close: () => {
      cut()
      server.close()
    },
  }
}

import { request } from 'node:http'

export interface Sent {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

export interface Sending {
  method: string
  path: string
  /** `Host` among them, which `fetch` would not take. */
  headers?: Record<string, string>
  body?: string
}

/** Sends a request with exactly these headers. A stream is read until its first words. */
export function send(origin: string, { method, path, headers = {}, body }: Sending): Promise<Sent> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const sending = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      const done = () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        })
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        if (!response.headers['content-type']?.startsWith('text/event-stream')) return
        sending.destroy()
        done()
      })
      response.on('end', done)
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

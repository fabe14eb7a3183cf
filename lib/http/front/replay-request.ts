import { IncomingMessage } from 'node:http'

/** A request whose body has been read, as one that can be read again; its length is known now. */
export function replayRequest(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { 'transfer-encoding': _chunked, ...headers } = request.headers
  const replay = new IncomingMessage(request.socket)
  replay.method = request.method
  replay.url = request.url
  replay.httpVersion = request.httpVersion
  replay.httpVersionMajor = request.httpVersionMajor
  replay.httpVersionMinor = request.httpVersionMinor
  replay.rawHeaders = request.rawHeaders
  replay.headers = { ...headers, 'content-length': String(body.length) }
  replay.complete = true
  replay.push(body)
  replay.push(null)
  return replay
}

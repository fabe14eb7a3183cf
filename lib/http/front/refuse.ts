import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Problem } from '../../problem.ts'
import { httpLimits } from '../limits.ts'
import { problemContentType, problemDocument } from '../problem-document.ts'

/** Answers with a problem, and ends the connection if more of a refused body may follow. */
export function refuse(response: ServerResponse, problem: Problem): void {
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  const { req: request, socket } = response
  const body = JSON.stringify(problemDocument(problem))
  response.writeHead(problem.status, {
    ...problem.headers,
    'Content-Type': problemContentType,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    ...(!request.complete && { Connection: 'close' }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
  if (request.complete) return
  // A socket that is closed with unread bytes is reset, and the answer may be lost: let the client go on for a moment.
  request.resume()
  setTimeout(() => socket?.destroy(), httpLimits.lingerMs).unref()
}

/** Answers on a bare socket, where there is no request to answer: what the parser refused, or CONNECT. */
export function refuseSocket(socket: Socket, problem: Problem): void {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const document = problemDocument(problem)
  const body = JSON.stringify(document)
  const headers = Object.entries({
    ...problem.headers,
    'Content-Type': problemContentType,
    'Content-Length': String(Buffer.byteLength(body)),
    'Cache-Control': 'no-store',
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${document.status} ${document.title}\r\n${headers.join('')}\r\n${body}`)
  socket.resume()
  setTimeout(() => socket.destroy(), httpLimits.lingerMs).unref()
}

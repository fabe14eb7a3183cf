import { Problem } from '../../problem.ts'

/** What Node's HTTP parser reports, with the bytes that it stumbled over. */
export interface ParserError extends Error {
  code?: string
  rawPacket?: Buffer
}

const wellFormedLine = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+ \S+ HTTP\/1\.[01]\r?\n/

/** The problem that an error of Node's HTTP parser is for the client. */
export function parserProblem(error: ParserError): Problem {
  if (error.code === 'HPE_HEADER_OVERFLOW')
    return new Problem(431, 'headers-too-large', 'The headers are too large.')
  if (error.code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW')
    return new Problem(413, 'body-too-large', 'The chunk extensions are too large.')
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new Problem(408, 'request-timeout', 'The request took too long to arrive.')
  if (error.code === 'HPE_INVALID_METHOD' && wellFormedLine.test(error.rawPacket?.toString('latin1') ?? ''))
    return new Problem(405, 'method-not-allowed', 'This method is not possible here.', {
      headers: { Allow: 'GET, HEAD, POST, PATCH, DELETE, OPTIONS' },
    })
  return new Problem(400, 'bad-request', 'This is not a well-formed HTTP request.')
}

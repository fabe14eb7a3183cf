import { log } from '../log.ts'
import { isProblem, Problem } from '../problem.ts'
import { problemResponse } from './problem-response.ts'

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'
type Parameters = Record<string, string>
type Call<P extends Parameters> = (request: Request, parameters: P) => Promise<Response>
/** Next gives no parameters at all to a route without any. */
type Handler<P extends Parameters> = (
  request: Request,
  context: { params?: Promise<Raw<P>> },
) => Promise<Response>
/** Of a catch-all segment Next gives the parts. */
type Raw<P extends Parameters> = { [Name in keyof P]: string } | { [Name in keyof P]: string[] }

/**
 * The handlers of one route, for every method that Next knows: problems become their documents, anything else thrown is
 * logged and answered with a 500 without detail, HEAD is GET without its body, and other methods get a 405 that names
 * what is allowed. Path parameters, which Next has decoded, arrive in NFC.
 */
export function handle<P extends Parameters = Parameters>(
  calls: Partial<Record<'GET' | 'POST' | 'PATCH' | 'DELETE', Call<P>>>,
): Record<Method, Handler<P>> {
  const allowed = [...Object.keys(calls), ...(calls.GET ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  const refused = wrap<P>(async (request) => {
    throw new Problem(405, 'method-not-allowed', `${request.method} is not possible here.`, {
      headers: { Allow: allowed },
    })
  })
  const options = async () => new Response(null, { status: 204, headers: { Allow: allowed } })
  const get = calls.GET && wrap(calls.GET)
  return {
    GET: get ?? refused,
    HEAD: get ? async (request, context) => withoutBody(await get(request, context)) : refused,
    POST: calls.POST ? wrap(calls.POST) : refused,
    PUT: refused,
    PATCH: calls.PATCH ? wrap(calls.PATCH) : refused,
    DELETE: calls.DELETE ? wrap(calls.DELETE) : refused,
    OPTIONS: options,
  }
}

function wrap<P extends Parameters>(call: Call<P>): Handler<P> {
  return async (request, context) => {
    try {
      return await call(request, composed<P>(await context.params))
    } catch (error) {
      return problemResponse(asProblem(error, request))
    }
  }
}

function asProblem(error: unknown, request: Request): Problem {
  if (isProblem(error)) return error
  log().error({ error, request: request.headers.get('x-request-id') }, 'a request failed')
  return new Problem(500, 'internal', 'Something went wrong on our side.')
}

function composed<P extends Parameters>(parameters: Raw<P> | undefined): P {
  const entries = Object.entries<string | string[]>(parameters ?? {}).map(([name, value]) => [
    name,
    [value].flat().join('/').normalize('NFC'),
  ])
  return Object.fromEntries(entries) as P
}

async function withoutBody(response: Response): Promise<Response> {
  await response.body?.cancel()
  return new Response(null, response)
}

/** A browser, as far as the admin API can tell: it sends JSON, keeps cookies, and says where it comes from. */
export interface AdminClient {
  cookies: Map<string, string>
  /** Every `Set-Cookie` that came. */
  received: string[]
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<ApiAnswer>
  signIn(password: string, headers?: Record<string, string>): Promise<ApiAnswer>
}

interface ApiAnswer {
  status: number
  headers: Headers
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what a test is about.
  json: any
}

export function adminClient(url: () => string): AdminClient {
  const cookies = new Map<string, string>()
  const received: string[] = []
  const call: AdminClient['call'] = async (method, path, body, headers = {}) => {
    const response = await fetch(`${url()}/api/v1${path}`, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(cookies.size > 0 && { cookie: Array.from(cookies, (pair) => pair.join('=')).join('; ') }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      received.push(cookie)
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? JSON.parse(text) : null,
    }
  }
  return {
    cookies,
    received,
    call,
    signIn: (password, headers) => call('POST', '/admin/sign-in', { password }, headers),
  }
}

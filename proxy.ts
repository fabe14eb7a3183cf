import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy, filePolicy } from './lib/http/content-security-policy.ts'
import { type ExportFormat, exportFormatOf } from './lib/http/export-format.ts'
import { makeVisitor, readVisitor, visitorCookie } from './lib/http/visitor.ts'
import { runtime } from './lib/runtime.ts'

/** Gives every page its content security policy, and who comes to ask the cookie that owns what they ask. */
export function proxy(request: NextRequest): NextResponse {
  const format = exportFormatOf(request.nextUrl.pathname)
  if (format) return withFilePolicy(format)
  const { PUBLIC_URL } = runtime().environment
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce, {
    dev: process.env.NODE_ENV === 'development',
    https: PUBLIC_URL.startsWith('https:'),
  })
  const headers = new Headers(request.headers)
  // Next takes the nonce for its own scripts from here.
  headers.set('Content-Security-Policy', policy)
  headers.set('X-Nonce', nonce)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  if (request.nextUrl.pathname === '/') {
    // Also a known visitor gets it again, so that it does not run out while in use.
    const visitor = readVisitor(request.headers, PUBLIC_URL) ?? makeVisitor()
    response.headers.append('Set-Cookie', visitorCookie(visitor, PUBLIC_URL))
  }
  return response
}

/** An exported page runs nothing; data needs no more than the policy that every answer has. */
function withFilePolicy(format: ExportFormat): NextResponse {
  const response = NextResponse.next()
  if (format === 'html')
    response.headers.set('Content-Security-Policy', `${filePolicy}; frame-ancestors 'none'`)
  return response
}

export const config = {
  // Pages only: the API answers no HTML, and built files are the same for everybody.
  matcher: '/((?!api/|_next/static|_next/image|favicon.ico).*)',
}

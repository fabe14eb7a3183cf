import { Problem } from '../../problem.ts'

const known = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const reading = ['GET', 'HEAD']

/** Throws `Problem` 405 for methods that nobody here answers, and for anything but reading outside the API. */
export function checkMethod(method: string, path: string, dev: boolean): void {
  const allowed = path.startsWith('/api/') || path === '/api' || isToolOfDev(path, dev) ? known : reading
  if (!allowed.includes(method))
    throw new Problem(405, 'method-not-allowed', 'This method is not possible here.', {
      headers: { Allow: allowed.join(', ') },
    })
}

/** Next's error overlay posts to addresses of its own. */
function isToolOfDev(path: string, dev: boolean): boolean {
  return dev && (path.startsWith('/__next') || path.startsWith('/_next/'))
}

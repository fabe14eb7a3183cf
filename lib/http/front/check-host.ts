import { Problem } from '../../problem.ts'

const loopback = /^(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/

/**
 * Throws `Problem` 421 unless a request is for a loopback name (any port) or for the host of the public address: pages
 * of other names that resolve to this machine (DNS rebinding) are none of ours.
 */
export function checkHost(host: string, publicUrl: string): void {
  const lower = host.toLowerCase()
  const { host: publicHost, hostname } = new URL(publicUrl)
  const port = new URL(publicUrl).protocol === 'https:' ? 443 : 80
  if (
    lower === publicHost ||
    (publicHost === hostname && lower === `${hostname}:${port}`) ||
    loopback.test(lower)
  )
    return
  throw new Problem(421, 'wrong-host', 'This host is not served here.')
}

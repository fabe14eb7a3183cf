import { providersAt } from '../model-server/providers-at.ts'
import type { ModelServer } from '../model-server/start-model-server.ts'
import { dataFolder, serve } from './serve.ts'

const token = 'an-admin-token-of-some-length'

/** A house of a test's own, and its keeper's API. */
export interface AdminHouse {
  url: string
  /** The JSON of a call below `/api/v1/admin`. Throws what was answered instead of a 2xx. */
  call(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>
  /** Ends it; gives the errors that it logged. */
  close(): Promise<string[]>
}

/** With the keys of these providers, or of all. */
export async function openAdminHouse(models: ModelServer, providers?: string[]): Promise<AdminHouse> {
  const folder = dataFolder()
  const server = await serve({
    DATA_DIR: folder.path,
    ADMIN_TOKEN: token,
    ...providersAt(models.url, providers),
  })
  return {
    url: server.url,
    call: async (method, path, body) => {
      const response = await fetch(`${server.url}/api/v1/admin${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      if (!response.ok) throw new Error(`${response.status}: ${text}`)
      return JSON.parse(text)
    },
    close: async () => {
      await server.stop()
      folder.remove()
      return server.errors
    },
  }
}

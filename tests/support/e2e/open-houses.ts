import { freePort } from '../free-port.ts'
import { providersAt } from '../model-server/providers-at.ts'
import { type Cluster, startPostgres } from '../start-postgres.ts'
import { type ProxyKind, startProxy } from './proxy.ts'
import { dataFolder, type Server, serve } from './serve.ts'

/** Two instances on one Postgres behind one proxy, as compose.yaml has them. */
export interface Houses {
  /** The address that people use. */
  url: string
  postgres: Cluster
  instances: [Server, Server]
  /** Starts an instance that was stopped again, in its place. */
  startAgain(index: 0 | 1): Promise<void>
  close(): Promise<void>
}

export async function openHouses(proxyKind: ProxyKind, modelsUrl: string): Promise<Houses> {
  const folder = dataFolder()
  const postgres = await startPostgres({ durable: true })
  const [port, one, two] = [await freePort(), await freePort(), await freePort()]
  const start = (own: number) =>
    serve({
      ...providersAt(modelsUrl),
      PORT: String(own),
      PUBLIC_URL: `http://localhost:${port}`,
      TRUST_PROXY: '1',
      DATABASE_URL: postgres.url,
      DATA_DIR: folder.path,
      ROUNDTABLE_SECRET: 'a-secret-of-more-than-thirty-two-characters',
      ADMIN_TOKEN: adminToken,
    })
  const instances: [Server, Server] = await Promise.all([start(one), start(two)])
  const proxy = await startProxy(proxyKind, port, [one, two])
  return {
    url: proxy.url,
    postgres,
    instances,
    startAgain: async (index) => {
      instances[index] = await start(instances[index].port)
    },
    close: async () => {
      await proxy.stop()
      await Promise.all(instances.map((instance) => instance.stop()))
      await postgres.stop()
      folder.remove()
    },
  }
}

export const adminToken = 'an-admin-token-of-some-length'

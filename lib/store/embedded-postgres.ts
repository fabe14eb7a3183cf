/**
 * The Postgres that runs inside the product, in a thread of its own: its work holds up neither pages nor streams. Each
 * message is a port that speaks Postgres's protocol, one at a time; null ends it.
 */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'

const database = await PGlite.create({ dataDir: workerData as string, extensions: { pg_trgm } })
// Times are written without a zone and read as UTC.
await database.exec(`SET TIME ZONE 'UTC'`)

parentPort?.on('message', async (connection: MessagePort | null) => {
  if (connection) return serve(connection)
  await database.close()
  // The thread ends by itself once nothing is left to listen to.
  parentPort?.close()
})
parentPort?.postMessage('open')

async function serve(connection: MessagePort): Promise<void> {
  // There is one session, and what a connection that broke off left behind in it is nobody's.
  if (database.isInTransaction()) await database.exec('ROLLBACK')
  await database.exec('DEALLOCATE ALL')
  connection.on('message', (request: Uint8Array) => {
    const answer = database.execProtocolRawSync(request)
    connection.postMessage(answer, [answer.buffer as ArrayBuffer])
  })
}

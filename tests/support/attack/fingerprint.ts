import pg from 'pg'

/** Tables in which being refused may leave a trace: how often somebody tried. */
const counted = ['rate_limits', '_prisma_migrations']

/**
 * What stands in the tables of a Postgres database, table by table, as a hash: two that are alike say that nothing was
 * written in between. When a session was last used is left out.
 */
export async function fingerprint(databaseUrl: string): Promise<Record<string, string>> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
    )
    const hashes: Record<string, string> = {}
    for (const { name } of rows.filter((row) => !counted.includes(row.name))) {
      const answer = await client.query<{ hash: string }>(
        `SELECT md5(coalesce(string_agg(row, '|' ORDER BY row), '')) AS hash
         FROM (SELECT (to_jsonb(t) - 'last_seen_at')::text AS row FROM "${name}" t) AS rows`,
      )
      hashes[name] = answer.rows[0]?.hash ?? ''
    }
    return hashes
  } finally {
    await client.end()
  }
}

/** Forgets how often anybody tried, which is limited: a suite tries more than a client may. */
export async function forgetTries(databaseUrl: string): Promise<void> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  await client.query('DELETE FROM rate_limits')
  await client.end()
}

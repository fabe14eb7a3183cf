import type { Environment } from '../../lib/config/environment.ts'
import { visitorHash } from '../../lib/http/visitor.ts'
import { log } from '../../lib/log.ts'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { createStore } from '../../lib/store/create-store.ts'
import { openDatabase } from '../../lib/store/open-database.ts'
import { searchForm } from '../../lib/store/search-form.ts'
import { tallyingModels } from '../../lib/store/tally-models.ts'
import { lcg } from '../../tests/support/seeded-random.ts'
import { seedQuestion } from './seed-questions.ts'
import { marks, seedTemplates } from './seed-templates.ts'

type Prisma = Awaited<ReturnType<typeof openDatabase>>['prisma']

const begin = Date.UTC(2025, 0, 1)
const span = 2 * 365 * 86_400_000
const atOnce = 1_000

/** The cookie of the visitor who asked one in a hundred. */
export const seedVisitor = 'A'.repeat(43)

/** Of a hundred debates so many are public, so many unlisted; the rest is private. */
const shares = { public: 60, unlisted: 30 }

/**
 * Fills a database with so many finished debates, spread over two years: rows, folded documents and turns, written at once
 * and without logs or calls. The same in every run.
 */
export async function seedDebates(environment: Environment, count: number): Promise<void> {
  log().level = environment.LOG_LEVEL
  const store = await createStore({ environment })
  await store.close()
  const { prisma, close } = await openDatabase(environment, log())
  const random = lcg(count)
  const templates = seedTemplates(random)
  await keepTemplates(prisma, templates)
  for (let from = 0; from < count; from += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => from + index)
    const rows = numbers.map((n) => rowOf(n, count, templates, random))
    await insert(prisma, rows)
    const ids = rows.map(({ id }) => id)
    await prisma.$executeRaw(tallyingModels(ids, 'add'))
  }
  await prisma.$executeRaw`DROP TABLE seed_templates`
  await prisma.$executeRaw`VACUUM ANALYZE`
  await close()
}

/** Where the n-th debate stands. */
export function seedSlug(n: number): string {
  return `seeded-${String(n).padStart(12, '0')}`
}

/** The moment up to which this share (0-1) of all debates was asked, ISO 8601. */
export function seedMoment(share: number): string {
  return new Date(begin + share * span).toISOString()
}

async function keepTemplates(prisma: Prisma, templates: Debate[]): Promise<void> {
  await prisma.$executeRaw`CREATE TABLE seed_templates (n int PRIMARY KEY, document text NOT NULL)`
  for (const [n, debate] of templates.entries())
    await prisma.$executeRaw`INSERT INTO seed_templates VALUES (${n}::int, ${JSON.stringify(debate)})`
}

function rowOf(n: number, count: number, templates: Debate[], random: () => number) {
  const template = Math.floor(random() * templates.length)
  const question = seedQuestion(n, random)
  // Every thousandth is public, so that its address can be relied on.
  const share = n % 1_000 === 0 ? 0 : random() * 100
  return {
    template,
    question,
    id: `seed-${n}`,
    slug: seedSlug(n),
    searchText: searchForm(question),
    visibility:
      share < shares.public ? 'public' : share < shares.public + shares.unlisted ? 'unlisted' : 'private',
    seats: templates[template]?.seats.map(({ n, model }) => ({ n, model })) ?? [],
    at: seedMoment(n / count),
    // The middle of every hundred, so that it also owns what is not public.
    owner: n % 100 === 50 ? visitorHash(seedVisitor) : null,
  }
}

async function insert(prisma: Prisma, rows: ReturnType<typeof rowOf>[]): Promise<void> {
  const seeds = JSON.stringify(rows)
  await prisma.$executeRaw`
    INSERT INTO debates (
      id, slug, owner, status, visibility, seq, question, search_text, mode, rehearsal, seats, model_ids, label, line, document,
      created_at, finished_at
    )
    SELECT id, slug, owner, 'finished', visibility, (document ->> 'seq')::int, question, "searchText", 'debate', false, seats,
      ARRAY(SELECT DISTINCT place -> 'model' ->> 'id' FROM jsonb_array_elements(seats) AS place),
      document -> 'verdict' ->> 'label', document -> 'verdict' ->> 'line', document, at, at + interval '1 minute'
    FROM (
      SELECT seed.*, replace(replace(replace(text.document, ${`"${marks.question}"`}, to_json(question)::text),
        ${marks.slug}, slug), ${marks.id}, id)::json AS document
      FROM json_to_recordset(${seeds}::json) AS seed (
        template int, question text, id text, slug text, "searchText" text, visibility text, seats jsonb, at timestamptz,
        owner text
      )
      JOIN seed_templates AS text ON text.n = template
    ) AS made`
  await prisma.$executeRaw`
    INSERT INTO turns (
      debate_id, round, seat, sample, model, status, ballot, settled_at, answered_ms, cost_usd, error_code
    )
    SELECT debates.id, (round ->> 'n')::int, (turn ->> 'seat')::int, (turn ->> 'sample')::int,
      seats -> ((turn ->> 'seat')::int - 1) -> 'model' ->> 'id', turn ->> 'status', turn ->> 'vote', created_at,
      CASE WHEN turn ->> 'vote' IS NOT NULL THEN (turn ->> 'latencyMs')::int END, (turn ->> 'costUsd')::float8,
      turn -> 'error' ->> 'code'
    FROM debates, json_array_elements(document -> 'rounds') AS round, json_array_elements(round -> 'turns') AS turn
    WHERE debates.id = ANY (${rows.map(({ id }) => id)})`
}

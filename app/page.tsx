import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { AskForm } from '../components/ask/ask-form.tsx'
import { AskedAgain } from '../components/ask/asked-again.tsx'
import { AskingClosed } from '../components/ask/asking-closed.tsx'
import { draftFrom } from '../components/ask/draft-from.ts'
import { houseOf } from '../components/ask/house.ts'
import { NoScript } from '../components/ask/no-script.tsx'
import { askText } from '../components/text/ask.ts'
import { readableDebate } from '../lib/http/access.ts'
import { presentHouse } from '../lib/http/present-rules.ts'
import { isProblem } from '../lib/problem.ts'
import type { Debate } from '../lib/roundtable/debate.ts'
import { runtime } from '../lib/runtime.ts'
import { pageCaller } from './page-caller.ts'

interface AskPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The page that asks a debate again holds its question, which need not be public, and is no page of its own. */
export async function generateMetadata({ searchParams }: AskPageProps): Promise<Metadata> {
  const { from } = await searchParams
  return from === undefined ? {} : { robots: { index: false } }
}

export default async function AskPage({ searchParams }: AskPageProps) {
  const { from } = await searchParams
  const { models, rules } = runtime()
  const [known, presented, { ruled }, parent] = await Promise.all([
    models.list(),
    presentHouse(await pageCaller()),
    rules.current(),
    typeof from === 'string' ? parentOf(from) : null,
  ])
  const { whoMayAsk, mayAsk } = presented
  const prefill = parent && draftFrom(parent, presented.defaultVisibility)
  return (
    <div className="form-page pt-10 sm:pt-14">
      <h1 className="sr-only">{askText.title}</h1>
      {!mayAsk && whoMayAsk === 'admin' ? (
        <AskingClosed ruled={ruled.includes('whoMayAsk')} />
      ) : (
        <>
          <NoScript />
          {from !== undefined && <AskedAgain parent={parent} />}
          <AskForm key={parent?.id} house={houseOf(known, presented)} prefill={prefill} />
        </>
      )}
    </div>
  )
}

/** The debate to ask again, if this visitor may read it. */
async function parentOf(slug: string): Promise<Debate | null> {
  try {
    const row = await readableDebate({ headers: await headers() }, slug)
    return await runtime().store.readDebate(row.id)
  } catch (error) {
    if (isProblem(error) && error.status === 404) return null
    throw error
  }
}

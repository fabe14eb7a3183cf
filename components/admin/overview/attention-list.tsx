import type { ReactNode } from 'react'
import { duration } from '../../debate/format.ts'
import { adminOverviewText } from '../../text/admin-overview.ts'
import { FailingList } from '../usage/failing-list.tsx'
import { usd } from '../usage/usd.ts'
import { type Attention, attentionOf, type Standing } from './attention.ts'

/** What needs the keeper, each with the way to mend it. */
export function AttentionList({ standing }: { standing: Standing }) {
  const text = adminOverviewText
  const found = attentionOf(standing)
  return (
    <section aria-labelledby="attention">
      <h2 id="attention" className="mb-3 text-2xl leading-tight">
        {text.attention}
      </h2>
      {found.length === 0 ? (
        <p className="text-soft">{text.nothing}</p>
      ) : (
        <ul className="grid max-w-measure gap-4">
          {found.map((one) => (
            <li key={one.kind}>
              <Matter one={one} standing={standing} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Matter({ one, standing }: { one: Attention; standing: Standing }) {
  const text = adminOverviewText
  const cap = usd(standing.dailyBudgetUsd)
  switch (one.kind) {
    case 'no-model':
      return (
        <Words href="/admin/connections/new" link={text.noModel.link}>
          <strong className="font-semibold">{text.noModel.title}</strong> {text.noModel.text}
        </Words>
      )
    case 'failing':
      return (
        <>
          <p className="mb-3">{text.failing}</p>
          <FailingList failing={standing.failing} />
        </>
      )
    case 'cap-reached':
      return (
        <Words href="/admin/usage" link={text.seeUsage}>
          {text.capReached(cap)}
        </Words>
      )
    case 'cap-near':
      return (
        <Words href="/admin/usage" link={text.seeUsage}>
          {text.capNear(Math.floor(one.share * 100), cap)}
        </Words>
      )
    case 'waiting':
      return (
        <Words href="/admin/debates?status=queued" link={text.seeDebates}>
          {text.waiting(duration(one.seconds * 1000))}
        </Words>
      )
    case 'ollama':
      return (
        <Words href="/admin/connections/ollama" link={text.seeOllama}>
          {text.ollama(one.models)}
        </Words>
      )
  }
}

function Words({ href, link, children }: { href: string; link: string; children: ReactNode }) {
  return (
    <p>
      {children}{' '}
      <a className="link" href={href}>
        {link}
      </a>
    </p>
  )
}

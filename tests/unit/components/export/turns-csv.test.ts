import { describe, expect, it } from 'vitest'
import { turnsCsv } from '../../../../components/export/turns-csv.ts'
import { rightToLeftDebate } from '../../../fixtures/debates/hard-cases.ts'
import { splitDebate } from '../../../fixtures/debates/split.ts'
import { hostileDebate } from '../../../support/hostile-debate.ts'
import { hostileTexts } from '../../../support/hostile-texts.ts'

/** A reader of RFC 4180, strict: quotation marks inside fields are doubled, lines end in CR LF. */
function readCsv(text: string): Record<string, string>[] {
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy
  const lines: string[][] = [[]]
  let end = 1
  pattern.lastIndex = end
  for (const match of text.matchAll(pattern)) {
    const [whole, field = '', separator] = match
    expect(match.index).toBe(end)
    end += whole.length
    lines.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)
    if (separator === '\r\n') lines.push([])
  }
  expect(end).toBe(text.length)
  const [names = [], ...rows] = lines.slice(0, -1)
  return rows.map((row) => {
    expect(row).toHaveLength(names.length)
    return Object.fromEntries(names.map((name, index) => [name, row[index] ?? '']))
  })
}

describe('turnsCsv', () => {
  it.each([splitDebate(), rightToLeftDebate()])('holds every turn, as it stands', (debate) => {
    const turns = debate.rounds.flatMap((round) => round.turns.map((turn) => ({ round, turn })))
    const rows = readCsv(turnsCsv(debate))
    expect(rows).toHaveLength(turns.length)
    for (const [index, { round, turn }] of turns.entries())
      expect(rows[index]).toMatchObject({
        round: String(round.n),
        seat: String(turn.seat),
        status: turn.status,
        vote: turn.vote ?? '',
        reasoning: turn.reasoning ?? '',
        changedMind: String(turn.changedMind),
        costUsd: turn.costUsd === null ? '' : String(turn.costUsd),
        scripted: 'false',
      })
  })

  it('marks a rehearsal in every line', () => {
    const rows = readCsv(turnsCsv({ ...splitDebate(), rehearsal: true }))
    expect(new Set(rows.map(({ scripted }) => scripted))).toEqual(new Set(['true']))
  })

  it('has its column names also before the first round', () => {
    expect(turnsCsv({ ...splitDebate(), rounds: [] })).toMatch(/^\uFEFFround,seat,sample,[\w,]+\r\n$/)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '  =1', '|calc', '=cmd|" /C calc"!A0'])(
    'computes nothing: %j',
    (text) => {
      const rows = readCsv(turnsCsv(hostileDebate(splitDebate(), text)))
      expect(rows[0]?.reasoning?.startsWith("'")).toBe(true)
      expect(unguarded(rows[0]?.reasoning)).toBe(unguarded(text))
      for (const row of rows)
        for (const field of Object.values(row)) expect(field).not.toMatch(/^[=+\-@\t\r\n＝]/)
    },
  )

  it.each(Object.entries(hostileTexts))('stays well formed with %s', (_, text) => {
    const [row] = readCsv(turnsCsv(hostileDebate(splitDebate(), text)))
    expect(unguarded(row?.reasoning)).toBe(unguarded(text))
  })
})

/** A text without the apostrophes that keep spreadsheets from computing it. */
function unguarded(text: string | undefined): string | undefined {
  return text?.replace(/'(?=[\s\0']*[=+\-@|＝＋－＠])/gu, '')
}

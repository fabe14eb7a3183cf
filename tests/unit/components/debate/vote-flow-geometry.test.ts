import { describe, expect, it } from 'vitest'
import { voteFlow } from '../../../../components/debate/vote-flow-geometry.ts'
import { crowdDebate, noQuorumDebate, runningDebate } from '../../../fixtures/debates/hard-cases.ts'
import { seedDebate } from '../../../fixtures/debates/seed.ts'
import { splitDebate } from '../../../fixtures/debates/split.ts'

describe('voteFlow', () => {
  it('is nothing for one round, and for a second that is not closed', () => {
    expect(voteFlow(seedDebate())).toBeNull()
    expect(voteFlow(noQuorumDebate())).toBeNull()
    expect(voteFlow(runningDebate())).toBeNull()
  })

  it('counts who stayed and who moved, carried votes among those who stayed', () => {
    const links = voteFlow(splitDebate())?.links.map(({ before, after, count }) => ({ before, after, count }))
    expect(links).toEqual([
      { before: 'o1', after: 'o1', count: 1 },
      { before: 'o1', after: 'o2', count: 1 },
      { before: 'o2', after: 'o2', count: 4 },
    ])
  })

  it('keeps every seat in every column, with or without a ballot', () => {
    const debate = crowdDebate()
    const flow = voteFlow(debate)
    expect(flow?.columns).toHaveLength(debate.rounds.length)
    for (const column of flow?.columns ?? [])
      expect(column.nodes.reduce((sum, node) => sum + node.count, 0)).toBe(debate.seats.length)
    expect(flow?.columns[0]?.nodes.map(({ ballot }) => ballot)).toContain('abstain')
    expect(flow?.columns[0]?.nodes.map(({ ballot }) => ballot)).toContain(null)
  })

  it('draws nodes below each other, inside the drawing', () => {
    const flow = voteFlow(crowdDebate())
    for (const column of flow?.columns ?? []) {
      for (const [index, node] of column.nodes.entries()) {
        const next = column.nodes[index + 1]
        if (next) expect(next.y).toBeGreaterThan(node.y + node.height)
        expect(node.y + node.height).toBeLessThanOrEqual(flow?.height ?? 0)
      }
    }
  })

  it('makes links as thick as their nodes', () => {
    const flow = voteFlow(crowdDebate())
    for (const column of flow?.columns.slice(0, -1) ?? []) {
      for (const node of column.nodes) {
        const out =
          flow?.links.filter((link) => link.round === column.round && link.before === node.ballot) ?? []
        expect(out.reduce((sum, link) => sum + link.count, 0)).toBe(node.count)
      }
    }
  })
})

import { describe, expect, it } from 'vitest'
import type { Label } from '../../../lib/roundtable/debate.ts'
import { verdict } from '../../../lib/roundtable/verdict.ts'
import type { TurnEnding } from '../../support/debate-fixtures.ts'
import { judgedDebate } from '../../support/judged-debate.ts'

const optionTexts = ['Yes', 'No', 'Later']

/** Every way in which `seats` seats can end, each in one of `endings`. */
function* vectors(endings: TurnEnding[], seats: number): Generator<TurnEnding[]> {
  if (seats === 0) return yield []
  for (const rest of vectors(endings, seats - 1)) for (const ending of endings) yield [ending, ...rest]
}

function ballotPaper(options: number): TurnEnding[] {
  return ['o1', 'o2', 'o3'].slice(0, options)
}

/** The table of section 3 once more, read off a sorted list of ballots with fractions instead of counts. */
function expectedLabel(vector: TurnEnding[]): Label {
  const seats = vector.length
  const votes = vector.filter((ending) => ending.startsWith('o'))
  const abstentions = vector.filter((ending) => ending === 'abstain')
  const sizes = new Map<string, number>()
  for (const vote of votes) sizes.set(vote, (sizes.get(vote) ?? 0) + 1)
  const [first = 0, second = 0] = [...sizes.values()].sort((a, b) => a - b).reverse()
  const answered = votes.length + abstentions.length
  if (answered < 2 || answered / seats < 2 / 3 - 1e-9) return 'No quorum'
  if (votes.length <= 1) return votes.length === 0 ? 'No opinion' : 'Single voice'
  if (abstentions.length > votes.length) return 'Abstention-led'
  if (first === second) return 'Tie'
  if (sizes.size === 1) return votes.length === seats ? 'Unanimous' : 'Unanimous among voters'
  if (first / votes.length >= 2 / 3 - 1e-9 && first > second + 1) return 'Supermajority'
  return first / votes.length > 0.5 ? 'Majority' : 'Plurality'
}

function labelOf(vector: TurnEnding[], options: number): Label {
  return verdict(judgedDebate([vector], { options: optionTexts.slice(0, options) })).label
}

function labelCounts(endings: TurnEnding[], seats: number, options: number): Partial<Record<Label, number>> {
  const counts: Partial<Record<Label, number>> = {}
  for (const vector of vectors(endings, seats)) {
    const name = labelOf(vector, options)
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

describe('the verdict table', () => {
  const sizes = [2, 3].flatMap((options) => [2, 3, 4, 5].map((seats) => ({ options, seats })))

  it.each(sizes)('labels every ending of $seats seats on $options options', ({ options, seats }) => {
    const endings: TurnEnding[] = [...ballotPaper(options), 'abstain', 'refused', 'failed']
    for (const vector of vectors(endings, seats)) {
      const { label, winner, tally, voters, abstained, refused, failed } = verdict(
        judgedDebate([vector], { options: optionTexts.slice(0, options) }),
      )
      expect({ vector, label }).toEqual({ vector, label: expectedLabel(vector) })

      const votesFor = (option: string) => vector.filter((ending) => ending === option).length
      expect(tally).toEqual(ballotPaper(options).map((option) => ({ option, votes: votesFor(option) })))
      expect(tally.reduce((sum, { votes }) => sum + votes, 0)).toBe(voters)
      expect(voters + abstained + refused + failed).toBe(seats)
      expect([abstained, refused, failed]).toEqual(['abstain', 'refused', 'failed'].map(votesFor))

      const hasWinner = !['No quorum', 'No opinion', 'Abstention-led', 'Tie'].includes(label)
      expect(winner !== null).toBe(hasWinner)
      if (winner) {
        const others = ballotPaper(options).filter((option) => option !== winner)
        expect(others.every((option) => votesFor(option) < votesFor(winner))).toBe(true)
      }
    }
  })

  it('has the known number of cases of each label, 5 seats on 2 options', () => {
    expect(labelCounts(['o1', 'o2', 'abstain', 'failed'], 5, 2)).toEqual({
      'No quorum': 376,
      'No opinion': 6,
      'Single voice': 50,
      'Abstention-led': 40,
      Tie: 120,
      Unanimous: 2,
      'Unanimous among voters': 140,
      Supermajority: 90,
      Majority: 200,
    })
    expect(labelCounts(['o1', 'o2'], 5, 2)).toEqual({ Unanimous: 2, Supermajority: 10, Majority: 20 })
  })

  it('has the known number of cases of each label, 4 and 5 seats that all vote on 3 options', () => {
    expect(labelCounts(['o1', 'o2', 'o3'], 5, 3)).toEqual({
      Unanimous: 3,
      Supermajority: 30,
      Majority: 120,
      Tie: 90,
    })
    expect(labelCounts(['o1', 'o2', 'o3'], 4, 3)).toEqual({
      Unanimous: 3,
      Supermajority: 24,
      Tie: 18,
      Plurality: 36,
    })
  })

  it('counts a refusal like a failure, and neither as an abstention', () => {
    for (const vector of vectors(['o1', 'o2', 'abstain', 'failed'], 4)) {
      const refusing = vector.map((ending) => (ending === 'failed' ? 'refused' : ending))
      expect(labelOf(refusing, 2)).toBe(labelOf(vector, 2))
    }
    expect(labelOf(['o1', 'o1', 'abstain'], 2)).toBe('Unanimous among voters')
    expect(labelOf(['o1', 'failed', 'abstain'], 2)).toBe('Single voice')
    expect(labelOf(['o1', 'failed', 'failed'], 2)).toBe('No quorum')
  })
})

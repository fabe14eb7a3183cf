import type { Debate } from '../../../../lib/roundtable/debate.ts'
import type { DebateRow } from '../../../../lib/store/store.ts'

const model = { id: 'openai/gpt', name: 'GPT', maker: 'OpenAI' }
const spent = {
  modelVersion: 'gpt-1',
  usage: { inputTokens: 1, outputTokens: 2, reasoningTokens: 0, cachedInputTokens: 0, searches: 0 },
  costUsd: 0.01,
  estimated: false,
  latencyMs: 1_200,
}
const nobody = { ballot: 'o1', round: 1, carried: false, undecided: false, outcome: 'voted' as const }

/** A finished debate with something in every part of the document. */
export function sampleDebate(): Debate {
  return {
    id: 'd1',
    slug: 'should-we-abc',
    url: 'http://old.example/debates/should-we-abc',
    seq: 9,
    status: 'finished',
    stopped: null,
    question: 'Should we?',
    context: null,
    options: [
      { id: 'o1', text: 'Yes' },
      { id: 'o2', text: 'No' },
    ],
    mode: 'debate',
    settings: {
      rounds: 1,
      samples: 1,
      debateOn: 'disagreement',
      aliases: true,
      reviewer: null,
      budgetUsd: 1,
      seed: 's',
    },
    visibility: 'unlisted',
    rehearsal: false,
    seats: [{ n: 1, model, alias: 'Heron', persona: null, changedMind: false, standing: nobody }],
    rounds: [
      {
        n: 1,
        openedAt: '2026-01-01T00:00:00.000Z',
        closedAt: '2026-01-01T00:00:05.000Z',
        turns: [
          {
            seat: 1,
            sample: 1,
            status: 'voted',
            vote: 'o1',
            carried: false,
            confidence: 80,
            reasoning: 'Because.',
            gist: 'Yes',
            opposingCase: null,
            changedMind: false,
            persuadedBy: { seat: 2, quote: 'four words stand here', verified: true },
            citations: [{ title: 'A page', url: 'https://example.org' }],
            optionOrder: ['o1', 'o2'],
            ...spent,
            error: null,
            attempt: 1,
            startedAt: '2026-01-01T00:00:00.000Z',
            retrying: null,
          },
        ],
      },
    ],
    verdict: {
      label: 'Unanimous',
      winner: 'o1',
      tally: [
        { option: 'o1', votes: 1 },
        { option: 'o2', votes: 0 },
      ],
      voters: 1,
      abstained: 0,
      refused: 0,
      failed: 0,
      seats: 1,
      line: 'Unanimous — Yes (1/1 votes)',
      sentence: 'All',
      badges: ['fragile'],
      chance: 0.5,
    },
    review: {
      status: 'written',
      reviewer: model,
      alias: null,
      satAtTable: false,
      attempt: 1,
      draft: '',
      headline: 'A headline',
      narrative: ['One.'],
      strongest: [{ option: 'o1', argument: 'It is', quote: { quote: 'Because.', seat: 1, round: 1 } }],
      turningPoints: [{ text: 'None', quote: null }],
      minority: [{ option: 'abstain', position: 'None', seats: [2] }],
      agreedFacts: [],
      disputedFacts: [],
      wouldSettle: [],
      quotes: [],
      droppedQuotes: 0,
      ...spent,
      error: null,
    },
    cost: { usd: 0.02, estimated: false, inputTokens: 2, outputTokens: 4 },
    parent: 'p1',
    reviewsBefore: null,
    amendments: [{ seat: 1, times: 1 }],
    reopening: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    finishedAt: '2026-01-01T00:00:09.000Z',
  }
}

export function sampleRow(row: Partial<DebateRow> = {}): DebateRow {
  return {
    id: 'd1',
    slug: 'should-we-abc',
    status: 'finished',
    visibility: 'unlisted',
    hidden: false,
    owner: null,
    seq: 9,
    epoch: 1,
    parent: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    ...row,
  }
}

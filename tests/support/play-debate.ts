import type { Debate, TurnResult } from '../../lib/roundtable/debate.ts'
import type { Happening } from '../../lib/roundtable/events.ts'
import { next, seatsToAsk } from '../../lib/roundtable/protocol.ts'
import type { Step } from '../../lib/roundtable/step.ts'
import {
  modelOfSeat,
  reviewResult,
  type StartChanges,
  type TurnEnding,
  turnResult,
} from './debate-fixtures.ts'
import { DebateLog } from './debate-log.ts'

type Ask = Extract<Step, { type: 'ask' }>

/** The events that make an opened round, every seat with the ballot paper's own order. */
export function roundOpened(debate: Debate, round: number): Happening {
  const optionOrder = debate.options.map((option) => option.id)
  return {
    type: 'round.opened',
    round,
    asks: seatsToAsk(debate, round).map((ask) => ({ ...ask, optionOrder })),
  }
}

/** What a step that goes well leaves in the log; `answer` says how a seat's turn ends. */
export function happeningsOf(debate: Debate, step: Step, answer: (ask: Ask) => TurnResult): Happening[] {
  switch (step.type) {
    case 'open':
      return [roundOpened(debate, step.round)]
    case 'ask': {
      const place = { round: step.round, seat: step.seat, sample: step.sample }
      return [
        { type: 'turn.started', ...place },
        { type: 'turn.settled', ...place, result: answer(step) },
      ]
    }
    case 'close':
      return [{ type: 'round.closed', round: step.round, stopped: null }]
    case 'review':
      return [
        {
          type: 'review.started',
          attempt: 1,
          reviewer: modelOfSeat(99),
          alias: 'Reviewer',
          satAtTable: false,
        },
        { type: 'review.settled', review: reviewResult(), error: null },
      ]
    case 'finish':
      return [{ type: 'debate.finished', status: 'finished' }]
  }
}

/** Does what `next` asks for until it asks for nothing more. */
export function playOn(log: DebateLog, answer: (ask: Ask) => TurnResult): Debate {
  for (let steps = next(log.debate); steps.length > 0; steps = next(log.debate)) {
    for (const step of steps) log.write(...happeningsOf(log.debate, step, answer))
  }
  return log.debate
}

/**
 * A debate from start to end. `endings` holds a row for each round with one ending for each seat; where it says nothing
 * a seat gives its first ballot again.
 */
export function playDebate(endings: TurnEnding[][], changes: StartChanges = {}): DebateLog {
  const log = new DebateLog({ seats: endings[0]?.length ?? 6, ...changes })
  playOn(log, ({ round, seat }) =>
    turnResult(endings[round - 1]?.[seat - 1] ?? endings[0]?.[seat - 1] ?? 'failed'),
  )
  return log
}

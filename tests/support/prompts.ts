import type { PromptMessage, SeatStatement } from '../../lib/roundtable/prompts/prompt.ts'
import type { TurnPromptInput } from '../../lib/roundtable/prompts/turn-prompt.ts'
import { lcg } from './seeded-random.ts'

/** What a seat said, seat 1 by default. */
export function said(changes: Partial<SeatStatement> = {}): SeatStatement {
  return { seat: 1, alias: 'Teal', vote: 'o1', reasoning: 'It pays for itself within a year.', ...changes }
}

/** A first-round turn of seat 3 on a yes-or-no question. */
export function turnInput(changes: Partial<TurnPromptInput> = {}): TurnPromptInput {
  return {
    question: 'Should the bridge be built?',
    context: null,
    options: [
      { id: 'o1', text: 'Yes' },
      { id: 'o2', text: 'No' },
    ],
    optionOrder: ['o2', 'o1'],
    persona: null,
    alias: 'Grebe',
    round: 1,
    others: [],
    own: null,
    hideNames: [],
    searchModel: false,
    random: lcg(1),
    ...changes,
  }
}

/** The same turn in round 2, after two others and itself have spoken. */
export function exchangeInput(changes: Partial<TurnPromptInput> = {}): TurnPromptInput {
  return turnInput({
    round: 2,
    others: [
      said(),
      said({ seat: 2, alias: 'Larch', vote: 'abstain', reasoning: 'Nobody knows what it costs.' }),
    ],
    own: said({ seat: 3, alias: 'Grebe', vote: 'o2', reasoning: 'The ferry is enough.' }),
    ...changes,
  })
}

export function textOf(messages: readonly PromptMessage[], role?: PromptMessage['role']): string {
  return messages
    .filter((message) => role === undefined || message.role === role)
    .map((message) => message.text)
    .join('\n\n')
}

/** The text with everything between matching delimiters taken out, as a reader sees who trusts what is outside. */
export function outsideDelimiters(text: string): string {
  return text.replace(/^<(\w+-[a-z2-9]{16})>\n[\s\S]*?\n<\/\1>$/gm, '')
}

import { seededRandom } from '../../roundtable/random.ts'
import type { Character } from './characters.ts'
import { pickSentence, pickWords } from './pick-sentence.ts'
import type { ReadPrompt, ReadStatement } from './read-prompt.ts'
import { brokenOff, exchangeScripts, firstRoundScripts, type Script } from './scripts.ts'

const prefix = 'Scripted panelist, not AI: '

/** What a character answers to a prompt, by the fields of the answer's schema in order. */
export function writeStatement(character: Character, prompt: ReadPrompt): Record<string, unknown> {
  return prompt.kind === 'exchange' ? writeExchange(character, prompt) : writeFirstRound(character, prompt)
}

/** The beginning of an answer that its script breaks off. */
export function writeBrokenOff(): string {
  return `{"reasoning":"${prefix}${brokenOff}`
}

function writeFirstRound(character: Character, prompt: ReadPrompt): Record<string, unknown> {
  const { leading, other } = sides(prompt)
  const mine = character.side === 'other' ? other : leading
  const theirs = character.side === 'other' ? leading : other
  const script = pick(firstRoundScripts[character.wireName] ?? [], character, prompt) as Script
  const filled = { question: shorten(prompt.question), mine: mine.text, theirs: theirs.text }
  return {
    reasoning: prefix + fill(script.reasoning, filled),
    gist: fill(script.gist, { ...filled, mine: shorten(mine.text), theirs: shorten(theirs.text) }),
    vote: character.side === 'none' ? 'abstain' : mine.label,
    confidence: confidence(character, prompt, character.side === 'none' ? 30 : 60),
  }
}

function writeExchange(character: Character, prompt: ReadPrompt): Record<string, unknown> {
  const { leading, other } = sides(prompt)
  const own = prompt.own ?? 'abstain'
  const persuader = prompt.statements.find((statement) => statement.vote === leading.label)
  const changes = character.exchange === 'is-persuaded' && own !== leading.label && persuader !== undefined
  const vote = changes ? leading.label : own
  const opponent = (changes ? persuader : null) ?? opponentOf(own, prompt.statements)
  const quote = changes ? pickSentence(persuader.words) : null
  const mine = prompt.options.find((option) => option.label === vote) ?? leading
  const theirs =
    prompt.options.find((option) => option.label === own && own !== vote) ??
    (mine === leading ? other : leading)
  const scripts = changes
    ? exchangeScripts.persuaded
    : vote === 'abstain'
      ? exchangeScripts.abstains
      : exchangeScripts.keeps
  const filled = {
    mine: mine.text,
    theirs: theirs.text,
    alias: opponent?.alias ?? 'one of them',
    quote: opponent ? pickWords(opponent.words) : '…',
  }
  return {
    reasoning: prefix + fill(pick(scripts, character, prompt), filled),
    opposingCase: opposingCase(opponentOf(vote, prompt.statements), prompt),
    gist: changes
      ? `Changed to “${shorten(mine.text)}” for a reason I could not answer.`
      : keptGist(vote, mine.text),
    vote,
    confidence: confidence(character, prompt, vote === 'abstain' ? 35 : 55),
    persuadedBy: changes && quote !== null ? { statement: persuader.label, quote } : null,
  }
}

function keptGist(vote: string, text: string): string {
  return vote === 'abstain'
    ? 'The sides speak of different cases; I abstain again.'
    : `A fair objection, but “${shorten(text)}” stands.`
}

function opponentOf(vote: string, statements: ReadStatement[]): ReadStatement | undefined {
  return (
    statements.find((statement) => statement.vote !== vote && statement.vote !== 'abstain') ?? statements[0]
  )
}

function opposingCase(opponent: ReadStatement | undefined, prompt: ReadPrompt): string {
  const option = prompt.options.find(({ label }) => label === opponent?.vote)
  const point = opponent ? pickSentence(opponent.words, 1) : null
  const holders = option ? `Those who choose “${option.text}”` : 'Those who abstain'
  return point
    ? `${holders} say: ${point}`
    : `${holders} say that the reasons on my side are weaker than they look.`
}

/** The two options that scripted panelists argue about, the same for every reader whatever the order shown. */
function sides({ question, options }: ReadPrompt) {
  const sorted = [...options].sort((one, two) => (one.text < two.text ? -1 : 1))
  const first = Math.floor(seededRandom(question)() * sorted.length)
  const unlabelled = { label: 'abstain', text: 'neither' }
  return { leading: sorted[first] ?? unlabelled, other: sorted[(first + 1) % sorted.length] ?? unlabelled }
}

function pick<Item>(items: readonly Item[], character: Character, { question }: ReadPrompt): Item {
  return items[Math.floor(seededRandom(`${character.wireName}/${question}`)() * items.length)] as Item
}

function confidence(character: Character, { question }: ReadPrompt, least: number): number {
  return least + Math.floor(seededRandom(`${question}/${character.wireName}`)() * 30)
}

function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot)
}

function shorten(text: string): string {
  const words = text.replace(/\s+/g, ' ').split(' ')
  const few = words.length > 14 ? `${words.slice(0, 14).join(' ')}…` : words.join(' ')
  return few.length > 120 ? `${few.slice(0, 120).toWellFormed()}…` : few
}

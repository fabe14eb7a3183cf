import type { Option } from './debate.ts'
import { genericNames, makerNames, modelFamilies, namesInOtherScripts, variantWords } from './maker-names.ts'

/** What stands in place of a name. */
export const withheld = '[name withheld]'

type Redact = (text: string) => string

const version = '(?:[vk]?\\d+(?:\\.\\d+)*[a-z]{0,2}|[rkv]\\d+)'
const variant = `(?:[\\s_-]{0,2}(?:${version}|(?:${variantWords.join('|')})(?![a-z])))*`
const before = '(?<![A-Za-z0-9])'
const after = '(?=s?(?![A-Za-z0-9]))'
const generic = new Set(genericNames)

/** Runs of Latin letters, of digits, and of anything else that is no punctuation: "GPT-5.4" and "gpt5.4" are alike. */
function tokens(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+|\d+|[^\sa-z\d\p{P}\p{S}]+/gu) ?? []
}

/** A name's words up to its version, without what only says which member of a family is meant. */
function stemOf(parts: string[]): string[] {
  const version = parts.findIndex((part) => /^\d/.test(part))
  const stem = version === -1 ? [...parts] : parts.slice(0, version)
  while (stem.length > 0 && (/^[a-z]$/.test(stem.at(-1) ?? '') || generic.has(stem.at(-1) ?? ''))) stem.pop()
  return stem
}

/** Patterns for a model's name, its maker, or a part of its id: the whole and its stem, unless they name nobody. */
function patternsOf(name: string): string[] {
  const parts = tokens(name)
  if (parts.every((part) => /^\d/.test(part) || generic.has(part))) return []
  const stem = stemOf(parts)
  const whole = parts.join('').length >= 3 || /\d/.test(name) ? [parts] : []
  const stems = stem.length < parts.length && stem.join('').length >= 4 ? [stem] : []
  return [...whole, ...stems].map((words) => words.join('[^\\p{L}\\p{N}]{0,3}'))
}

/**
 * A function that withholds the names of models and makers in a text: well-known ones, and `names` (model names, ids and
 * makers at this table), in any case and common spelling. A name that occurs in `allowedText` stays.
 */
export function nameRedactor(names: readonly string[], allowedText: string): Redact {
  const seated = names
    .flatMap((name) => [name, ...name.split(/[/:@]/)])
    .flatMap(patternsOf)
    .sort((left, right) => right.length - left.length)
  const plain = [...new Set(seated), ...makerNames].join('|')
  const families = modelFamilies.join('|')
  const pattern = new RegExp(
    `${before}(?:(?:${plain})${after}|(?<family>${families})${variant}${after})|${namesInOtherScripts.join('|')}`,
    'giu',
  )
  const allowedTokens = ` ${tokens(allowedText).join(' ')} `
  const allowedLower = allowedText.toLowerCase()
  const allowed = (name: string) =>
    allowedTokens.includes(` ${tokens(name).join(' ')} `) ||
    (/\P{ASCII}/u.test(name) && allowedLower.includes(name.toLowerCase()))

  return (text) =>
    text.replace(pattern, (match: string, family: string | undefined) => {
      if (allowed(match)) return match
      return family !== undefined && family !== match && allowed(family) ? `${family} ${withheld}` : withheld
    })
}

/** What the asker wrote that every seat sees: names in it need not be withheld. */
export function askedText(asked: {
  question: string
  context: string | null
  options: readonly Option[]
}): string {
  return [asked.question, asked.context ?? '', ...asked.options.map((option) => option.text)].join('\n')
}

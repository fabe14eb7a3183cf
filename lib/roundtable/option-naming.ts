/** A noun and its plural as English, and many a neighbour, has it. */
const plurals: [one: RegExp, many: string][] = [
  [/^(.*\p{sc=Latin}{2}[^s\P{sc=Latin}])$/u, '$1s'],
  [/^(.*\p{sc=Latin}(?:s|x|z|o|ch|sh))$/u, '$1es'],
  [/^(.*\p{sc=Latin}[^aeiou\P{sc=Latin}])y$/u, '$1ies'],
]
/** How names of software are written with and without their ending. */
const endings = ['.js', ' js', 'js']

/** Whether two options are one name, once in the singular and once in the plural, or once with an ending that adds nothing. */
export function isOneName(first: string, second: string): boolean {
  const [one, other] = [plain(first), plain(second)]
  return isVariant(one, other) || isVariant(other, one)
}

/** Whether a question names both of them: then how it is written may be just what is asked ("user or users?"). */
export function namesBoth(question: string, first: string, second: string): boolean {
  const asked = words(question)
  return [first, second].every((option) => asked.includes(words(option)))
}

function isVariant(short: string, long: string): boolean {
  return (
    plurals.some(([one, many]) => one.test(short) && short.replace(one, many) === long) ||
    (short.length > 2 && endings.some((ending) => short + ending === long))
  )
}

function plain(option: string): string {
  return option.normalize('NFKC').trim().toLowerCase()
}

/** The words of a text, each between blanks. */
function words(text: string): string {
  return ` ${plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}

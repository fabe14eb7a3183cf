/** Different words for one answer; each list begins with the one that stands for all. */
const oneAnswer = [
  ['yes', 'yeah', 'yep', 'yup'],
  ['no', 'nope', 'nah'],
  [
    'none',
    'none of them',
    'none of these',
    'none of those',
    'none of the above',
    'neither',
    'neither of them',
  ],
]

const likenesses = new Map(
  oneAnswer.flatMap((words) => words.map((word) => [bare(word), bare(words[0] ?? '')] as const)),
)

/**
 * What an option has in common with others that say the same: those that differ in case, width, usual punctuation or an
 * article only, or in the word for yes, no or none. `C` and `C#` do not. Empty for an empty option.
 */
export function likenessOf(option: string): string {
  const key = option.normalize('NFKC').trim().toLowerCase()
  const plain = bare(key.replace(/^(?:the|an?)\s+(?=\S)/u, '')) || key
  return likenesses.get(plain) ?? plain
}

function bare(text: string): string {
  return text.replace(/[\s\p{Pd}\p{Pi}\p{Pf}'"_.,;:!?()]+/gu, '')
}

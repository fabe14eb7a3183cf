import { describe, expect, it } from 'vitest'
import { parseStatement } from '../../../lib/roundtable/statement.ts'

const options = [
  { id: 'yes', text: 'Yes' },
  { id: 'no', text: 'No' },
  { id: 'late', text: 'Only later' },
]
const paper = { labels: { A: 'no', B: 'yes', C: 'late' }, options, exchange: false }

const good = '{"reasoning":"Because it holds.","gist":"It holds.","vote":"B","confidence":80}'
const voting = (vote: string) => good.replace('"B"', vote)

const empty = 'The answer is empty.'
const noObject = 'The answer holds no complete JSON object with a vote.'
const badVote = 'The vote is neither a label of the ballot paper nor "abstain".'
const several = 'The answer holds several objects with different votes.'
const noReasons = 'The answer gives no reasoning.'

/**
 * Answers as models give them when they do not keep to the schema: what each is read as, an option or `abstain`, or the
 * problem that goes into the repair call.
 */
const table: [shape: string, raw: string, becomes: string][] = [
  // Dressed up: the object is there, and whole.
  ['a json fence', `\`\`\`json\n${good}\n\`\`\``, 'yes'],
  ['a fence without a language', `\`\`\`\n${good}\n\`\`\``, 'yes'],
  ['a fence that never closes', `\`\`\`json\n${good}`, 'yes'],
  ['a fence in tildes', `~~~json\n${good}\n~~~`, 'yes'],
  ['prose before', `Sure! Here is my answer:\n\n${good}`, 'yes'],
  ['prose after', `${good}\n\nI hope that this helps.`, 'yes'],
  ['prose around, with braces', `As {asked}: ${good} {end}`, 'yes'],
  ['a byte order mark', `\uFEFF${good}`, 'yes'],
  ['blank lines around', `\n\n  ${good}\n\n`, 'yes'],
  ['a thinking block before', `<think>A {"vote":"A"} would do.</think>${good}`, 'yes'],
  ['a thinking block in capitals', `<THINK>Hm.</THINK>\n${good}`, 'yes'],
  ['a thought block before a fence', `<thought>Hm.</thought>\n\`\`\`json\n${good}\n\`\`\``, 'yes'],
  ['a word before the object', `json\n${good}`, 'yes'],
  ['the object as a JSON text', JSON.stringify(good), 'yes'],
  ['the object in a list', `[${good}]`, 'yes'],
  ['the object under a key', `{"answer":${good}}`, 'yes'],
  ['the object under two keys', `{"response":{"ballot":${good}}}`, 'yes'],
  ['as arguments of a tool', `{"parameters":${good}}`, 'yes'],
  ['the same object twice', `${good}\n${good}`, 'yes'],
  ['a draft with the same vote before', `${good.replace('80', '60')}\n${good}`, 'yes'],

  // Not quite JSON, but beyond doubt.
  ['a trailing comma', good.replace('80}', '80,}'), 'yes'],
  ['single quotes', good.replaceAll('"', "'"), 'yes'],
  ['keys without quotes', good.replace(/"(\w+)":/g, '$1:'), 'yes'],
  ['typographic quotes', good.replace(/"([^"]*)"/g, '“$1”'), 'yes'],
  ['line breaks inside a text', good.replace('it holds.', 'it\nholds\n\nfirmly.'), 'yes'],
  ['a comment', good.replace('"vote"', '// my vote\n"vote"'), 'yes'],
  ['keys in capitals', good.replace(/"(\w+)":/g, (key) => key.toUpperCase()), 'yes'],
  ['keys with underscores', good.replace('"vote"', '"_vote_"'), 'yes'],
  ['a brace inside a text', good.replace('it holds', 'f(x) = {x} holds'), 'yes'],
  ['a quoted quote', good.replace('it holds', 'they say \\"no\\"'), 'yes'],
  ['fields that nobody asked for', good.replace('"vote"', '"score":7,"vote"'), 'yes'],
  ['confidence as words', good.replace('80', '"very high"'), 'yes'],
  ['confidence as percent', good.replace('80', '"80 %"'), 'yes'],
  ['no gist', '{"reasoning":"Because.","vote":"B"}', 'yes'],

  // The vote said otherwise, and beyond doubt.
  ['a lower-case letter', voting('"b"'), 'yes'],
  ['a letter and a full stop', voting('"B."'), 'yes'],
  ['a letter in brackets', voting('"(B)"'), 'yes'],
  ['a letter in bold', voting('"**B**"'), 'yes'],
  ['a line of the ballot paper', voting('"B: Yes"'), 'yes'],
  ["an option's text", voting('"Only later"'), 'late'],
  ["an option's text in lower case", voting('"only later."'), 'late'],
  ['abstain in capitals', voting('"ABSTAIN"'), 'abstain'],

  // Never guessed.
  ['nothing', '', empty],
  ['white space', ' \n\t ', empty],
  ['prose alone', 'I would vote B, because it holds.', noObject],
  ['a letter alone', 'B', noObject],
  ['YAML', 'vote: B\nreasoning: Because it holds.', noObject],
  ['XML', '<vote>B</vote><reasoning>Because.</reasoning>', noObject],
  ['a table', '| vote | reasoning |\n|---|---|\n| B | Because. |', noObject],
  ['an error page', '<html><body><h1>502 Bad Gateway</h1></body></html>', noObject],
  ['cut off in the reasoning', good.slice(0, 30), noObject],
  ['cut off before the vote', good.slice(0, good.indexOf('"vote"')), noObject],
  ['cut off after the vote', good.slice(0, good.indexOf('"B"') + 3), noObject],
  ['a thinking block that never closes', `<think>I take ${good}`, noObject],
  ['the schema instead of an answer', '{"type":"object","properties":{"vote":{"type":"string"}}}', noObject],
  ['an apology', '{"error":"I cannot answer this."}', noObject],
  ['a translated option', voting('"Nein"'), badVote],
  ['a sentence', voting('"I choose B"'), badVote],
  ['two letters', voting('"A or B"'), badVote],
  ['two votes', voting('["A","B"]'), badVote],
  ['shares', voting('{"A":0.4,"B":0.6}'), badVote],
  ['a letter that is not there', voting('"D"'), badVote],
  ['a number', voting('2'), badVote],
  ['nothing as a vote', voting('null'), badVote],
  ['an option of another letter', voting('"B: No"'), badVote],
  ['half an option', voting('"Only"'), badVote],
  ['an abstention with reasons', voting('"abstain, for it depends"'), badVote],
  ['a vote twice', good.replace('"vote"', '"vote":"A","Vote"'), badVote],
  ['a vote twice under one key', good.replace('"vote"', '"vote":"A","vote"'), badVote],
  ['a vote twice under one key, loosely', good.replace('"vote"', 'vote:"A","vote"'), badVote],
  [
    "a comment first, and another seat's vote inside a text",
    `{ // note\n"reasoning":"S2 said {'vote':'C','reasoning':'Later.'}","vote":"B"}`.replace('\\n', '\n'),
    'yes',
  ],
  ['two objects that differ', `${good}\nOr rather:\n${voting('"A"')}`, several],
  ["another seat's vote behind its own", `${good}\nS2 said {"vote":"C","reasoning":"Later."}`, several],
  ['a vote without reasons', '{"vote":"B"}', noReasons],
  ['reasons of blanks', '{"reasoning":"   ","vote":"B"}', noReasons],
]

describe('bad answers, and what each becomes', () => {
  it('are sixty at least, each of a shape of its own', () => {
    expect(table.length).toBeGreaterThanOrEqual(60)
    expect(new Set(table.map(([, raw]) => raw)).size).toBe(table.length)
  })

  it.each(table)('%s', (_, raw, becomes) => {
    const result = parseStatement(raw, paper)
    expect(result.ok ? result.statement.vote : result.problem).toBe(becomes)
  })
})

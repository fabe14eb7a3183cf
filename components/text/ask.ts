import { moneyRange, moneyWords } from '../../lib/roundtable/money-words.ts'

/** The words of the Ask page. */
export const askText = {
  title: 'Ask',
  question: {
    label: 'Your question',
    placeholder: 'What should they answer?',
    count: (used: number, most: number) => `${number(used)} of ${number(most)} characters`,
    over: (over: number) => `${number(over)} characters too long`,
  },
  examples: { label: 'For example' },
  again: {
    note: 'Asking again. Change what you like; the new debate will link back to',
    missing: 'The debate to ask again was not found, so this is a new question.',
  },
  options: {
    label: 'Options they choose from',
    hint: 'Abstaining is always possible.',
    one: (place: number) => `Option ${place}`,
    add: 'Add an option',
    paste: 'Paste a list',
    full: (most: number) => `${most} options at most`,
    earlier: (text: string) => `Move ${quoted(text)} up`,
    later: (text: string) => `Move ${quoted(text)} down`,
    remove: (text: string) => `Remove ${quoted(text)}`,
    moved: (text: string, place: number, all: number) => `${quoted(text)} is now number ${place} of ${all}`,
    removed: (text: string) => `${quoted(text)} removed`,
    keys: 'Enter adds an option, Alt with an arrow key moves one.',
    pasteTitle: 'Paste a list',
    pasteLabel: 'Options, one a line or divided by commas',
    pasteFound: (count: number) =>
      count === 0 ? 'No option found yet' : count === 1 ? '1 option found' : `${count} options found`,
    pasteUse: 'Use these options',
    cancel: 'Cancel',
  },
  mode: {
    label: 'How',
    poll: 'Poll',
    pollIs: 'one round, blind',
    debate: 'Debate',
    debateIs: 'they read each other and may change',
  },
  panel: {
    label: (seats: number) => `At the table (${seats})`,
    scripted: 'Scripted, not AI',
    add: 'Add a seat',
    standard: 'Default panel',
    lastUsed: 'Last panel',
    rehearsal: 'Rehearsal panel',
    seat: (place: number) => `Seat ${place}:`,
    unavailable: 'cannot be seated',
    unknown: 'This model is no longer in the catalogue.',
    remove: (name: string) => `Remove ${name}`,
    full: (most: number) => `${most} seats at most`,
    empty: 'Nobody is at the table yet.',
  },
  ownPanels: {
    label: 'Your panels',
    save: 'Save this panel',
    about: (seats: string, mode: 'poll' | 'debate') =>
      `${seats} with their personas, for a ${mode}. Only this browser keeps it.`,
    name: 'Name',
    nameHint: 'Such as “Six makers” or “Quick poll”.',
    nameless: 'Type a name first.',
    replaces: 'Takes the place of your panel',
    full: (most: number) =>
      `This browser keeps ${most} panels. Remove one first, or save under the name of one to take its place.`,
    refused: 'This browser keeps nothing, so the panel was not saved.',
    saveIt: 'Save',
    replaceIt: 'Replace it',
    cancel: 'Cancel',
    saved: (name: string) => `Panel ${quoted(name)} saved`,
    replaced: (name: string) => `Panel ${quoted(name)} replaced`,
    remove: (name: string) => `Remove your panel ${quoted(name)}`,
    removed: (name: string) => `Panel ${quoted(name)} removed`,
    gone: 'removed.',
    undo: 'Undo',
    undoNamed: (name: string) => `Undo: bring back ${quoted(name)}`,
    back: (name: string) => `Panel ${quoted(name)} is back`,
  },
  picker: {
    title: 'Add a seat',
    search: 'Search models and makers',
    none: (search: string) => `No model matches “${search}”.`,
    left: (count: number) => `${count} more: search to find them.`,
    seated: (times: number) => (times === 1 ? 'at the table' : `${times} seats`),
    addNamed: (name: string) => `Add ${name}`,
    removeNamed: (name: string) => `Take ${name} from the table`,
    through: (connection: string) => `through ${connection}`,
    searches: 'searches the web',
    unpriced: 'no price known',
    scripted: 'scripted, not AI',
    count: (seats: number) => (seats === 1 ? '1 seat' : `${seats} seats`),
    done: 'Done',
  },
  persona: {
    label: 'Persona (optional)',
    hint: 'Who should answer from this seat? “A security engineer who has been paged at three in the morning.”',
    place: (place: number, of: number) => `Seat ${place} of ${of}`,
    earlier: 'Earlier',
    later: 'Later',
    again: 'Seat the same model again',
    remove: 'Remove seat',
    done: 'Done',
  },
  advanced: {
    label: 'Context, rounds, reviewer, visibility, cap',
    pollLabel: 'Context, samples, reviewer, visibility, cap',
    context: 'Context',
    contextHint: 'Background that every seat gets: a document, numbers, constraints.',
    rounds: 'Exchange rounds at most',
    debateOn: 'They read each other',
    debateOnDisagreement: 'if they disagree',
    debateOnAlways: 'always',
    samples: 'Times each seat is asked',
    samplesHint: 'The answer given most often counts as the seat’s ballot.',
    aliases: 'Seats see each other under neutral aliases',
    aliasesHint: 'So that no seat follows or fights a name. You see the names.',
    reviewer: 'Reviewer',
    reviewerAny: 'One from outside the panel, chosen by the house',
    visibility: 'Who can read it',
    unlisted: 'Whoever has the link',
    private: 'Only you, in this browser',
    public: 'Everyone; listed under Explore',
    budget: 'Stop before it costs more than',
    budgetUnit: 'USD',
  },
  go: {
    start: 'Put it to the table',
    rehearse: 'Rehearse it',
    starting: 'Starting…',
    keys: 'Ctrl + Enter',
    calls: (low: number, high: number) => `${span(number(low), number(high))} calls`,
    price: (low: number, high: number) => `about ${moneyRange(low, high)}`,
    someUnpriced: (count: number) =>
      count === 1 ? '1 model without a known price' : `${count} models without a known price`,
    allUnpriced: 'price unknown',
    free: 'costs nothing',
    cap: (usd: number) => `stops at ${moneyWords(usd)}`,
    whyPrice: 'Why a range',
    capTooLow: (usd: number) => `To begin it needs a cap of at least ${dollars(usd)}.`,
    setCap: (usd: number) => `Set the cap to ${dollars(usd)}`,
    visibility: { unlisted: 'unlisted link', private: 'private', public: 'public' },
    unanswered:
      'No answer came from the server. Nothing you typed is lost, and trying again cannot start it twice.',
    retry: 'Try again',
    look: 'See the marked fields.',
    tooFewOptions: (least: number) => `At least ${least} options are needed.`,
    tooFewSeats: (least: number) => `At least ${least} seats are needed.`,
    noQuestion: 'Type a question first.',
  },
  hint: {
    use: (texts: string[]) => `Use ${texts.join(', ')}`,
    own: 'Write the options',
    addMark: 'Add a question mark',
    markAdded: 'Question mark added',
    replaced: 'Options replaced',
    undo: 'Undo',
    remove: (text: string) => `Remove ${quoted(text)}`,
  },
  passcode: {
    label: 'Passcode of this house',
    hint: 'Its keeper has it for you. It is asked for once in this browser.',
    missing: 'Type the passcode of this house first.',
    anew: 'The passcode has changed, or was given too long ago. Type it again.',
    failed: 'The passcode could not be checked. Nothing you typed is lost; try again.',
  },
  closed: {
    keeperTitle: 'Only the keeper of this house asks here',
    keeper: 'What was asked can be read by everyone.',
    notOpenedTitle: 'Nobody can ask here yet',
    notOpened:
      'This server can be reached from other machines, and questions cost its keeper money. So it waits until its keeper says who may ask.',
    forKeeper: 'If you keep this house',
    steps: [
      'Sign in; on the first start the log of the server has a link that sets the password.',
      'Under House rules choose who may ask: everyone, whoever knows a passcode, or only you.',
    ],
    read: 'Read debates',
    signIn: 'Sign in as keeper',
  },
  first: {
    title: 'No model is connected yet.',
    rehearsal: 'Run a rehearsal',
    rehearsalIs: 'A whole debate with scripted panelists. Not AI; costs nothing.',
    key: 'Or add a key',
    keyIs: 'Put OPENAI_API_KEY, ANTHROPIC_API_KEY or another into the file .env, and start again.',
    which: 'Which key is for what',
    local: 'Or start a local model',
    localIs: 'A running Ollama is found by itself; OLLAMA_BASE_URL says where, if it is elsewhere.',
    more: 'Which other models more keys would bring',
    seats: (models: string[]) => `(${models.join(', ')})`,
  },
  noScript: 'Asking needs JavaScript. Debates that are finished can be read without it:',
  noScriptLink: 'Explore',
}

export interface ExampleQuestion {
  /** What it is about, as the name of its button. */
  short: string
  question: string
  options: string[]
}

/** Questions to begin with, each with a ballot paper that can answer it. */
export const exampleQuestions: ExampleQuestion[] = [
  {
    short: 'AI agents in production',
    question: 'Should an AI agent have write access to production in a company?',
    options: ['Yes', 'No'],
  },
  {
    short: 'A startup’s first database',
    question: 'Which database should a three-person startup begin with?',
    options: ['PostgreSQL', 'SQLite', 'MongoDB', 'DynamoDB'],
  },
  {
    short: 'A city’s next billion',
    question: 'Where should a city of a million people put its next billion?',
    options: ['Housing', 'Public transport', 'Schools', 'Climate protection'],
  },
  {
    short: 'The hot dog question',
    question: 'Is a hot dog a sandwich?',
    options: ['Yes', 'No'],
  },
]

function quoted(text: string): string {
  return text.trim() ? `“${text.trim()}”` : 'the empty option'
}

function number(value: number): string {
  return value.toLocaleString('en')
}

function span(low: string, high: string): string {
  return low === high ? low : `${low}–${high}`
}

/** An amount as it is typed into the field of the cap. */
function dollars(usd: number): string {
  return usd.toLocaleString('en', { style: 'currency', currency: 'USD' })
}

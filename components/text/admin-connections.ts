const number = (value: number) => value.toLocaleString('en')
const plural = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`

/** The words of the pages on which connections are kept. */
export const adminConnectionsText = {
  title: 'Connections',
  about:
    'API accounts through which models are reached. Keys lie encrypted in the database and are never shown again.',
  add: 'Add a connection',
  list: 'Connections',
  sources: {
    environment: 'from the environment, changed there',
    discovered: 'found running on this machine',
    'built-in': 'comes with the product',
    admin: 'added here',
  },
  kinds: {
    openai: 'OpenAI-compatible API',
    anthropic: 'Anthropic API',
    gemini: 'Gemini API',
    rehearsal: 'scripted, not AI',
  },
  key: (ending: string | null) =>
    ending === null ? 'no key' : ending === '' ? 'with a key' : `key …${ending}`,
  models: (count: number) => (count === 0 ? 'no models' : plural(count, 'model', 'models')),
  atOnce: (count: number) => `${number(count)} at once`,
  aMinute: (count: number) => `${number(count)} a minute`,
  keyLost: 'Its key was encrypted under another secret and cannot be read any more: enter it again.',
  ollama: {
    found: (count: number) =>
      `An Ollama runs on this machine with ${plural(count, 'model', 'models')}: they can be seated without doing anything here.`,
    silent: 'No Ollama answers here at present. Start one, and its models are found by themselves.',
  },
  back: 'All connections',
  facts: 'About this connection',
  test: {
    title: 'Test',
    about: 'Makes one real, tiny call, which may cost a fraction of a cent.',
    model: 'Model to call',
    first: 'The first one it has',
    hint: 'The catalogue has none of its models yet. Empty: the first on its own list.',
    run: 'Test it',
    running: 'Calling…',
    worked: 'It works',
    failed: 'It does not work',
    took: (duration: string) => `answered in ${duration}`,
    failedAfter: (duration: string) => `failed after ${duration}`,
    milliseconds: (count: number) => `${number(count)} ms`,
    called: 'Called',
    reported: 'Reports itself as',
    said: 'Said',
    nothing: 'nothing',
  },
  form: {
    title: 'Settings',
    preset: 'Provider',
    kind: 'API that it speaks',
    name: 'Name',
    baseUrl: 'Base URL',
    baseUrlHint: {
      openai: 'With its version where the provider has one, such as https://api.example.org/v1.',
      other: 'Without a version, such as https://api.example.org.',
    },
    apiKey: 'API key',
    keyNeeded: 'It is encrypted at once; afterwards you see its last four characters only.',
    keyOptional: 'Leave it empty if none is needed.',
    keyKept: (ending: string) =>
      ending
        ? `The one that ends in ${ending} is kept while this is empty.`
        : 'The one that is there is kept while this is empty.',
    removeKey: 'Remove the key that is there',
    maxConcurrent: 'Requests at once',
    requestsPerMinute: 'Requests a minute',
    noLimit: 'Empty: no limit.',
    wholeNumber: 'It has to be a whole number, or empty.',
    choose: 'Choose a provider first.',
    save: 'Save',
    add: 'Add it',
    saved: 'Saved.',
  },
  readOnly:
    'This connection comes with the environment of the server: change it there and start again. It can be tested, and models can be imported.',
  builtIn: 'The scripted panel comes with the product and needs no settings.',
  import: {
    title: 'Models',
    has: (count: number) =>
      count === 0
        ? 'The catalogue has none of its models yet.'
        : `The catalogue has ${plural(count, 'model', 'models')} of it.`,
    see: 'See them',
    byHand: 'Add one by hand',
    load: 'Choose from its own list',
    loading: 'Asking for its list…',
    search: 'Search its list',
    list: 'Its own list of models',
    found: (count: number, all: number) =>
      count === all ? plural(all, 'model', 'models') : `${number(count)} of ${number(all)} models`,
    selected: (count: number) => `${number(count)} chosen`,
    selectFound: (count: number) => `Choose all ${number(count)}`,
    clear: 'Choose none',
    more: (count: number) => `Show ${number(count)} more`,
    add: (count: number) => (count === 0 ? 'Add models' : `Add ${plural(count, 'model', 'models')}`),
    added: (count: number) => `${plural(count, 'model was', 'models were')} added.`,
    known: 'in the catalogue',
    unpriced: 'no price known',
    price: (input: string, output: string) => `${input} in, ${output} out`,
    none: 'Nothing on its list matches.',
    empty: 'Its list names no model that could take a seat.',
  },
  remove: {
    title: 'Remove',
    about: 'Removes the connection, its key and its models. Debates that were held stay as they are.',
    label: 'Remove this connection',
    question: (name: string) => `Remove ${name}?`,
    models: (count: number) =>
      count === 0
        ? 'It has no models. Its key is forgotten.'
        : `With it ${plural(count, 'model leaves', 'models leave')} the catalogue, and its key is forgotten:`,
    more: (count: number) => `and ${number(count)} more`,
    confirm: 'Remove it',
  },
} as const

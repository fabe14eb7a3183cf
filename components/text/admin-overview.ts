/** The words of the admin's first page. */
export const adminOverviewText = {
  title: 'The house',
  about: 'How it stands, and what needs its keeper.',
  attention: 'What needs attention',
  nothing: 'Nothing needs you at present.',
  noModel: {
    title: 'No model can be seated but the scripted panel.',
    text: 'Add a connection with a key, or start a local model.',
    link: 'Add a connection',
  },
  failing: 'Connections fail; their models cannot be seated until they work again.',
  capReached: (cap: string) =>
    `What was spent and reserved today comes to the cap of ${cap}: debates stop until midnight UTC.`,
  capNear: (share: number, cap: string) => `${share} % of today’s cap of ${cap} is spent or reserved.`,
  seeUsage: 'See what it went to',
  waiting: (duration: string) =>
    `A debate has waited for ${duration} to begin: the server may be busy, or an instance may be down.`,
  seeDebates: 'See what runs',
  ollama: (count: number) =>
    count === 1
      ? 'An Ollama runs on this machine: its model can be seated.'
      : `An Ollama runs on this machine: its ${count} models can be seated.`,
  seeOllama: 'Look at it',
  today: 'Today',
  spent: 'Spent today',
  spentOf: (spent: string, cap: string) => `${spent} of ${cap} are spent or reserved`,
  asked: 'Debates of the last seven days',
  models: 'Models that can be seated',
  modelsOff: (count: number) => (count === 0 ? 'none is switched off' : `${count} switched off`),
  seatable: (live: number, all: number) => (live === all ? String(live) : `${live} of ${all}`),
  pages: 'Where things are kept',
  /** What each page is for, by its address. */
  is: {
    '/admin/connections': 'API accounts and local servers: add, test, import from.',
    '/admin/models': 'What may be seated, what it costs, in which order.',
    '/admin/panels': 'The default panel, named panels, and who reviews.',
    '/admin/rules': 'Who may ask, how much, and what it may cost.',
    '/admin/debates': 'Every debate: hide, cancel, delete.',
    '/admin/usage': 'Spend and debates by day and by model.',
    '/admin/audit': 'What admins did, and when.',
    '/admin/sessions': 'Your password, and where you are signed in.',
  } as Record<string, string>,
} as const

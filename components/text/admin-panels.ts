/** Words of the pages on which the keeper lays down panels and reviewers. */
export const adminPanelsText = {
  title: 'Panels',
  about: 'Who sits at the table when nobody picks, what is offered by name, and who writes it up.',
  back: 'All panels',
  saved: 'Saved.',
  standard: {
    title: 'Default panel',
    about: 'What a new question begins with. Seats whose model cannot be had are left out.',
    chosen: (names: string[]) =>
      names.length > 0 ? `The house chooses, at present ${names.join(', ')}.` : 'The house chooses.',
    own: 'Choose the seats myself',
    seats: 'Seats of the default panel',
    save: 'Save the default panel',
    giveBack: 'Let the house choose',
  },
  named: {
    title: 'Named panels',
    about: 'Offered to everyone who asks, in this order.',
    none: 'There is none yet.',
    list: 'Named panels',
    add: 'Add a panel',
    facts: (mode: 'poll' | 'debate', seats: string[]) =>
      `${mode === 'poll' ? 'Poll' : 'Debate'} of ${seats.length}: ${seats.join(', ')}`,
    edit: (name: string) => `Change “${name}”`,
    change: 'Change',
    remove: 'Delete',
    removeNamed: (name: string) => `Delete “${name}”`,
    removeTitle: (name: string) => `Delete the panel “${name}”?`,
    removeAbout: 'It is offered no more. Debates that were held with it stay as they are.',
    removeIt: 'Delete the panel',
  },
  form: {
    addTitle: 'Add a panel',
    changeTitle: 'Change a panel',
    about: 'A line-up that everyone who asks can choose with one click.',
    name: 'Name',
    nameHint: 'Such as “Six makers” or “Quick poll”.',
    mode: 'For',
    poll: 'a poll',
    debate: 'a debate',
    seats: (count: number) => `Seats (${count})`,
    save: 'Save the panel',
  },
  reviewers: {
    title: 'Reviewers',
    about:
      'Who writes a debate up: the first that is of another maker than every seat. Where one does not answer, the next is asked.',
    chosen: (names: string[]) =>
      names.length > 0
        ? `The house chooses among all models, at present first ${names.join(', ')}.`
        : 'The house chooses; at present no model can be had.',
    own: 'Choose the reviewers myself',
    list: 'Reviewers in the order in which they are asked',
    none: 'Nobody is in it yet.',
    add: 'Add a reviewer',
    addIt: 'Add',
    choose: 'Choose a model',
    remove: 'Remove',
    removeNamed: (name: string) => `Remove ${name}`,
    away: 'cannot be had at present',
    save: 'Save the reviewers',
    giveBack: 'Let the house choose',
  },
  order: {
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    moved: (name: string, place: number, all: number) => `${name} is now number ${place} of ${all}`,
  },
} as const

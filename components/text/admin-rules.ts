import type { Visibility } from '../../lib/roundtable/debate.ts'

const visibilities: Record<Visibility, string> = {
  private: 'Only who asked',
  unlisted: 'Whoever has the link',
  public: 'Everyone; listed under Explore',
}

/** Words of the page on which the keeper lays down the rules of the house. */
export const adminRulesText = {
  title: 'House rules',
  about: 'What holds for everybody who asks here. A change holds at once, on every instance.',
  save: 'Save the rules',
  saved: 'Saved. These rules hold now.',
  notOpened:
    'This server can be reached from other machines, and no rule says who may ask. Until one does, nobody may but you.',
  behindProxy:
    'The address of this server is not this machine’s own, so others may reach it, and everyone may ask as long as no rule says otherwise.',
  asking: {
    title: 'Who may ask',
    about: 'Reading is another matter: each debate has a visibility of its own.',
    who: 'Who may ask',
    noRule: (who: string) => `No rule: ${who}`,
    nobodyElse: 'nobody but you, as others can reach this server',
    everyoneHere: 'everyone, as only this machine reaches this server',
    everyone: 'Everyone who can reach this server',
    passcode: 'Whoever knows the passcode',
    admin: 'Only you, and programs with the admin token',
    passcodeLabel: 'Passcode',
    passcodeNew: 'At least 8 characters. You hand it out; it is never shown again.',
    passcodeKept: 'One is set. Type another to replace it; whoever gave the old one is then asked again.',
    perHour: 'Debates that one client may start in an hour',
    perHourHint: 'Clients are told apart by their address. You are not counted.',
  },
  size: {
    title: 'How large',
    about: 'The most that a debate may have.',
    mostDebateSeats: 'Seats in a debate',
    mostPollSeats: 'Seats in a poll',
    mostRounds: 'Exchange rounds',
    mostSamples: 'Times a poll asks each seat',
  },
  money: {
    title: 'What it may cost',
    about: 'In US dollars. A round opens only if all its calls fit what is left of both caps.',
    defaultBudgetUsd: 'Cap of a debate, unless its asker sets another',
    mostBudgetUsd: 'Highest cap that an asker may set',
    dailyBudgetUsd: 'All debates of a day (UTC) together',
  },
  reading: {
    title: 'Who may read it',
    about: 'Unless the asker says otherwise.',
    label: 'Who may read a new debate',
    noRule: (visibility: Visibility) => `No rule: ${visibilities[visibility].toLowerCase()}`,
    visibilities,
  },
  without: (value: string) => `Without a rule: ${value}.`,
  noLimit: 'no limit',
  wholeNumber: 'It has to be a whole number.',
  amount: 'It has to be an amount such as 2.50.',
} as const

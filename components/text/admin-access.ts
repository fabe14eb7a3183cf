const moment = (iso: string) => iso.slice(0, 16).replace('T', ' ')

/** Words of the pages by which the admin gets in, and of the page about sessions. */
export const accessText = {
  title: 'Access',
  about:
    'Where you are signed in. A session that is ended is out at once; one that is not used for 12 hours ends by itself.',
  signOut: 'Sign out',
  sessions: {
    title: 'Sessions',
    current: 'this one',
    unknown: 'A program',
    end: 'End',
    endOthers: 'End all others',
    times: (opened: string, used: string) => `opened ${moment(opened)}, last used ${moment(used)} UTC`,
  },
  password: {
    title: 'Password',
    current: 'Current password',
    submit: 'Change it',
    done: 'The password was changed; every other session is ended.',
    ofEnvironment: 'The server takes its password from ADMIN_PASSWORD; that is where it is changed.',
  },
  signIn: {
    title: 'Sign in',
    about: 'For whoever runs this house. To ask a question you need no account.',
    password: 'Password',
    submit: 'Sign in',
  },
  setUp: {
    title: 'Set the admin password',
    about: 'This is done once. Whoever knows the password runs this house: its keys, its rules, its money.',
    noToken:
      'This address is not complete: open the whole link that the server wrote to its log at the start.',
    password: 'New password',
    hint: 'At least 12 characters. Several words in a row are good, and easy to type.',
    repeated: 'The same again',
    differs: 'It differs from the one above.',
    submit: 'Set it and sign in',
  },
} as const

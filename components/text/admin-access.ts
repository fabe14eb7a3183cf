/** Words of the pages by which the admin gets in, and of the page about sessions. */
export const accessText = {
  signIn: {
    title: 'Sign in',
    about: 'For who runs this house. To ask a question you need no account.',
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

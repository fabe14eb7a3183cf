/** Words of the admin's frame, and of what all its pages have. */
export const adminText = {
  title: 'Admin',
  navigation: 'Admin',
  sections: {
    overview: 'Overview',
    connections: 'Connections',
    models: 'Models',
    panels: 'Panels',
    rules: 'House rules',
    debates: 'Debates',
    usage: 'Usage',
    audit: 'Audit',
    sessions: 'Access',
  },
  noScript: 'The admin pages need JavaScript.',
  busy: 'One moment…',
  keep: 'Leave it as it is',
  offline: 'The server could not be reached. Nothing you typed is lost; try again.',
  failed: 'That did not work.',
  signedOut: 'You are signed out. Sign in again in another tab; nothing you typed here is lost.',
  look: 'That did not work yet: look at the marked fields.',
} as const

/** The colours of the light theme, for a picture that knows no style sheet. */
export const cardColours = {
  paper: '#fbfaf7',
  ink: '#1b1b1a',
  soft: '#66645e',
  line: '#e2ded5',
  edge: '#87837a',
  card: '#ffffff',
  wood: '#f1ece2',
  options: [
    '#b1500c',
    '#2a5bb0',
    '#0f5240',
    '#9c2a6c',
    '#6b6207',
    '#50248c',
    '#ba2e45',
    '#0a6f86',
    '#6e3b1c',
    '#3f7a24',
    '#4d5763',
    '#9536a3',
  ],
} as const

import type { Ballot, Option } from '../../lib/roundtable/debate.ts'

/** The marks of the options, in the order of the ballot paper, as paths in a box from -8 to 8. */
const shapes = [
  'M0-6.5A6.5 6.5 0 1 1 0 6.5A6.5 6.5 0 1 1 0-6.5Z',
  'M0-7.5L7.5 0L0 7.5L-7.5 0Z',
  'M-5.8-5.8H5.8V5.8H-5.8Z',
  'M0-6.8L7.4 6H-7.4Z',
  'M0 6.8L7.4-6H-7.4Z',
  'M0-7.8L2.2-2.6L7.6-2.3L3.4 1.2L4.8 6.6L0 3.6L-4.8 6.6L-3.4 1.2L-7.6-2.3L-2.2-2.6Z',
  'M-2.3-7H2.3V-2.3H7V2.3H2.3V7H-2.3V2.3H-7V-2.3H-2.3Z',
  'M0-7.2L7-2.1L4.3 6.2H-4.3L-7-2.1Z',
  'M-3.7-6.5H3.7L7.4 0L3.7 6.5H-3.7L-7.4 0Z',
  'M-6.6-3.6L-3.6-6.6L0-3L3.6-6.6L6.6-3.6L3 0L6.6 3.6L3.6 6.6L0 3L-3.6 6.6L-6.6 3.6L-3 0Z',
  'M-4-7A7 7 0 0 1-4 7Z M-6.6-7H-4V7H-6.6Z',
  'M-6.5-7H6.5L1.2 0L6.5 7H-6.5L-1.2 0Z',
]

const abstainShape = 'M0-6.5A6.5 6.5 0 1 1 0 6.5A6.5 6.5 0 1 1 0-6.5ZM0-4A4 4 0 1 0 0 4A4 4 0 1 0 0-4Z'
const noShape = 'M-6.5-1.2H6.5V1.2H-6.5Z'

export interface OptionStyle {
  /** Class that sets the colour `--option`. */
  className: string
  /** Path of the mark, in a box from -8 to 8. */
  shape: string
}

/** How a ballot looks wherever it is drawn; null is no ballot at all. */
export function optionStyle(options: Option[], ballot: Ballot | null): OptionStyle {
  const index = options.findIndex((option) => option.id === ballot)
  const shape = shapes[index]
  if (!shape) return { className: 'option-none', shape: ballot === null ? noShape : abstainShape }
  return { className: `option-${index + 1}`, shape }
}

/** What a debate needs next, as `protocol.next` names it. Steps of one answer run side by side. */
export type Step =
  | { type: 'open'; round: number }
  | { type: 'ask'; round: number; seat: number; sample: number }
  | { type: 'close'; round: number }
  | { type: 'review' }
  | { type: 'finish' }

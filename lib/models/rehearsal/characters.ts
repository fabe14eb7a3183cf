/** A scripted panelist: what it does at the table. */
export interface Character {
  wireName: string
  name: string
  /** The side it takes in round 1: the question's leading option, the next one, or none. */
  side: 'leading' | 'other' | 'none'
  /** What it does in an exchange round. */
  exchange: 'keeps' | 'is-persuaded' | 'fails'
  /** How slowly it speaks; 1 is the usual pace. */
  slowness: number
}

/** Seated together they disagree 3 to 2 with one abstention; then one is persuaded and one fails. */
export const characters: readonly Character[] = [
  { wireName: 'rehearsal-ada', name: 'Ada (scripted)', side: 'leading', exchange: 'keeps', slowness: 1 },
  {
    wireName: 'rehearsal-boris',
    name: 'Boris (scripted)',
    side: 'other',
    exchange: 'is-persuaded',
    slowness: 0.8,
  },
  {
    wireName: 'rehearsal-clara',
    name: 'Clara (scripted)',
    side: 'leading',
    exchange: 'fails',
    slowness: 1.2,
  },
  { wireName: 'rehearsal-dana', name: 'Dana (scripted)', side: 'other', exchange: 'keeps', slowness: 0.9 },
  { wireName: 'rehearsal-emil', name: 'Emil (scripted)', side: 'leading', exchange: 'keeps', slowness: 1.1 },
  { wireName: 'rehearsal-flora', name: 'Flora (scripted)', side: 'none', exchange: 'keeps', slowness: 0.7 },
]

import { moment } from './moment-words.ts'

/** A point in time within some words, as people and as machines read it. */
export function Moment({ at, words = (text) => text }: { at: string; words?: (moment: string) => string }) {
  return <time dateTime={at}>{words(moment(at))}</time>
}

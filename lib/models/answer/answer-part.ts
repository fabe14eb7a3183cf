import type { Citation, Usage } from '../../roundtable/debate.ts'
import type { ModelAnswer } from '../adapter.ts'

/** What one chunk of a stream adds to an answer; text, refusal and citations grow, of the rest the latest counts. */
export interface AnswerPart {
  text?: string
  refusal?: string
  finish?: ModelAnswer['finish']
  modelVersion?: string
  usage?: Usage
  citations?: Citation[]
  /** Addresses of sources in the order in which the provider numbers them, as `[1]` in its text does. */
  numbering?: string[]
}

import type { FieldError } from '../../lib/problem.ts'
import { askText } from '../text/ask.ts'
import type { Draft } from './draft.ts'
import { limits } from './limits.ts'
import { sentOptions } from './start-body.ts'

/** What a draft still lacks before a server need be asked, as the server would name it. */
export function missing(draft: Draft): FieldError[] {
  const text = askText.go
  const errors: FieldError[] = []
  if (!draft.question.trim()) errors.push({ path: 'question', message: text.noQuestion })
  if (sentOptions(draft).length < limits.options.least)
    errors.push({ path: 'options', message: text.tooFewOptions(limits.options.least) })
  if (draft.seats.length < limits.leastSeats)
    errors.push({ path: 'seats', message: text.tooFewSeats(limits.leastSeats) })
  return errors
}

import { z } from 'zod'
import { singleLine, wellFormed } from '../../roundtable/text.ts'

/**
 * A text of so many characters (code points, as JSON Schema counts them) after it was made clean: a line without control
 * and direction characters, or a text of several lines.
 */
export function textField(kind: 'line' | 'text', minimum: number, maximum: number) {
  return z
    .string()
    .overwrite((text) => (kind === 'line' ? singleLine(text) : wellFormed(text).trim()))
    .superRefine((text, context) => {
      const length = Array.from(text).length
      if (length < minimum)
        context.addIssue(minimum === 1 ? 'It must not be empty.' : `It needs ${minimum} characters.`)
      if (length > maximum)
        context.addIssue(`It may have at most ${count(maximum)} characters; it has ${count(length)}.`)
    })
    .meta({ minLength: minimum, maxLength: maximum })
}

function count(value: number): string {
  return value.toLocaleString('en')
}

import { exampleQuestions } from '../text/ask.ts'
import { type Draft, editDraft } from './draft.ts'
import { type House, rehearsalPanelOf } from './house.ts'

/** A draft before the scripted panel; where nothing is asked yet, the first example question with its options. */
export function rehearsalDraft(house: House, draft: Draft): Draft {
  const seated = editDraft(draft, { type: 'seats.replaced', panel: rehearsalPanelOf(house), picked: false })
  const [example] = exampleQuestions
  if (draft.question.trim() || !example) return seated
  const asked = editDraft(seated, { type: 'options.replaced', texts: example.options })
  return { ...asked, question: example.question }
}

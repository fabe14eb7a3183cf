import type { Typesetter } from '../../lib/cards/typesetter.ts'
import type { View } from '../debate/view.ts'

/** The size that other sites ask for. */
export const cardSize = { width: 1200, height: 630 }

/** Where the words stand, in pixels: their left edge, the width of their column, and the lowest line. */
export const left = 64
export const column = 640
export const lastLine = 566

/** What a part of a card is drawn from. */
export interface CardPartProps {
  view: View
  type: Typesetter
}

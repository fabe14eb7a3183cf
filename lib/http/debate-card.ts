import type { ReactElement } from 'react'
import { keptCard } from '../cards/kept-cards.ts'
import { openTypesetter, type Typesetter } from '../cards/typesetter.ts'
import type { Debate } from '../roundtable/debate.ts'
import { isPublic, readableDebate } from './access.ts'
import { finishedResponse } from './finished-response.ts'
import { presentDebate } from './present-debate.ts'
import { renderMarkup } from './render-markup.ts'

/** How a card is drawn: the texts on it, and its drawing once there are fonts for them. */
interface CardDrawing {
  texts: (debate: Debate) => string[]
  draw: (debate: Debate, type: Typesetter) => ReactElement
}

/** The picture of a debate that the caller may read. Throws `Problem` 404 where there is none. */
export async function debateCard(
  request: Request,
  slug: string,
  { texts, draw }: CardDrawing,
): Promise<Response> {
  const row = await readableDebate(request, slug)
  const debate = await presentDebate(request, row)
  const picture = await keptCard(`${debate.id}/${debate.seq}`, async () => {
    const type = await openTypesetter(texts(debate))
    return type.png(await renderMarkup(draw(debate, type)))
  })
  return finishedResponse(request, { row, debate }, picture, {
    'Content-Type': 'image/png',
    ...(!isPublic(row) && { 'X-Robots-Tag': 'noindex' }),
  })
}

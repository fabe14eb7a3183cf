import { DebateCard, textsOfCard } from '../../../../components/card/debate-card.tsx'
import { debateCard } from '../../../../lib/http/debate-card.ts'
import { handle } from '../../../../lib/http/handle.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle<{ slug: string }>({
  GET: (request, { slug }) =>
    debateCard(request, slug, {
      texts: textsOfCard,
      draw: (debate, type) => <DebateCard debate={debate} type={type} />,
    }),
})

import { DebateCard } from '../../../../components/card/debate-card.tsx'
import { textsOfCard } from '../../../../components/card/texts-of-card.ts'
import { debateCard } from '../../../../lib/http/debate-card.ts'
import { handle } from '../../../../lib/http/handle.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle<{ slug: string }>({
  GET: (request, { slug }) =>
    debateCard(request, slug, {
      texts: textsOfCard,
      draw: (debate, type) => <DebateCard debate={debate} type={type} />,
    }),
})

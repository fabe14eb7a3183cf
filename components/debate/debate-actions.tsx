import { debateText } from '../text/debate.ts'
import { ButtonLink } from '../ui/button.tsx'
import { CancelDebate } from './cancel-debate.tsx'
import { CopyLink } from './copy-link.tsx'
import { OwnerMenu } from './owner-menu.tsx'
import { ShareMenu } from './share-menu.tsx'
import { isUnderWay, type View } from './view.ts'

export function DebateActions({ view }: { view: View }) {
  const { debate, isOwner } = view
  const running = isUnderWay(debate)
  if (view.offline) return null
  return (
    <div className="debate-actions">
      <CopyLink
        href={`/debates/${debate.slug}`}
        primary={!running}
        isPrivate={debate.visibility === 'private'}
      />
      {!running && <ShareMenu slug={debate.slug} />}
      {isOwner && <OwnerMenu id={debate.id} visibility={debate.visibility} />}
      <ButtonLink href={`/?from=${encodeURIComponent(debate.slug)}`}>{debateText.actions.again}</ButtonLink>
      {running && isOwner && !debate.reopening && <CancelDebate id={debate.id} reload={!view.live} />}
    </div>
  )
}

import { debateText } from '../text/debate.ts'

export function RehearsalNotice() {
  return (
    <p className="rehearsal-notice">
      <strong>{debateText.rehearsal.title}.</strong> {debateText.rehearsal.text}
    </p>
  )
}

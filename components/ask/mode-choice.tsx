import type { Mode } from '../../lib/roundtable/debate.ts'
import { askText } from '../text/ask.ts'
import { Segments } from './segments.tsx'

interface ModeChoiceProps {
  mode: Mode
  onChange: (mode: Mode) => void
}

export function ModeChoice({ mode, onChange }: ModeChoiceProps) {
  const text = askText.mode
  return (
    <Segments<Mode>
      legend={text.label}
      name="mode"
      value={mode}
      onChange={onChange}
      segments={[
        { value: 'poll', name: text.poll, detail: text.pollIs },
        { value: 'debate', name: text.debate, detail: text.debateIs },
      ]}
    />
  )
}

import { optionStyle } from '../debate/option-style.ts'
import { limits } from './limits.ts'

const places = Array.from({ length: limits.options.most }, (_, index) => ({ id: String(index), text: '' }))

/** The colour and mark that the option at this place (from 0) will have wherever the debate is shown. */
export function OptionMark({ index }: { index: number }) {
  const { className, shape } = optionStyle(places, String(index))
  return (
    <svg viewBox="-8 -8 16 16" className={`size-3.5 shrink-0 fill-option ${className}`} aria-hidden="true">
      <path d={shape} />
    </svg>
  )
}

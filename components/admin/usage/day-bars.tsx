import { adminUsageText } from '../../text/admin-usage.ts'
import { niceCeiling } from './chart-scale.ts'

/** What a day's bar stands for; `estimated` is the part of it that is drawn lighter. */
export interface DayBar {
  day: string
  value: number
  estimated: number
}

interface DayBarsProps {
  title: string
  bars: DayBar[]
  format: (value: number) => string
  /** Whole things: the scale has no halves. */
  whole?: boolean
}

/** The height of the drawing in its own units; bars are as wide as the page lets them be. */
const height = 100
/** Of a day's width. */
const gap = 0.16

/** A bar for each day, with its scale beside it. The numbers stand in the table that goes with it. */
export function DayBars({ title, bars, format, whole = false }: DayBarsProps) {
  const text = adminUsageText
  const most = bars.reduce((best, bar) => (bar.value > best.value ? bar : best), bars[0] ?? noDay)
  const top = niceCeiling(whole ? Math.max(most.value, 2) : most.value)
  const total = bars.reduce((sum, { value }) => sum + value, 0)
  const peak = most.value > 0 ? text.most(format(most.value), text.day(most.day)) : text.none
  const marks = most.value > 0 ? [top, top / 2] : []
  return (
    <div className="day-chart">
      <div className="day-chart-scale" aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark} className={mark === top ? 'top-0' : 'top-1/2'}>
            {format(mark)}
          </span>
        ))}
      </div>
      <svg
        className="day-chart-bars"
        viewBox={`0 0 ${Math.max(bars.length, 1)} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={text.chart(title, format(total), peak)}
      >
        {[0, 0.5, 1].map((line) => (
          <line
            key={line}
            className="day-chart-line"
            x2={bars.length}
            y1={line * height}
            y2={line * height}
          />
        ))}
        {bars.map((bar, index) => (
          <Bar key={bar.day} bar={bar} x={index + gap / 2} top={top} format={format} />
        ))}
      </svg>
      <p className="day-chart-days" aria-hidden="true">
        <span>{bars[0] && text.day(bars[0].day)}</span>
        <span>{bars.length > 1 && text.day(bars.at(-1)?.day ?? '')}</span>
      </p>
    </div>
  )
}

const noDay: DayBar = { day: '1970-01-01', value: 0, estimated: 0 }

interface BarProps {
  bar: DayBar
  x: number
  top: number
  format: (value: number) => string
}

function Bar({ bar: { day, value, estimated }, x, top, format }: BarProps) {
  const whole = (value / top) * height
  const guessed = (Math.min(estimated, value) / top) * height
  const width = 1 - gap
  return (
    <g>
      <title>{`${adminUsageText.day(day)}: ${format(value)}`}</title>
      <rect className="day-chart-reach" x={x - gap / 2} width={1} height={height} />
      <rect
        className="day-chart-bar"
        x={x}
        y={height - whole + guessed}
        width={width}
        height={whole - guessed}
      />
      {guessed > 0 && (
        <rect className="day-chart-estimated" x={x} y={height - whole} width={width} height={guessed} />
      )}
    </g>
  )
}

// One number, then its story. It never stands without the words that say what it means and for when.
import type { ReactNode } from 'react'
import './figure.css'

export type FigureProps = {
  label: string
  /** Already written as the reader writes numbers: `38`, `1,204`, `under 11`. */
  value: string
  unit?: string
  /** What to make of it: `6 more than last week, most by phone`. */
  story?: ReactNode
  /** How much of a whole it is, drawn as a line: 0 to 1. */
  share?: number
  state?: 'due' | 'late' | 'done'
}

/** A figure with its story. */
export function Figure({ label, value, unit, story, share, state }: FigureProps) {
  return (
    <div className="figure" data-state={state}>
      <p className="figure__label">{label}</p>
      <p className="figure__value figures">
        {value}
        {unit === undefined ? null : <span className="figure__unit"> {unit}</span>}
      </p>
      {share === undefined ? null : (
        <svg className="figure__share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <path className="figure__whole" d="M0 2H100" />
          <path className="figure__part" d={`M0 2H${Math.round(Math.min(1, Math.max(0, share)) * 100)}`} />
        </svg>
      )}
      {story === undefined ? null : <p className="figure__story">{story}</p>}
    </div>
  )
}

// How far something long has come, in words first: `6,000 of 12,400 rows taken`. It is only shown where the whole is known.
import { useId } from 'react'
import './progress.css'

/** Progress of a long piece of work; `share` from 0 to 1. */
export function Progress({ label, words, share }: { label: string; words: string; share: number }) {
  const id = useId()
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <div className="progress">
      <label htmlFor={id} className="progress__label">
        {label}
      </label>
      <span className="progress__words figures" role="status">
        {words}
      </span>
      <progress id={id} className="progress__bar" max={100} value={percent} />
    </div>
  )
}

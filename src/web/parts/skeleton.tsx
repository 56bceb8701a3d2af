// The shape of what is coming, so that nothing jumps when it comes. For the first 400 ms it is not seen: most answers are faster.
import { text } from '../text/text.ts'
import './skeleton.css'

const widths = [62, 48, 71, 55, 66, 43, 58, 69]

/** So many rows in the place of a list, or lines in the place of words. */
export function Skeleton({ rows, kind = 'rows' }: { rows: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8; kind?: 'rows' | 'lines' }) {
  return (
    <div className="skeleton" data-kind={kind}>
      <span className="unseen" role="status">
        {text('skeleton.loading', 'Loading')}
      </span>
      {widths.slice(0, rows).map((width) => (
        <div key={width} className="skeleton__row" aria-hidden="true">
          {kind === 'rows' ? <span className="skeleton__disc" /> : null}
          <span className="skeleton__line" style={{ inlineSize: `${width}%` }} />
        </div>
      ))}
    </div>
  )
}

// The mark: two lines side by side, the member's and the team's, that draw near where they meet. The timeline is the same drawing.
import './mark.css'

/** The two lines, with the product's name beside them when `named`. */
export function Mark({ named }: { named?: boolean }) {
  return (
    <span className="mark">
      <svg viewBox="0 0 28 24" aria-hidden="true">
        <path
          className="mark__member"
          d="M2 5.5c4.500 0 6 4.600 9.500 4.600S17 6 20.500 6c2.300 0 3.700 1 5.500 2.300"
        />
        <path
          className="mark__team"
          d="M2 18.500c4.500 0 6-4.600 9.500-4.600S17 18 20.500 18c2.300 0 3.700-1 5.500-2.300"
        />
        <circle className="mark__meeting" cx="11.5" cy="12" r="2" />
      </svg>
      {named ? <span className="mark__name">Alongside</span> : <span className="unseen">Alongside</span>}
    </span>
  )
}

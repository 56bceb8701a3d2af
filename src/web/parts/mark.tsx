// The mark: two lines side by side, the member's and the team's, that come together and go on
// alongside, each with a head. The timeline is the same drawing.
import './mark.css'

/** The two lines, with the product's name beside them when `named`. */
export function Mark({ named }: { named?: boolean }) {
  return (
    <span className="mark">
      <svg viewBox="0 0 28 24" aria-hidden="true">
        <path className="mark__member" d="M2 4.5c5 0 6 4.2 10.5 4.2H20" />
        <circle className="mark__member mark__head" cx="24.5" cy="8.7" r="2.1" />
        <path className="mark__team" d="M2 19.5c5 0 6-4.2 10.5-4.2H17" />
        <circle className="mark__team mark__head" cx="21.5" cy="15.3" r="2.1" />
      </svg>
      {named ? <span className="mark__name">Alongside</span> : <span className="unseen">Alongside</span>}
    </span>
  )
}

// The way back to the appeals and grievances.
import { Link } from '@tanstack/react-router'
import { Icon } from '../../parts/icon.tsx'
import { text } from '../../text/text.ts'

export function BackToAppeals() {
  return (
    <Link className="decide-back" to="/appeals">
      <Icon name="back" small /> {text('appeals.title', 'Appeals and grievances')}
    </Link>
  )
}

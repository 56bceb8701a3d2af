// The way back to the plan's decisions.
import { Link } from '@tanstack/react-router'
import { Icon } from '../../parts/icon.tsx'
import { text } from '../../text/text.ts'

export function BackToDecisions() {
  return (
    <Link className="decide-back" to="/decisions">
      <Icon name="back" small /> {text('shell.decisions', 'Decisions')}
    </Link>
  )
}

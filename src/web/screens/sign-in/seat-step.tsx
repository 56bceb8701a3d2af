// The last step in, for who holds several seats: as whom one works now. This browser remembers it; the menu in the corner changes it.
import type { OwnSeat } from '../../../api/sign-in.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { roleWords } from '../../text/role-words.ts'
import { text } from '../../text/text.ts'
import { Step } from './step.tsx'

/** The seats to choose from; without any, who to ask. */
export function SeatStep({ name, seats }: { name: string; seats: readonly OwnSeat[] }) {
  const others = (
    <Button kind="bare" onClick={() => void device.session.signOut('discard')}>
      {text('shell.signOut', 'Sign out')}
    </Button>
  )
  if (seats.length === 0) {
    return (
      <Step
        title={text('seat.none', 'You have no seat today')}
        about={text('seat.noneAbout', 'A seat is a role in an organization. Ask your administrator for one, {name}.', {
          name,
        })}
        others={others}
      >
        <Button kind="primary" icon="sync" onClick={() => void device.session.look()}>
          {text('signIn.retry', 'Try again')}
        </Button>
      </Step>
    )
  }
  return (
    <Step
      title={text('seat.title', 'Which seat do you take?')}
      about={text('seat.about', 'You hold several, {name}. You can change later in the corner of the screen.', {
        name,
      })}
      others={others}
    >
      <ul className="seat-list">
        {seats.map((seat) => (
          <li key={seat.id}>
            <button type="button" className="seat-list__seat" onClick={() => device.session.takeSeat(seat.id)}>
              <span>
                <span className="seat-list__role">{roleWords(seat.role)}</span>
                <span className="seat-list__organization">
                  <bdi>{seat.organization.name}</bdi>
                </span>
              </span>
              <Icon name="forward" small />
            </button>
          </li>
        ))}
      </ul>
    </Step>
  )
}

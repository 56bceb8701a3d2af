// In a house of invented people: who can sign in, one for each role. One tap fills the form; nothing is sent by it.
import type { DemoDoor } from '../../../api/sign-in.ts'
import { roles } from '../../../domain/access.ts'
import { roleWords } from '../../text/role-words.ts'
import { text } from '../../text/text.ts'

/** The demo's seats below the form. */
export function DemoHint({ demo, onChoose }: { demo: DemoDoor; onChoose: (email: string) => void }) {
  if (demo.seats.length === 0) return null
  return (
    <section className="demo-hint" aria-label={text('demo.label', 'The demo’s seats')}>
      <p className="demo-hint__about">
        {text(
          'demo.about',
          'This is a demo: everybody in it is invented. One tap fills in a seat; the password of each is',
        )}{' '}
        <bdi className="demo-hint__password" dir="ltr">
          {demo.password}
        </bdi>
      </p>
      <ul className="seat-list">
        {inOrder(demo.seats).map(({ email, role, organization }) => (
          <li key={email + role}>
            <button type="button" className="seat-list__seat" onClick={() => onChoose(email)}>
              <span>
                <span className="seat-list__role">{roleWords(role)}</span>
                <span className="seat-list__organization">
                  <bdi>{organization}</bdi>
                </span>
              </span>
              <bdi className="seat-list__email" dir="ltr">
                {email.split('@')[0]}
              </bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The day's work first. */
function inOrder(seats: DemoDoor['seats']): DemoDoor['seats'] {
  const place = (role: string) => (roles as readonly string[]).indexOf(role)
  return seats.toSorted((one, other) => place(one.role) - place(other.role))
}

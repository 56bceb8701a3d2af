// Whom to call, day and night. In the bundle, so it stands here without a signal; a phone dials with one touch.
import { safety } from '../../../../content/safety.ts'
import { numbersFor } from '../../../domain/safety-guide.ts'
import { device } from '../../device/device.ts'
import { buttonLook } from '../../parts/button.tsx'
import { text } from '../../text/text.ts'
import './safety.css'

/** The numbers of the member's county. */
export function SafetyNumbers({ county }: { county: string | null }) {
  return (
    <ul className="safety-numbers" aria-label={text('safety.numbers', 'Numbers to call')}>
      {numbersFor(safety, county, device.clock.today()).map((one) => (
        <li key={one.id}>
          <a {...buttonLook()} href={`tel:${one.dials}`}>
            <span dir="ltr">{one.number}</span>
          </a>
          <span>
            {text(`number.${one.id}`, one.says)}
            {one.isDayAndNight ? ` · ${text('safety.dayAndNight', 'day and night')}` : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}

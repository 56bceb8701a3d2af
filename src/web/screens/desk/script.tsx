// What to say, in the plain words that the member's own pages use; they are one text, so that a caller hears what a reader reads.
import { door } from '../../../../content/door.ts'
import en from '../../../../content/text/member/en.json'
import { fill } from '../../../base/message.ts'
import { useDevice } from '../../device/use-device.ts'
import { Icon } from '../../parts/icon.tsx'
import { text } from '../../text/text.ts'

export type SaidId = keyof typeof en

/** Words of the member's pages, with the plan's name and phone in them. */
export function useSaid(): (id: SaidId) => string {
  const plan = useDevice(({ session }) => session.seat()?.organization.name ?? '')
  const { phone, tty } = door.memberServices
  return (id) => fill(en[id], { plan, phone, tty, county: door.county.phone }, 'en')
}

/** Whether the member's pages have such a text. */
export function isSaidId(id: string): id is SaidId {
  return Object.hasOwn(en, id)
}

/** The script: read it aloud, or say it in your own words. */
export function Script({ lines }: { lines: readonly string[] }) {
  return (
    <figure className="desk-script">
      <figcaption>
        <Icon name="speech" small /> {text('desk.say', 'Say')}
      </figcaption>
      <blockquote lang="en" dir="ltr">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </blockquote>
    </figure>
  )
}

// Every form about a member, by what one does.
import type { HeldChart } from '../../device/store.ts'
import type { Act } from './act.ts'
import { BeginForm } from './begin-form.tsx'
import { ContactForm } from './contact-form.tsx'
import { FinishForm } from './finish-form.tsx'
import { OutreachForm } from './outreach-form.tsx'

type ActFormProps = {
  act: Act
  who: string | undefined
  of: string | undefined
  /** The chart it is about; undefined until it has come. */
  held: HeldChart | undefined
  onClose: () => void
}

/** The form for an act. */
export function ActForm({ act, of, held, onClose }: ActFormProps) {
  if (held === undefined) return null
  switch (act) {
    case 'outreach':
      return <OutreachForm held={held} of={of} onClose={onClose} />
    case 'begin':
      return <BeginForm held={held} onClose={onClose} />
    case 'contact':
      return <ContactForm held={held} of={of} onClose={onClose} />
    case 'finish':
      return of === undefined ? null : <FinishForm held={held} of={of} onClose={onClose} />
    default:
      return null
  }
}

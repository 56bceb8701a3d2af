// The forms of what a member wants otherwise, by what one does.
import type { HeldChart } from '../../device/store.ts'
import type { WishAct } from '../act/act.ts'
import { ChangeAnswerForm } from './change-answer-form.tsx'
import { ChangeForm } from './change-form.tsx'
import { StopBackForm, StopForm } from './stop-forms.tsx'

type WishActFormProps = { act: WishAct; held: HeldChart; onClose: () => void }

/** The form for a wish. */
export function WishActForm({ act, held, onClose }: WishActFormProps) {
  switch (act) {
    case 'stop':
      return <StopForm held={held} onClose={onClose} />
    case 'stop-back':
      return <StopBackForm held={held} onClose={onClose} />
    case 'change':
      return <ChangeForm held={held} onClose={onClose} />
    case 'change-answer':
      return <ChangeAnswerForm held={held} onClose={onClose} />
  }
}

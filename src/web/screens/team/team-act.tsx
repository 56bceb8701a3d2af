// The forms of the team's own record, by what one does: people, notes and documents, stays.
import type { HeldChart } from '../../device/store.ts'
import type { TeamAct } from '../act/act.ts'
import { JoinForm, LeaveForm } from './team-forms.tsx'

type TeamActFormProps = { act: TeamAct; held: HeldChart; of: string | undefined; onClose: () => void }

/** The form for an act of the team. */
export function TeamActForm({ act, held, of, onClose }: TeamActFormProps) {
  switch (act) {
    case 'join':
      return <JoinForm held={held} onClose={onClose} />
    case 'leave':
      return of === undefined ? null : <LeaveForm held={held} of={of} onClose={onClose} />
  }
}

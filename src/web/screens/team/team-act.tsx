// The forms of the team's own record, by what one does: people, notes and documents, stays.
import type { HeldChart } from '../../device/store.ts'
import type { TeamAct } from '../act/act.ts'
import { ConferenceForm } from '../note/conference-form.tsx'
import { DocumentForm } from '../note/document-form.tsx'
import { NoteForm } from '../note/note-form.tsx'
import { StayForm, StayOverForm } from '../stay/stay-forms.tsx'
import { SupporterForm } from './supporter-form.tsx'
import { JoinForm, LeaveForm } from './team-forms.tsx'

type TeamActFormProps = { act: TeamAct; held: HeldChart; of: string | undefined; onClose: () => void }

/** The form for an act of the team. */
export function TeamActForm({ act, held, of, onClose }: TeamActFormProps) {
  switch (act) {
    case 'join':
      return <JoinForm held={held} onClose={onClose} />
    case 'around':
      return <SupporterForm held={held} onClose={onClose} />
    case 'leave':
      return of === undefined ? null : <LeaveForm held={held} of={of} onClose={onClose} />
    case 'note':
      return <NoteForm held={held} of={of} onClose={onClose} />
    case 'document':
      return <DocumentForm held={held} onClose={onClose} />
    case 'conference':
      return <ConferenceForm held={held} onClose={onClose} />
    case 'stay':
      return <StayForm held={held} onClose={onClose} />
    case 'stay-over':
      return of === undefined ? null : <StayOverForm held={held} of={of} onClose={onClose} />
  }
}

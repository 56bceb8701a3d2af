// The forms of visits and of the list of medicines, by what one does.
import type { HeldChart } from '../../device/store.ts'
import type { VisitAct } from '../act/act.ts'
import { MedicineForm } from '../medicine/medicine-form.tsx'
import { AllergyForm, StopForm, TellForm } from '../medicine/medicine-forms.tsx'
import { ReviewForm } from '../medicine/review-form.tsx'
import { VisitForm } from './visit-form.tsx'
import { VisitOverForm } from './visit-over-form.tsx'

type VisitActFormProps = { act: VisitAct; held: HeldChart; of: string | undefined; onClose: () => void }

/** The form for an act about a visit or a medicine. */
export function VisitActForm({ act, held, of, onClose }: VisitActFormProps) {
  switch (act) {
    case 'visit':
      return <VisitForm held={held} of={of} onClose={onClose} />
    case 'visit-over':
      return of === undefined ? null : <VisitOverForm held={held} of={of} onClose={onClose} />
    case 'medicine':
      return <MedicineForm held={held} onClose={onClose} />
    case 'medicine-tell':
      return of === undefined ? null : <TellForm held={held} of={of} onClose={onClose} />
    case 'medicine-stop':
      return of === undefined ? null : <StopForm held={held} of={of} onClose={onClose} />
    case 'medicine-review':
      return <ReviewForm held={held} of={of} onClose={onClose} />
    case 'allergy':
      return <AllergyForm held={held} onClose={onClose} />
  }
}

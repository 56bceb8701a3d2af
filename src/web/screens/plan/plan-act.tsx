// The forms of the care plan, by what one does.
import type { HeldChart } from '../../device/store.ts'
import type { PlanAct } from '../act/act.ts'
import { PlanForm } from './plan-form.tsx'
import { AgreeForm, CopyForm } from './plan-forms.tsx'

type PlanActFormProps = { act: PlanAct; held: HeldChart; of: string | undefined; onClose: () => void }

/** The form for an act about the plan. */
export function PlanActForm({ act, held, of, onClose }: PlanActFormProps) {
  switch (act) {
    case 'plan-write':
      return <PlanForm held={held} onClose={onClose} />
    case 'plan-agree':
      return of === undefined ? null : <AgreeForm held={held} of={of} onClose={onClose} />
    case 'plan-copy':
      return of === undefined ? null : <CopyForm held={held} of={of} onClose={onClose} />
  }
}

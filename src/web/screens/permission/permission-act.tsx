// What one does about permission over the page one is on; beginning care leads to a page of its own, for it is done with the member.
import { Navigate } from '@tanstack/react-router'
import type { HeldChart } from '../../device/store.ts'
import type { PermissionAct } from '../act/act.ts'
import { TakeBackForm } from './take-back-form.tsx'
import { TellForm } from './tell-form.tsx'

type PermissionActFormProps = { act: PermissionAct; held: HeldChart; of: string | undefined; onClose: () => void }

/** The form for an act about permission. */
export function PermissionActForm({ act, held, of, onClose }: PermissionActFormProps) {
  switch (act) {
    case 'begin':
      return <Navigate to="/permission/$memberId/$what" params={{ memberId: held.member, what: 'start' }} replace />
    case 'take-back':
      return <TakeBackForm held={held} of={of} onClose={onClose} />
    case 'tell':
      return <TellForm held={held} onClose={onClose} />
  }
}

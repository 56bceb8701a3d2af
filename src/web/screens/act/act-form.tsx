// Every form about a member, by what one does.
import { lazy, Suspense } from 'react'
import type { HeldChart } from '../../device/store.ts'
import { PermissionActForm } from '../permission/permission-act.tsx'
import { PlanActForm } from '../plan/plan-act.tsx'
import { ReferralActForm } from '../referral/referral-act.tsx'
import { TeamActForm } from '../team/team-act.tsx'
import { VisitActForm } from '../visit/visit-act.tsx'
import { WishActForm } from '../wish/wish-act.tsx'
import { type Act, isPermissionAct, isPlanAct, isReferralAct, isTeamAct, isVisitAct, isWishAct } from './act.ts'
import { ContactForm } from './contact-form.tsx'
import { AddressForm, FlagForm, PhoneForm } from './detail-forms.tsx'
import { EndForm } from './end-form.tsx'
import { EnterForm } from './enter-form.tsx'
import { PauseForm, ResumeForm, ReturnForm } from './episode-forms.tsx'
import { FinishForm } from './finish-form.tsx'
import { CoverForm, LeadForm } from './lead-forms.tsx'
import { NameForm } from './name-form.tsx'
import { NotOursForm } from './not-ours-form.tsx'
import { OutreachForm } from './outreach-form.tsx'
import { StrikeForm } from './strike-form.tsx'
import { TaskForm } from './task-form.tsx'

const AskPlanForm = lazy(async () => ({ default: (await import('./ask-plan-form.tsx')).AskPlanForm }))
const InviteForm = lazy(async () => ({ default: (await import('../door/invite-form.tsx')).InviteForm }))

type ActFormProps = {
  act: Act
  who: string | undefined
  of: string | undefined
  /** The chart it is about; undefined until it has come. */
  held: HeldChart | undefined
  onClose: () => void
}

/** The form for an act. */
export function ActForm({ act, who, of, held, onClose }: ActFormProps) {
  if (act === 'enter') return <EnterForm onClose={onClose} />
  if (who === undefined) return null
  if (act === 'lead') return <LeadForm member={who} held={held} onClose={onClose} />
  if (act === 'cover') return <CoverForm member={who} held={held} onClose={onClose} />
  if (act === 'not-ours') return <NotOursForm member={who} held={held} onClose={onClose} />
  if (held === undefined) return null
  if (isPermissionAct(act)) return <PermissionActForm act={act} held={held} of={of} onClose={onClose} />
  if (isPlanAct(act)) return <PlanActForm act={act} held={held} of={of} onClose={onClose} />
  if (isReferralAct(act)) return <ReferralActForm act={act} held={held} of={of} onClose={onClose} />
  if (isTeamAct(act)) return <TeamActForm act={act} held={held} of={of} onClose={onClose} />
  if (isVisitAct(act)) return <VisitActForm act={act} held={held} of={of} onClose={onClose} />
  if (isWishAct(act)) return <WishActForm act={act} held={held} onClose={onClose} />
  const task = held.chart.task.find(({ id }) => id === of)
  switch (act) {
    case 'outreach':
      return <OutreachForm held={held} of={of} onClose={onClose} />
    case 'contact':
      return <ContactForm held={held} of={of} onClose={onClose} />
    case 'finish':
      return task === undefined ? null : <FinishForm member={who} task={task} held={held} onClose={onClose} />
    case 'pause':
      return <PauseForm held={held} onClose={onClose} />
    case 'resume':
      return <ResumeForm held={held} onClose={onClose} />
    case 'end':
      return <EndForm held={held} onClose={onClose} />
    case 'return':
      return <ReturnForm held={held} onClose={onClose} />
    case 'invite':
      return (
        <Suspense>
          <InviteForm held={held} of={of} onClose={onClose} />
        </Suspense>
      )
    case 'ask-plan':
      return (
        <Suspense>
          <AskPlanForm held={held} onClose={onClose} />
        </Suspense>
      )
    case 'strike':
      return of === undefined ? null : <StrikeForm held={held} of={of} onClose={onClose} />
    case 'name':
      return <NameForm held={held} onClose={onClose} />
    case 'phone':
      return <PhoneForm held={held} onClose={onClose} />
    case 'address':
      return <AddressForm held={held} onClose={onClose} />
    case 'flag':
      return <FlagForm held={held} onClose={onClose} />
    case 'task':
      return <TaskForm held={held} onClose={onClose} />
  }
}

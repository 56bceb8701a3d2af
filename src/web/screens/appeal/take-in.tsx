// Taking in an appeal or a grievance at the plan: whose it is, and then what was said.
import { useState } from 'react'
import { listNotices } from '../../../api/appeal.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { Unreached } from '../staff/unreached.tsx'
import { AppealForm } from './appeal-form.tsx'
import { FindMember } from './find-member.tsx'
import { toAppeal } from './to-appeal.ts'

/** The dialog: first the member, then the form. */
export function TakeIn({ onClose }: { onClose: () => void }) {
  const [member, setMember] = useState<string>()
  const asked = useAsked(listNotices, member === undefined ? undefined : { member })
  if (member !== undefined && asked.value !== undefined)
    return (
      <AppealForm
        member={member}
        name={asked.value.nameUsed ?? asked.value.name}
        notices={toAppeal(asked.value)}
        onClose={onClose}
      />
    )
  return (
    <Dialog isOpen title={text('takeIn.title', 'Take in an appeal or a grievance')} onClose={onClose}>
      {asked.failure === undefined ? null : <Unreached failure={asked.failure} onAgain={asked.again} hasOld={false} />}
      {member === undefined ? (
        <FindMember about={text('takeIn.who', 'Whose is it?')} onMember={setMember} />
      ) : asked.failure === undefined ? (
        <Skeleton rows={4} />
      ) : null}
    </Dialog>
  )
}

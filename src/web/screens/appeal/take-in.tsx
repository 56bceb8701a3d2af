// Taking in an appeal or a grievance at the plan: whose it is, and then what was said.
import { useState } from 'react'
import type * as z from 'zod'
import { listNotices } from '../../../api/appeal.ts'
import { isOfAction } from '../../../domain/notice.ts'
import { device } from '../../device/device.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { Unreached } from '../staff/unreached.tsx'
import { AppealForm } from './appeal-form.tsx'
import { FindMember } from './find-member.tsx'

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

/** The notices to the member that can still be appealed against. */
export function toAppeal({ notices, appeals }: z.output<(typeof listNotices)['output']>) {
  const today = device.clock.today()
  return notices
    .filter(
      (one) =>
        one.addressee === 'member' &&
        isOfAction(one) &&
        one.appealBy !== null &&
        today <= one.appealBy &&
        !appeals.some((appeal) => appeal.noticeId === one.id && appeal.outcome !== 'withdrawn'),
    )
    .map((one) => ({
      value: one.id,
      label: text('takeIn.notice', '{day}: {title}', { day: dayWords(one.datedOn, 'dated'), title: one.title }),
    }))
}

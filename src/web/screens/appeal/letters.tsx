// What went to a member, what each letter said, and how and when it went. One that came back is marked here: it is sent again, and who walks with
// the member asks where mail is safe.
import { useState } from 'react'
import { listNotices } from '../../../api/appeal.ts'
import { returnNotice } from '../../../api/authorization.ts'
import type { Notice } from '../../../domain/notice.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { text } from '../../text/text.ts'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'
import { NoticePaper } from '../decision/notice-paper.tsx'
import { whereWords } from '../decision/notice-row.tsx'
import { useAsked } from '../files/use-asked.ts'
import { Unreached } from '../staff/unreached.tsx'
import { FindMember } from './find-member.tsx'

/** The dialog: first the member, then their letters. */
export function Letters({ onClose }: { onClose: () => void }) {
  const [member, setMember] = useState<string>()
  const { value, failure, again } = useAsked(listNotices, member === undefined ? undefined : { member })
  const title =
    value === undefined
      ? text('letters.title', 'Letters to a member')
      : text('letters.of', 'Letters to {name}', { name: value.nameUsed ?? value.name })
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      {failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld={value !== undefined} />}
      {member === undefined ? (
        <FindMember about={text('letters.who', 'Whose letter?')} onMember={setMember} />
      ) : value === undefined ? (
        failure === undefined ? (
          <Skeleton rows={4} />
        ) : null
      ) : value.notices.length === 0 ? (
        <Empty title={text('letters.none', 'No letter was made for them here')} />
      ) : (
        <ul className="due-list" aria-label={text('letters.list', 'Letters, the newest first')}>
          {value.notices.map((one) => (
            <Letter key={one.id} member={member} notice={one} onDone={() => void again()} />
          ))}
        </ul>
      )}
    </Dialog>
  )
}

type LetterProps = { member: string; notice: Notice; onDone: () => void }

function Letter({ member, notice, onDone }: LetterProps) {
  const saving = useSaving()
  const isOut = notice.sentOn !== null && notice.returnedOn === null
  async function comeBack(): Promise<void> {
    const says = text('letters.cameBackDone', 'Kept. It waits to be sent again, where it is safe.')
    if (await saving.save(returnNotice, { member, notice: notice.id, on: device.clock.today() }, { says })) onDone()
  }
  return (
    <li className="decision-letter">
      <p>{notice.title}</p>
      <p className="decision-quiet">{whereWords(notice)}</p>
      <NoticePaper notice={notice} />
      <NotSaved saving={saving} />
      {isOut && device.may('notice.write') ? (
        <Button
          dense
          disabled={saving.isBusy}
          aria-label={text('act.for', '{act}: {what}', {
            act: text('letters.cameBack', 'It came back'),
            what: notice.title,
          })}
          onClick={() => void comeBack()}
        >
          {text('letters.cameBack', 'It came back')}
        </Button>
      ) : null}
    </li>
  )
}

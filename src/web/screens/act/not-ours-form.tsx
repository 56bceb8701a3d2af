// An agency says that a member the plan gave is not theirs. Its word is enough: nothing has to be proved, and a reason is only a help to
// whoever looks for the next agency. The member goes back to the plan's board.
import { useState } from 'react'
import { refuseAssignment } from '../../../api/assignment.ts'
import { readStatus } from '../../../api/member.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { TextArea } from '../../parts/text-field.tsx'
import { failureWords, refusalWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from './form-dialog.tsx'
import { Offline } from './lead-forms.tsx'
import { useSaving } from './saving.ts'

type NotOursFormProps = { member: string; held: HeldChart | undefined; onClose: () => void }

/** Gives the member back to the plan. */
export function NotOursForm({ member, held, onClose }: NotOursFormProps) {
  const saving = useSaving()
  const [why, setWhy] = useState('')
  const current = held && currentEpisode(held.chart)?.id

  async function submit(): Promise<void> {
    // A seat at the desk holds no chart: the house says which episode it is.
    const status = current === undefined ? await device.ask(readStatus, { member }) : undefined
    if (status?.ok === false) return saving.complain(failureWords(status.failure))
    const episode = current ?? status?.value.episodeId
    if (!episode) return saving.complain(refusalWords('episode-unknown'))
    const says = text('notOurs.done', 'Back at the plan. It looks for another agency.')
    if (await saving.save(refuseAssignment, { member, episode, why: why.trim() || null }, { says })) onClose()
  }

  return (
    <FormDialog
      title={text('notOurs.title', 'This member is not ours')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('notOurs.save', 'Back to the plan')}
      onSubmit={() => void submit()}
    >
      <Offline />
      <p>
        {text(
          'notOurs.about',
          'Your word is enough; nothing has to be proved. The episode here ends, with what was to be done for it, and the member stands on the plan’s board again.',
        )}
      </p>
      <TextArea
        label={text('notOurs.why', 'What helps the plan to find another')}
        hint={text('notOurs.hint', 'The plan reads it: lives in another county, is with another agency.')}
        isOptional
        maxLength={500}
        rows={2}
        value={why}
        onChange={setWhy}
      />
    </FormDialog>
  )
}

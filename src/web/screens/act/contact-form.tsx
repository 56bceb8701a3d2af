// A contact with or for a member: who, how, where, how long, which of the seven core services, what happened, what is next. Saved as
// typed; minutes are never filled in for anyone (EXC-8); how the language was bridged is asked where it matters (LANG-1).
import { useId, useState } from 'react'
import { amendContact, recordContact } from '../../../api/contact.ts'
import { finishTask } from '../../../api/detail.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { text } from '../../text/text.ts'
import { useMe } from '../house-names.ts'
import {
  type ContactFields,
  contactFaults,
  contactInput,
  contactShape,
  firstContact,
  needsBridge,
  ofContact,
} from './contact-fields.ts'
import { HowPart, NextPart, WhatPart } from './contact-parts.tsx'
import { useDraft } from './draft.ts'
import { FormDialog } from './form-dialog.tsx'
import { useSaving } from './saving.ts'

/** Records a contact, or mends the one given. */
export function ContactForm({ held, of, onClose }: { held: HeldChart; of?: string | undefined; onClose: () => void }) {
  const id = useId()
  const me = useMe()
  const saving = useSaving()
  const mended = held.chart.contact.find((one) => one.id === of)
  const name = `contact ${of ?? held.member}`
  const draft = useDraft<ContactFields>(name, contactShape, () => (mended ? ofContact(mended) : firstContact()))
  const [isTried, setTried] = useState(false)
  const { form, set } = draft
  const episode = held.chart.episode.find((one) => one.id === mended?.episodeId) ?? currentEpisode(held.chart)
  const member = held.chart.member[0]
  const isBridged = member !== undefined && needsBridge(member)
  const faults = isTried ? contactFaults(form, id, isBridged) : []
  const errorOf = (field: string) => faults.find((fault) => fault.fieldId === `${id}-${field}`)?.words
  const open = mended ? [] : held.chart.task.filter((task) => task.doneAt === null && task.forStaff === me)
  const part = { id, form, set, errorOf }

  async function submit(): Promise<void> {
    setTried(true)
    const entry = contactInput(form)
    if (contactFaults(form, id, isBridged).length > 0 || !entry || !episode) return
    const input = { member: held.member, id: device.clock.newId(), episodeId: episode.id, ...entry }
    const isSafe = mended
      ? await saving.save(
          amendContact,
          { ...input, amends: mended.id },
          { draft: name, says: text('contact.mended', 'Contact mended.') },
        )
      : await saving.save(recordContact, input, { draft: name, says: text('contact.done', 'Contact recorded.') })
    if (!isSafe) return
    for (const task of open.filter((one) => form.settles.includes(one.id))) {
      await device.do(finishTask, { member: held.member, task: task.id, outcome: null })
    }
    onClose()
  }

  return (
    <FormDialog
      title={mended ? text('contact.mend', 'Mend a contact') : text('contact.title', 'Record a contact')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={mended ? text('contact.saveMended', 'Save the mended contact') : text('contact.save', 'Record contact')}
      onSubmit={() => void submit()}
      faults={faults}
      onStartOver={draft.isFound ? draft.startOver : undefined}
    >
      <HowPart {...part} language={isBridged ? (member?.spokenLanguage ?? '') : undefined} />
      <WhatPart form={form} set={set} />
      <NextPart {...part} open={open} />
    </FormDialog>
  )
}

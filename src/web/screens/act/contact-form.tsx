// A contact with or for a member: who, how, where, how long, which of the seven core services, what happened, what is next. Saved as
// typed; minutes are never filled in for anyone (EXC-8); how the language was bridged is asked where it matters (LANG-1).
import { useId, useRef, useState } from 'react'
import { amendContact, recordContact } from '../../../api/contact.ts'
import { finishTask } from '../../../api/detail.ts'
import type { Contact } from '../../../domain/contact.ts'
import { sharedMinutes } from '../../../domain/contact-standing.ts'
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
  minutesOf,
  ofContact,
} from './contact-fields.ts'
import { HouseholdPart, isBridgedWith } from './contact-household.tsx'
import { ContactMeaning } from './contact-meaning.tsx'
import { HowPart, NextPart, SignPart, WhatPart } from './contact-parts.tsx'
import { useDraft } from './draft.ts'
import { FormDialog } from './form-dialog.tsx'
import { type Saving, useSaving } from './saving.ts'

type Input = NonNullable<ReturnType<typeof contactInput>>

/** Records a contact, or mends the one given. */
export function ContactForm({ held, of, onClose }: { held: HeldChart; of?: string | undefined; onClose: () => void }) {
  const id = useId()
  const me = useMe()
  const saving = useSaving()
  const saveVisit = useVisitSaving(saving)
  const mended = held.chart.contact.find((one) => one.id === of)
  const name = `contact ${of ?? held.member}`
  const draft = useDraft<ContactFields>(name, contactShape, () => (mended ? ofContact(mended) : firstContact()))
  const [isTried, setTried] = useState(false)
  const { form, set } = draft
  const episode = held.chart.episode.find((one) => one.id === mended?.episodeId) ?? currentEpisode(held.chart)
  const mends = mended && mendsOf(mended)
  const others = form.alsoThere.flatMap((member) => device.charts.of(member) ?? [])
  const asked = { isBridged: isBridgedWith([held, ...others]), isReasonAsked: mends !== undefined }
  const shares = sharesOf(form, others.length)
  const faults = isTried ? contactFaults(form, id, asked) : []
  const errorOf = (field: string) => faults.find((fault) => fault.fieldId === `${id}-${field}`)?.words
  const open = mended ? [] : held.chart.task.filter((task) => task.doneAt === null && task.forStaff === me)
  const part = { id, form, set, errorOf }

  async function submit(): Promise<void> {
    setTried(true)
    const entry = contactInput(form)
    if (contactFaults(form, id, asked).length > 0 || !entry || !episode) return
    const isSafe = mended
      ? await saving.save(
          amendContact,
          {
            ...{ member: held.member, id: device.clock.newId(), episodeId: episode.id, ...entry },
            ...{ amends: mended.id, reason: mends === undefined ? null : form.reason.trim() },
          },
          { draft: name, says: text('contact.mended', 'Contact mended.') },
        )
      : await saveVisit([held, ...others], entry, shares, name)
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
      <HowPart {...part} language={asked.isBridged ? languageOf([held, ...others]) : undefined} />
      {mended ? null : <HouseholdPart held={held} form={form} set={set} shares={shares} />}
      <WhatPart form={form} set={set} />
      <NextPart {...part} open={open} />
      <ContactMeaning form={form} minutes={shares[0] ?? null} />
      <SignPart {...part} mends={mends} />
    </FormDialog>
  )
}

function mendsOf({ signedAt, closedAt }: Contact): 'signed' | 'closed' | undefined {
  if (signedAt !== null) return 'signed'
  return closedAt === null ? undefined : 'closed'
}

/** Each one's part of the minutes, the member's own first; none while the minutes are not said. */
function sharesOf(form: ContactFields, others: number): readonly number[] {
  const minutes = minutesOf(form)
  return minutes === null || minutes === undefined ? [] : sharedMinutes(minutes, 1 + others)
}

function languageOf(visited: readonly HeldChart[]): string {
  const languages = visited.flatMap((one) => (isBridgedWith([one]) ? (one.chart.member[0]?.spokenLanguage ?? []) : []))
  return [...new Set(languages)].join(', ')
}

/** Saves the contact of each one visited, once: what was safe before something went wrong is not written again. */
function useVisitSaving(saving: Saving) {
  const visit = useRef<{ readonly id: string; readonly saved: Set<string> }>(undefined)
  return async (visited: readonly HeldChart[], entry: Input, shares: readonly number[], draft: string) => {
    visit.current ??= { id: device.clock.newId(), saved: new Set() }
    const { id: householdVisit, saved } = visit.current
    const isHousehold = visited.length > 1
    // The member whose form it is comes last: their draft is kept until the whole visit is safe.
    for (const [i, one] of [...visited.entries()].toReversed()) {
      const episode = currentEpisode(one.chart)
      if (saved.has(one.member) || episode === undefined) continue
      const own = i === 0 ? {} : { note: null, nextStep: null, nextStepOn: null }
      const isSafe = await saving.save(
        recordContact,
        {
          ...{ member: one.member, id: device.clock.newId(), episodeId: episode.id, ...entry, ...own },
          ...{ minutes: shares[i] ?? null, householdVisit: isHousehold ? householdVisit : null },
          ...(isBridgedWith([one]) ? {} : { interpreterMode: null }),
        },
        i === 0 ? { draft, says: saidWords(visited.length, entry.isSigned) } : {},
      )
      if (!isSafe) return false
      saved.add(one.member)
    }
    return true
  }
}

function saidWords(count: number, isSigned: boolean): string {
  if (count > 1) return text('contact.doneAll', '{count} contacts recorded, the minutes shared.', { count })
  return isSigned
    ? text('contact.done', 'Contact recorded.')
    : text('contact.doneUnsigned', 'Contact kept. It waits in Today for your signature.')
}

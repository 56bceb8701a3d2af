// A member wants another Lead Care Manager or another agency: taken down as it was said, answered by a day. Why is for whoever answers,
// never for the manager it may be about.
import { useState } from 'react'
import { requestChange } from '../../../api/change.ts'
import type { ChangeAsked } from '../../../domain/change-request.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { SelectField, TextArea, TextField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'

type ChangeFields = Pick<ChangeAsked, 'kind' | 'askedBy' | 'via'> & { readonly wish: string; readonly reason: string }

/** The wish. */
export function ChangeForm({ held, onClose }: { held: HeldChart; onClose: () => void }) {
  const saving = useSaving()
  const [form, setForm] = useState<ChangeFields>({
    ...{ kind: 'lead', askedBy: 'member', via: 'in-person', wish: '', reason: '' },
  })
  const set = (fields: Partial<ChangeFields>) => setForm((before) => ({ ...before, ...fields }))
  const episode = currentEpisode(held.chart)
  if (episode === undefined) return null

  async function submit(): Promise<void> {
    if (episode === undefined) return
    const { kind, askedBy, via } = form
    const input = {
      ...{ member: held.member, id: device.clock.newId(), episodeId: episode.id, kind, askedBy, via },
      ...{ wish: form.wish.trim() || null, reason: form.reason.trim() || null },
    }
    const says = text('change.done', 'Taken down. The supervisor answers it.')
    if (await saving.save(requestChange, input, { says })) onClose()
  }

  return (
    <FormDialog
      title={text('change.title', 'They want another manager or agency')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('change.save', 'Take it down')}
      onSubmit={() => void submit()}
    >
      <RadioCards
        label={text('change.kind', 'What do they want?')}
        cards={[
          {
            value: 'lead',
            label: text('change.lead', 'Another Lead Care Manager'),
            about: text('change.leadAbout', 'Answered in 2 working days (our setting).'),
          },
          {
            value: 'agency',
            label: text('change.agency', 'Another agency'),
            about: text('change.agencyAbout', 'In effect within 30 days (CLOCK-8).'),
          },
        ]}
        value={form.kind}
        onChange={(value) => set({ kind: value === 'agency' ? 'agency' : 'lead' })}
      />
      <TextField
        label={text('change.wish', 'Whom would they like')}
        hint={text('change.wishHint', 'A language, a woman, someone near.')}
        isOptional
        maxLength={500}
        value={form.wish}
        onChange={(wish) => set({ wish })}
      />
      <TextArea
        label={text('change.reason', 'Why, if they want to say')}
        hint={text('change.reasonHint', 'Read by the supervisor who answers, not by their Lead Care Manager.')}
        isOptional
        maxLength={500}
        rows={2}
        value={form.reason}
        onChange={(reason) => set({ reason })}
      />
      <div className="form-pair">
        <SelectField
          label={text('end.saidBy', 'Who said so?')}
          value={form.askedBy}
          onChange={(value) => set({ askedBy: value as ChangeFields['askedBy'] })}
          options={[
            { value: 'member', label: text('end.byMember', 'The member') },
            { value: 'representative', label: text('end.byRepresentative', 'A representative') },
            { value: 'family', label: text('change.byFamily', 'Family') },
            { value: 'care-manager', label: text('change.byManager', 'The Lead Care Manager') },
          ]}
        />
        <SelectField
          label={text('end.saidTo', 'How?')}
          value={form.via}
          onChange={(value) => set({ via: value as ChangeFields['via'] })}
          options={[
            { value: 'in-person', label: text('end.toPerson', 'In person') },
            { value: 'call', label: text('end.toCall', 'In a call') },
            { value: 'message', label: text('end.toMessage', 'In a message') },
            { value: 'letter', label: text('end.toLetter', 'In a letter') },
          ]}
        />
      </div>
    </FormDialog>
  )
}

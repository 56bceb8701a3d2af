// What can be done with a request: say which member it is, take that back, pass it on, close it. All need the house: a request lies nowhere
// else. Each says before what follows, and what whoever asked will hear.
import { useId, useState } from 'react'
import { planNumbers } from '../../../../content/plan-number.ts'
import { linkReferral, settleReferral, unlinkReferral } from '../../../api/referral-inbox.ts'
import { type ReferralClosure, referralClosures } from '../../../domain/referral.ts'
import { device } from '../../device/device.ts'
import { SelectField, TextArea } from '../../parts/text-field.tsx'
import { say } from '../../parts/toast-store.ts'
import { reasonWords } from '../../text/heard-words.ts'
import { followsWords } from '../../text/inbox-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import { useMemberName } from '../member-name.ts'

export type Settling = 'passed-on' | 'closed' | 'unlink'

type FormProps = { referral: string; onClose: () => void; onChanged: () => Promise<void> }

/** The one asked for is this member. */
export function LinkForm({ referral, member, onClose, onChanged }: FormProps & { member: string }) {
  const saving = useSaving()
  const name = useMemberName(device.may('status.read') ? member : undefined)

  async function submit(): Promise<void> {
    const told = ({ follows }: { readonly follows: 'rings' | 'asks' | 'nothing' }) => say(followsWords(follows))
    if (!(await saving.save(linkReferral, { member, referral }, { told }))) return
    await onChanged()
    onClose()
  }

  return (
    <FormDialog
      title={
        name === undefined
          ? text('inbox.linkTitleNobody', 'Is this the member?')
          : text('inbox.linkTitle', 'Is this {name}?', { name })
      }
      onClose={onClose}
      saving={saving}
      does={text('inbox.linkDo', 'Link them')}
      onSubmit={() => void submit()}
    >
      <Offline />
      <p>{text('inbox.linkAbout', 'What follows:')}</p>
      <ul className="inbox__follows">
        <li>
          {text(
            'inbox.linkRings',
            'In ECM already: it rings in their Lead Care Manager’s Today. No second episode begins.',
          )}
        </li>
        <li>{text('inbox.linkAsks', 'Not in ECM: the plan’s decision is asked for, today.')}</li>
        <li>{text('inbox.linkNothing', 'Asked for or authorized already: nothing more is asked.')}</li>
      </ul>
      <p className="act-note">
        {text(
          'inbox.heardBy',
          'A person who asked hears “passed on”, and no more; an organization hears what its basis allows.',
        )}
      </p>
    </FormDialog>
  )
}

/** It was another person after all. */
export function UnlinkForm({ referral, member, onClose, onChanged }: FormProps & { member: string }) {
  const saving = useSaving()

  async function submit(): Promise<void> {
    const says = text('inbox.unlinked', 'Taken back. The request waits again.')
    if (!(await saving.save(unlinkReferral, { member, referral }, { says }))) return
    await onChanged()
    onClose()
  }

  return (
    <FormDialog
      title={text('inbox.unlinkTitle', 'Take the link back?')}
      onClose={onClose}
      saving={saving}
      does={text('inbox.unlinkDo', 'Take it back')}
      isDanger
      onSubmit={() => void submit()}
    >
      <Offline />
      <p>
        {text(
          'inbox.unlinkAbout',
          'What rang is closed, and what was asked of the plan is withdrawn, unless somebody decided it.',
        )}
      </p>
      <p className="act-note">{text('inbox.unlinkHeard', 'Who asked hears nothing of it.')}</p>
    </FormDialog>
  )
}

/** Another plan's member, or nobody who can be helped here. */
export function SettleForm({ referral, as, onClose, onChanged }: FormProps & { as: 'passed-on' | 'closed' }) {
  const id = useId()
  const saving = useSaving()
  const [why, setWhy] = useState('')
  const [closure, setClosure] = useState<ReferralClosure>('unable-to-reach')
  const [toPlan, setToPlan] = useState('')
  const [isTried, setTried] = useState(false)
  const isPassed = as === 'passed-on'
  const faults =
    isTried && why.trim() === ''
      ? [
          {
            fieldId: `${id}-why`,
            words: isPassed
              ? text('inbox.toMissing', 'Say to whom you passed it on.')
              : text('end.wordsMissing', 'Say why in a few words.'),
          },
        ]
      : []

  async function submit(): Promise<void> {
    setTried(true)
    const organization = device.session.seat()?.organization.id
    if (organization === undefined || why.trim() === '') return
    const input = isPassed
      ? { organization, referral, as, why: why.trim(), toPlan: toPlan || null }
      : { organization, referral, as, why: why.trim(), closure }
    const says = isPassed ? text('inbox.passedOnDone', 'Passed on.') : text('inbox.closedDone', 'Closed.')
    if (!(await saving.save(settleReferral, input, { says }))) return
    await onChanged()
    onClose()
  }

  return (
    <FormDialog
      title={
        isPassed ? text('inbox.passTitle', 'Pass this request on') : text('inbox.closeTitle', 'Close this request')
      }
      onClose={onClose}
      saving={saving}
      does={isPassed ? text('inbox.passDo', 'It is passed on') : text('inbox.closeDo', 'Close it')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      <p>
        {isPassed
          ? text('inbox.passAbout', 'For another plan’s member: reach that plan first, then write here whom you told.')
          : text('inbox.closeAbout', 'For whoever cannot be found, does not want it, or was asked for twice.')}
      </p>
      {isPassed ? (
        <SelectField
          label={text('inbox.toPlan', 'Whose member they are')}
          hint={text('inbox.toPlanHint', 'An organization with a basis hears which number to call.')}
          isOptional
          options={planNumbers.map(({ code, name }) => ({ value: code, label: name }))}
          emptyLabel={text('inbox.toPlanEmpty', 'Not known')}
          value={toPlan}
          onChange={setToPlan}
        />
      ) : (
        <SelectField
          label={text('inbox.closure', 'Reason')}
          hint={text('inbox.closureHint', 'An organization with a basis hears this, and not your words.')}
          options={referralClosures.map((value) => ({ value, label: reasonWords(value) }))}
          value={closure}
          onChange={(value) => setClosure(referralClosures.find((one) => one === value) ?? 'other')}
        />
      )}
      <TextArea
        id={`${id}-why`}
        label={isPassed ? text('inbox.to', 'To whom, and what you told them') : text('inbox.why', 'Why')}
        maxLength={500}
        rows={3}
        value={why}
        onChange={setWhy}
        error={faults[0]?.words}
      />
      <p className="act-note">
        {text(
          'inbox.heardBy',
          'A person who asked hears “passed on”, and no more; an organization hears what its basis allows.',
        )}
      </p>
    </FormDialog>
  )
}

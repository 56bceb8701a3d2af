// Beginning care with the member, and giving permission alone: one calm page from the first word to the yes. Nothing on it holds the start
// back, no signature and no finished form; what is not said is not kept, and the last lines say what will be.
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { permissionTexts } from '../../../../content/permission.ts'
import { isToReach } from '../../../domain/episode.ts'
import { leadOf } from '../../../domain/episode-step.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { ErrorSummary, type FieldFault } from '../../parts/error-summary.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { DayField, SelectField } from '../../parts/text-field.tsx'
import { categoryWords, consentFormWords, recipientWords } from '../../text/permission-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { needsBridge } from '../act/contact-fields.ts'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { recipientsOf } from './giving.ts'
import { AgreePart, SharePart } from './giving-parts.tsx'
import { HowPart } from './sign-part.tsx'
import { type GivingState, useGiving } from './use-giving.ts'
import { WhoPart } from './who-part.tsx'
import './permission.css'

/** The page of a member whose chart is here. */
export function GivingScreen() {
  const { memberId, what } = useParams({ from: '/framed/permission/$memberId/$what' })
  const held = useDevice((given) => given.charts.of(memberId))
  if (held === undefined)
    return (
      <Empty title={text('giving.absent', 'This member is not on this device')}>
        {text('giving.absentAbout', 'Open the member first, then come back.')}
      </Empty>
    )
  return <GivingPage key={what} held={held} what={what} />
}

function GivingPage({ held, what }: { held: HeldChart; what: string }) {
  const giving = useGiving(held, what)
  const saving = useSaving()
  const navigate = useNavigate()
  const [isTried, setTried] = useState(false)
  const { form, name } = giving
  const isStart = what === 'start'
  const faults = isTried ? faultsOf(giving) : []
  const errorOf = (id: string) => faults.find((one) => one.fieldId === id)?.words
  const cannotBegin = isStart && !isBeforeCare(giving)

  async function submit(): Promise<void> {
    setTried(true)
    if (faultsOf(giving).length > 0 || saving.isBusy) return
    if (!(await giving.save(saving))) return
    await navigate(
      isStart
        ? { to: '/member/$memberId', params: { memberId: held.member }, replace: true }
        : { to: '/member/$memberId/$tab', params: { memberId: held.member, tab: 'permissions' }, replace: true },
    )
  }

  return (
    <>
      <PageHeader
        title={
          isStart
            ? text('begin.with', 'Begin care with {name}', { name })
            : text('permission.of', 'Permission of {name}', { name })
        }
        about={
          <Link to="/member/$memberId" params={{ memberId: held.member }}>
            {text('form.ofMember', 'Back to {name}', { name })}
          </Link>
        }
      />
      {cannotBegin ? (
        <Notice title={text('begin.has', 'Care cannot begin from here: it has begun, is paused, or has ended')} />
      ) : null}
      <form
        className="giving"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <ErrorSummary faults={faults} />
        <NotSaved saving={saving} />
        {giving.isFound ? (
          <p className="act-form__draft">
            <Icon name="note" small /> {text('act.draft', 'What you began to write is here.')}{' '}
            <Button kind="bare" dense onClick={giving.startOver}>
              {text('act.startOver', 'Start over')}
            </Button>
          </p>
        ) : null}
        <Section title={text('giving.whoTitle', 'Who decides')}>
          <WhoPart giving={giving} errorOf={errorOf} />
        </Section>
        {isStart ? (
          <Section title={text('giving.agreeTitle', 'Taking part in ECM')}>
            <AgreePart giving={giving} />
          </Section>
        ) : null}
        {isStart && form.agrees === 'no' ? (
          <SaidNo held={held} />
        ) : (
          <>
            <Section title={text('giving.shareTitle', 'What may be shared')}>
              {what === 'new' ? <FormField giving={giving} /> : null}
              <SharePart giving={giving} />
            </Section>
            {giving.needsYes ? (
              <Section title={text('giving.howTitle', 'Their yes')}>
                <HowPart giving={giving} />
              </Section>
            ) : null}
            {isStart ? <StartPart giving={giving} /> : <Kept giving={giving} />}
            <div className="giving__ways">
              <Button type="submit" kind="primary" disabled={saving.isBusy || cannotBegin}>
                {isStart ? text('begin.save', 'Begin care') : text('permission.save', 'Write this permission down')}
              </Button>
            </div>
          </>
        )}
      </form>
    </>
  )
}

/** Whether care can begin from here, or has just begun on this page. */
function isBeforeCare({ episode, form }: GivingState): boolean {
  if (form.saved.includes('begin')) return true
  return episode !== undefined && (isToReach(episode.state) || episode.state === 'engaged')
}

/** Before the start the least is asked; a yes that is kept says whose it is and how one spoke. */
function faultsOf(giving: GivingState): readonly FieldFault[] {
  const { form, what, held, inputs } = giving
  const faults: FieldFault[] = []
  const fault = (field: string, words: string) => faults.push({ fieldId: `giving-${field}`, words })
  const isStart = what === 'start'
  if (isStart && form.on === '') fault('on', text('begin.dayMissing', 'Choose the day care begins.'))
  const says = giving.needsYes || form.shares === 'nothing' || form.shares === 'choose'
  if (!says) {
    if (!isStart) fault('shares', text('giving.sharesMissing', 'Say whether anything may be shared.'))
    return faults
  }
  const person = held.chart.member[0]
  if (form.ground === undefined) fault('ground', text('giving.groundMissing', 'Say who decides.'))
  else if (form.ground !== 'adult' && !form.ground.startsWith('minor-') && form.name.trim() === '')
    fault('name', text('giving.nameMissing', 'Write the name of who decides.'))
  if (person && needsBridge(person) && !form.interpreterMode)
    fault('bridge', text('contact.bridgeMissing', 'Say how you spoke with each other (LANG-1).'))
  const isToWhomOpen = giving.given.length > 0 && recipientsOf(form, giving.choosable).length === 0
  if (isToWhomOpen && (!isStart || giving.isSigned))
    fault('to', text('giving.toMissing', 'Say with whom it may be shared.'))
  if (!isStart && form.ground !== undefined && giving.needsYes && !giving.isSigned)
    fault('how', text('giving.howMissing', 'A yes is signed on the screen, said aloud, or on paper. Choose one.'))
  if (!isStart && !giving.needsYes && inputs.sharing === undefined)
    fault('shares', text('giving.choicesMissing', 'Choose for at least one kind: shared, or private.'))
  return faults
}

/** What is told apart: everyday sharing, and what needs a permission of its own. */
function FormField({ giving }: { giving: GivingState }) {
  const forms = permissionTexts.filter(({ categories }) => categories.length > 0).map(({ form }) => form)
  return (
    <SelectField
      label={text('giving.form', 'About what')}
      value={giving.form.form}
      onChange={(value) =>
        giving.set({ form: forms.find((one) => one === value) ?? 'sharing', choices: {}, shares: undefined })
      }
      options={forms.map((one) => ({ value: one, label: consentFormWords(one) }))}
    />
  )
}

/** A no is an answer: nothing begins, and the way to write it down is here (PROMISE-14). */
function SaidNo({ held }: { held: HeldChart }) {
  const { open } = useActing()
  return (
    <Notice
      title={text('giving.saidNo', 'Then nothing begins')}
      actions={
        device.may('episode.end', held.member) ? (
          <Button onClick={() => open('end', held.member)}>{text('end.title', 'End the episode')}</Button>
        ) : undefined
      }
    >
      {text('giving.saidNoAbout', 'ECM is their choice. A no costs nothing, and they can come back at any time.')}
    </Notice>
  )
}

function StartPart({ giving }: { giving: GivingState }) {
  const { form, set, episode, held, name } = giving
  const house = useHouse()
  const me = useMe()
  const lead = episode && leadOf(held.chart.assignment, episode.id)
  const leadName = lead === undefined ? undefined : (staffName(house, lead.staffId, me) ?? '')
  return (
    <Section title={text('giving.startTitle', 'The start')}>
      <div className="giving__part">
        <DayField
          id="giving-on"
          label={text('begin.day', 'First day of care')}
          value={form.on}
          latest={device.clock.today()}
          onChange={(on) => set({ on })}
        />
        <p>{leadWords(leadName, name, me === lead?.staffId)}</p>
        <Kept giving={giving} />
        <p className="giving__note">
          {text(
            'begin.free',
            'ECM costs nothing and is {name}’s choice: they can stop at any time. Consent to share, and the assessment, can follow.',
            { name },
          )}
        </p>
      </div>
    </Section>
  )
}

/** What the record will say after the button, in so many words. */
function Kept({ giving }: { giving: GivingState }) {
  const { form, inputs, what, isSigned, needsYes } = giving
  const { sharing } = inputs
  const lines = [
    ...(what !== 'start'
      ? []
      : [
          inputs.agreement === undefined
            ? text('kept.noAgreement', 'Their yes to ECM is not written down; ECM begins without it.')
            : text('kept.agreement', 'Their yes to ECM is written down.'),
        ]),
    ...(sharing === undefined
      ? [text('kept.nothing', 'No permission is written down.')]
      : [
          ...(sharing.given.length === 0
            ? []
            : [
                text('kept.given', 'May be shared with {whom}: {what}.', {
                  whom: sharing.recipients.all.map(recipientWords).join(', ') || '…',
                  what: sharing.given.map(categoryWords).join(', '),
                }),
              ]),
          ...(sharing.refused.length === 0
            ? []
            : [
                text('kept.refused', 'Stays private: {what}.', { what: sharing.refused.map(categoryWords).join(', ') }),
              ]),
        ]),
    ...(needsYes && !isSigned ? [text('kept.unsigned', 'What is not signed yet is not kept as a yes.')] : []),
    ...(form.shares === 'nothing' ? [text('kept.careGoesOn', 'ECM goes on all the same.')] : []),
  ]
  return (
    <ul className="giving__kept" aria-label={text('kept.title', 'What will be written down')}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function leadWords(lead: string | undefined, name: string, isMe: boolean): string {
  if (lead === undefined) return text('begin.youLead', 'You become {name}’s Lead Care Manager.', { name })
  if (isMe) return text('begin.youStay', 'You are {name}’s Lead Care Manager.', { name })
  return lead === ''
    ? text('begin.leadStays', 'The Lead Care Manager stays.')
    : text('begin.leadStaysNamed', '{lead} stays {name}’s Lead Care Manager.', { lead, name })
}

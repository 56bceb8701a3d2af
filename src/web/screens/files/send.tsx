// Makes a month's file for a plan. Every choice shows at once what would go and what stays back; sending gives the file to be handed to the
// plan, keeps its exact bytes in the list, and writes one disclosure for each member in it (CON-10).
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { previewOutgoing, sendFile } from '../../../api/file.ts'
import { addMonths } from '../../../base/day.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { SelectField } from '../../parts/text-field.tsx'
import { say } from '../../parts/toast-store.ts'
import { dayWords } from '../../text/day-words.ts'
import { membersWords, rowsWords } from '../../text/file-words.ts'
import { failureWords, refusalWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { useHouse } from '../house-names.ts'
import { BackToFiles } from './back.tsx'
import { saveFile } from './download.ts'
import { layoutName, layoutsFor } from './layout-choice.ts'
import { Outgoing } from './outgoing.tsx'
import { Unreached } from './unreached.tsx'
import { useAsked } from './use-asked.ts'
import './files.css'

const monthsShown = 12

type Kind = 'rtf' | 'otf'

/** The screen that makes a file for a plan. */
export function SendScreen() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const plans = useHouse().organizations.filter((one) => one.kind === 'plan')
  const [chosenPlan, setPlan] = useState<string>()
  const [kind, setKind] = useState<Kind>('rtf')
  const months = lastMonths(device.clock.today())
  // A month is told when it is over.
  const [month, setMonth] = useState(months[1] ?? '')
  const [layout, setLayout] = useState('')
  const plan = chosenPlan ?? plans[0]?.id
  const code = plans.find((one) => one.id === plan)?.planCode
  const layouts = layoutsFor(kind, code, device.clock.today())
  const usedLayout = layouts.some((one) => one.id === layout) ? layout : null
  const wanted =
    organization === undefined || plan === undefined
      ? undefined
      : { organization, plan, kind, month, layout: usedLayout }
  const asked = useAsked(previewOutgoing, device.may('file.send') ? wanted : undefined)
  const sending = useSending()
  const preview = asked.value
  const canSend = preview !== undefined && preview.rows > 0

  if (!device.may('file.send')) {
    return (
      <>
        <PageHeader before={<BackToFiles />} title={text('send.title', 'A file for a plan')} />
        <Empty title={text('files.notYours', 'Files are not part of this seat')} />
      </>
    )
  }
  return (
    <div className="file-page">
      <PageHeader
        before={<BackToFiles />}
        title={text('send.title', 'A file for a plan')}
        about={text(
          'send.about',
          'Choose what and for when; below is what would go. Nothing is sent until you say so.',
        )}
        primary={
          canSend && wanted !== undefined ? (
            <Button kind="primary" icon="download" disabled={sending.isBusy} onClick={() => void sending.send(wanted)}>
              {text('send.do', 'Send {rows}', { rows: rowsWords(preview.rows) })}
            </Button>
          ) : undefined
        }
      />
      <div className="send-choices">
        {plans.length < 2 ? null : (
          <SelectField
            label={text('receive.plan', 'Plan')}
            value={plan ?? ''}
            onChange={setPlan}
            options={plans.map((one) => ({ value: one.id, label: one.name }))}
          />
        )}
        <SelectField
          label={text('reading.period', 'Month')}
          value={month}
          onChange={setMonth}
          options={months.map((one) => ({ value: one, label: dayWords(`${one}-01`, 'monthYear') }))}
        />
        <SelectField
          label={text('readAgain.layout', 'Layout')}
          value={usedLayout ?? ''}
          onChange={setLayout}
          options={[
            { value: '', label: text('send.layoutDefault', 'The plan’s usual one') },
            ...layouts.map((one) => ({ value: one.id, label: layoutName(one.id) })),
          ]}
        />
        <div className="send-choices__kind">
          <RadioCards
            label={text('files.kind', 'Kind')}
            value={kind}
            onChange={(value) => setKind(value as Kind)}
            cards={[
              {
                value: 'rtf',
                label: text('file.kindReturn', 'Return file'),
                about: text('send.returnAbout', 'Where each member stands in the month'),
              },
              {
                value: 'otf',
                label: text('file.kindOutreach', 'Outreach file'),
                about: text('send.outreachAbout', 'Each attempt to reach a member'),
              },
            ]}
          />
        </div>
      </div>
      {sending.problem === undefined ? null : (
        <Notice kind="late" isLive title={text('send.notSent', 'Nothing was sent')}>
          {sending.problem}
        </Notice>
      )}
      {asked.failure === undefined ? null : (
        <Unreached failure={asked.failure} onAgain={asked.again} hasOld={preview !== undefined} />
      )}
      {preview === undefined ? (
        asked.failure === undefined ? (
          <Skeleton rows={4} />
        ) : null
      ) : (
        <Outgoing preview={preview} planName={plans.find((one) => one.id === plan)?.name ?? ''} />
      )}
    </div>
  )
}

/** This month and those before it, `2026-11`. */
function lastMonths(today: string): readonly string[] {
  const first = `${today.slice(0, 7)}-01`
  return Array.from({ length: monthsShown }, (_, i) => addMonths(first, -i).slice(0, 7))
}

type Wanted = Parameters<typeof useAsked<typeof previewOutgoing>>[1] & object

/** Sending: once for one press, and again under the same id when the answer was lost. */
function useSending() {
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const navigate = useNavigate()
  const failed = useRef<{ readonly of: string; readonly id: string; readonly file: string }>(undefined)

  async function send(wanted: Wanted): Promise<void> {
    setBusy(true)
    setProblem(undefined)
    const of = JSON.stringify(wanted)
    const before = failed.current?.of === of ? failed.current : undefined
    const [id, file] = [before?.id ?? device.clock.newId(), before?.file ?? device.clock.newId()]
    const did = await device.do(sendFile, { ...wanted, file }, { id })
    setBusy(false)
    failed.current = did.kind === 'failed' ? { of, id, file } : undefined
    if (did.kind === 'refused') return setProblem(refusalWords(did.reason))
    if (did.kind === 'failed') return setProblem(failureWords(did.failure))
    if (did.kind !== 'done') return
    for (const made of did.value.files) await saveFile(made.name, made.content)
    say(
      text(
        'send.done',
        '{rows} about {members} saved to your downloads. Hand the file to the plan the way it asks for.',
        {
          rows: rowsWords(did.value.rows),
          members: membersWords(did.value.members),
        },
      ),
    )
    void navigate({ to: '/files/$fileId', params: { fileId: file }, search: {} })
  }

  return { problem, isBusy, send }
}

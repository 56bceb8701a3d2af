// One's own mandated reports (SAF-2): call, keep what was said, send the written one in time. A supervisor sees clocks alone; nothing here
// asks anybody's leave, and nothing of it stands in the member's chart.
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { safety } from '../../../../content/safety.ts'
import { callReport, listReports, writeReport } from '../../../api/mandated-report.ts'
import { type ReportKind, reportKinds } from '../../../domain/mandated-report.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { numbersFor } from '../../../domain/safety-guide.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { SelectField, TextArea, TextField } from '../../parts/text-field.tsx'
import { dayWords, timeWords } from '../../text/day-words.ts'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'
import { useAsked } from '../files/use-asked.ts'
import './safety.css'

type Report = NonNullable<ReturnType<typeof useReports>['value']>['reports'][number]

function useReports() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  return useAsked(listReports, organization === undefined ? undefined : { organization })
}

/** The reports one may see, and a new one. */
export function ReportsScreen() {
  const { member } = useSearch({ from: '/framed/reports' })
  const asked = useReports()
  return (
    <>
      <PageHeader
        title={text('reports.title', 'Mandated reports')}
        about={text(
          'reports.about',
          'Yours alone, and the privacy officer’s. It stands in no chart. Nobody can allow or forbid it.',
        )}
        {...(member === undefined
          ? {}
          : {
              others: (
                <Link {...buttonLook()} to="/member/$memberId/$tab" params={{ memberId: member, tab: 'safety' }}>
                  {text('reports.back', 'Back to the safety panel')}
                </Link>
              ),
            })}
      />
      {asked.failure === undefined ? null : (
        <Notice
          kind="late"
          isLive
          title={text('reports.failed', 'The reports did not come')}
          actions={<Button onClick={() => void asked.again()}>{text('signIn.retry', 'Try again')}</Button>}
        >
          {failureWords(asked.failure)}
        </Notice>
      )}
      {asked.value === undefined ? null : <Reports reports={asked.value.reports} onDone={() => void asked.again()} />}
      {device.may('report.write') ? <CallForm member={member ?? null} onDone={() => void asked.again()} /> : null}
    </>
  )
}

function Reports({ reports, onDone }: { reports: readonly Report[]; onDone: () => void }) {
  if (reports.length === 0) {
    return (
      <Empty title={text('reports.empty', 'No report')}>
        {text('reports.emptyAbout', 'A report you call in stands here with the clock of the written one.')}
      </Empty>
    )
  }
  return (
    <Section title={text('reports.list', 'Reports')}>
      <ul className="safety-steps">
        {reports.map((one) => (
          <ReportRow key={one.id} report={one} onDone={onDone} />
        ))}
      </ul>
    </Section>
  )
}

function kindWords(kind: ReportKind): string {
  return kind === 'child' ? text('reports.child', 'A child') : text('reports.elder', 'An elder or a dependent adult')
}

function ReportRow({ report, onDone }: { report: Report; onDone: () => void }) {
  const saving = useSaving()
  const organization = useDevice(({ session }) => session.seat()?.organization.id ?? '')
  const due = `${dayWords(dayOfInstant(report.writtenDueAt), 'short')}, ${timeWords(report.writtenDueAt)}`
  async function sent(): Promise<void> {
    const input = { organization, report: report.id, at: device.clock.now(), referralNumber: null }
    if (await saving.save(writeReport, input, { says: text('reports.sent', 'Marked as sent.') })) onDone()
  }
  return (
    <li>
      <strong>{kindWords(report.kind)}</strong>{' '}
      {report.writtenAt === null
        ? text('reports.due', 'Written report due {when}', { when: due })
        : text('reports.isSent', 'Written report sent')}
      {report.whole === null
        ? null
        : ` · ${[report.whole.agency, report.whole.referralNumber].filter((part) => part !== null).join(' · ')}`}
      <NotSaved saving={saving} />
      {report.isMine && report.writtenAt === null ? (
        <div>
          <Button dense disabled={saving.isBusy} onClick={() => void sent()}>
            {text('reports.markSent', 'The written report is sent')}
          </Button>
        </div>
      ) : null}
      {report.isMine && report.whole !== null ? (
        <details>
          <summary>{text('reports.text', 'What I said, to copy into the form')}</summary>
          <p>{report.whole.text}</p>
        </details>
      ) : null}
    </li>
  )
}

function CallForm({ member, onDone }: { member: string | null; onDone: () => void }) {
  const saving = useSaving()
  const organization = useDevice(({ session }) => session.seat()?.organization.id ?? '')
  const [kind, setKind] = useState<ReportKind>('child')
  const [said, setSaid] = useState({ agency: '', referralNumber: '', spokeWith: '', text: '' })
  const set = (field: keyof typeof said) => (value: string) => setSaid({ ...said, [field]: value })
  const lines = numbersFor(safety, null, device.clock.today()).filter(({ for: kinds }) =>
    kinds.some((one) => one === (kind === 'child' ? 'child' : 'elder')),
  )
  async function save(): Promise<void> {
    const input = {
      organization,
      id: device.clock.newId(),
      kind,
      calledAt: device.clock.now(),
      aboutMember: member,
      agency: said.agency.trim(),
      referralNumber: said.referralNumber.trim() || null,
      spokeWith: said.spokeWith.trim() || null,
      text: said.text.trim(),
    }
    if (!(await saving.save(callReport, input, { says: text('reports.kept', 'Your report is kept.') }))) return
    setSaid({ agency: '', referralNumber: '', spokeWith: '', text: '' })
    onDone()
  }
  return (
    <Section title={text('reports.new', 'Call first, then write down')}>
      <div className="safety-form">
        <NotSaved saving={saving} />
        <SelectField
          label={text('reports.kind', 'Who is hurt or neglected')}
          value={kind}
          onChange={(value) => setKind(reportKinds.find((one) => one === value) ?? 'child')}
          options={reportKinds.map((one) => ({ value: one, label: kindWords(one) }))}
        />
        <ul className="safety-numbers">
          {lines.map((one) => (
            <li key={one.id}>
              <a {...buttonLook()} href={`tel:${one.dials}`}>
                <span dir="ltr">{one.number}</span>
              </a>
              <span>{text(`number.${one.id}`, one.says)}</span>
            </li>
          ))}
        </ul>
        <TextField
          label={text('reports.agency', 'Whom you called')}
          maxLength={200}
          value={said.agency}
          onChange={set('agency')}
        />
        <TextField
          label={text('reports.number', 'Referral number')}
          isOptional
          maxLength={60}
          value={said.referralNumber}
          onChange={set('referralNumber')}
        />
        <TextField
          label={text('reports.spokeWith', 'Whom you spoke with')}
          isOptional
          maxLength={200}
          value={said.spokeWith}
          onChange={set('spokeWith')}
        />
        <TextArea
          label={text('reports.said', 'What you said')}
          maxLength={8000}
          value={said.text}
          onChange={set('text')}
        />
        <div>
          <Button
            kind="primary"
            disabled={saving.isBusy || said.agency.trim() === '' || said.text.trim() === ''}
            onClick={() => void save()}
          >
            {text('reports.keep', 'Keep this report')}
          </Button>
        </div>
      </div>
    </Section>
  )
}

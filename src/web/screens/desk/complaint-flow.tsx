// A complaint is any dissatisfaction, said in any words (CLOCK-24, 29); an appeal is against a decision (CLOCK-24, 25). Both are taken from
// anybody, with a name or without, and their clocks run from this call. Of a member who was found it is the same appeal or grievance as everywhere.
import { listNotices, recordAppeal } from '../../../api/appeal.ts'
import { callDues } from '../../../domain/call-record.ts'
import { contentHere } from '../../device/content.ts'
import { device } from '../../device/device.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { type Option, SelectField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import type { Saving } from '../act/saving.ts'
import { toAppeal } from '../appeal/to-appeal.ts'
import { clockBy } from '../due.ts'
import { useAsked } from '../files/use-asked.ts'
import { Unreached } from '../staff/unreached.tsx'
import { Finish } from './finish.tsx'
import { type AboutFlow, missingSaid, SaidField } from './flow-part.tsx'
import { Script, useSaid } from './script.tsx'

const none: readonly Option[] = []

export function ComplaintFlow(props: AboutFlow) {
  const { call, card } = props
  const isAppeal = call.form.topic === 'appeal'
  const isAsked = isAppeal && card !== undefined && device.may('appeal.write')
  const asked = useAsked(listNotices, isAsked ? { member: card.memberId } : undefined)
  if (!isAsked) return <TakenFlow {...props} notices={none} />
  if (asked.value !== undefined) return <TakenFlow {...props} notices={toAppeal(asked.value)} />
  return asked.failure === undefined ? (
    <Skeleton rows={3} />
  ) : (
    <Unreached failure={asked.failure} onAgain={asked.again} hasOld={false} />
  )
}

function TakenFlow({ notices, ...props }: AboutFlow & { notices: readonly Option[] }) {
  const { call, card } = props
  const said = useSaid()
  const { isUrgent, topic } = call.form
  const isAppeal = topic === 'appeal'
  const noticeId = notices.length === 1 ? notices[0]?.value : call.more('notice') || undefined
  const outcome = isAppeal ? text('desk.didAppeal', 'Appeal taken') : text('desk.didComplaint', 'Complaint taken')

  async function take(saving: Saving): Promise<string | undefined> {
    if (card === undefined) return undefined
    const saidBy = call.form.caller === 'representative' ? ('representative' as const) : ('member' as const)
    const words = { saidBy, via: 'call' as const, words: call.form.said.trim(), isExpedited: isUrgent }
    const against = isAppeal ? (noticeId ?? null) : null
    const what = { kind: against === null ? ('grievance' as const) : ('appeal' as const), noticeId: against }
    const input = { member: card.memberId, id: call.form.id, ...what, receivedAt: call.form.at, ...words }
    return (await saving.save(recordAppeal, input)) ? outcome : undefined
  }

  return (
    <>
      <Script
        lines={[
          text('desk.saySorry', 'I am sorry that happened. Tell me in your own words. It will not hurt your care.'),
          isAppeal ? said('rights.appeal') : said('rights.complain'),
        ]}
      />
      {isAppeal && card !== undefined && notices.length === 0 ? <NoNotice /> : null}
      <Finish
        {...props}
        does={isAppeal ? text('desk.takeAppeal', 'Take the appeal') : text('desk.takeComplaint', 'Take the complaint')}
        {...(card === undefined ? { outcome } : { act: take })}
        missing={missingIn(call.form.said, isAppeal && notices.length > 0 && noticeId === undefined)}
      >
        {isAppeal && notices.length > 1 ? (
          <SelectField
            label={text('appeal.notice', 'Against which notice?')}
            emptyLabel={text('refer.choose', 'Choose')}
            options={notices}
            value={call.more('notice')}
            onChange={call.setMore('notice')}
          />
        ) : null}
        {isAppeal && notices.length === 1 ? (
          <p className="desk-quiet">
            {text('desk.againstOne', 'Against: {notice}', { notice: notices[0]?.label ?? '' })}
          </p>
        ) : null}
        <SaidField
          call={call}
          isNeeded
          label={
            isAppeal
              ? text('desk.against', 'What they appeal against, and why')
              : text('desk.what', 'What happened, in their words')
          }
        />
        <Checkbox
          label={text('desk.urgent', 'Waiting could put their health at serious risk')}
          about={text('desk.urgentAbout', 'Then it is answered within 72 hours, weekends too.')}
          isChecked={isUrgent}
          onChange={(next) => call.set({ isUrgent: next })}
        />
        <CallClocks call={{ topic: isAppeal ? 'appeal' : 'complaint', at: call.form.at, isUrgent }} />
      </Finish>
    </>
  )
}

function NoNotice() {
  return (
    <Notice kind="due" title={text('desk.noNotice', 'No notice is here that they could appeal')}>
      {text('desk.noNoticeAbout', 'It is taken as a grievance, with the same days. Ask for the date on their letter.')}
    </Notice>
  )
}

function missingIn(said: string, isUnchosen: boolean): string | undefined {
  if (isUnchosen) return text('appeal.noticeMissing', 'Choose the notice.')
  return said.trim() === '' ? missingSaid() : undefined
}

/** The clocks that run from a call, each with its rule. */
export function CallClocks({ call }: { call: Parameters<typeof callDues>[1] }) {
  const dues = callDues(contentHere(), call)
  if (dues.length === 0) return null
  return (
    <ul className="desk-clocks" aria-label={text('desk.clocks', 'What runs')}>
      {dues.map(({ clock, by }) => (
        <li key={clock.id}>
          <ClockChip
            clock={clockBy(text(`clock.${clock.id}`, clock.title), by, device.clock.today())}
            why={{
              rule: `${clock.rule}: ${text(`clock.${clock.id}`, clock.title)}`,
              started: text('desk.fromCall', 'This call'),
              source: clock.source,
              isConfirmed: clock.unconfirmed === undefined,
            }}
          />
        </li>
      ))}
    </ul>
  )
}

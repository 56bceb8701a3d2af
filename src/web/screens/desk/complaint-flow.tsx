// A complaint is any dissatisfaction, said in any words (CLOCK-24, 29); an appeal is against a decision (CLOCK-24, 25). Both are taken from
// anybody, with a name or without, and their clocks run from this call.
import { callDues } from '../../../domain/call-record.ts'
import { contentHere } from '../../device/content.ts'
import { device } from '../../device/device.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { text } from '../../text/text.ts'
import { clockBy } from '../due.ts'
import { Finish } from './finish.tsx'
import { type AboutFlow, missingSaid, SaidField } from './flow-part.tsx'
import { Script, useSaid } from './script.tsx'

export function ComplaintFlow(props: AboutFlow) {
  const { call } = props
  const said = useSaid()
  const { isUrgent, topic } = call.form
  const isAppeal = topic === 'appeal'
  return (
    <>
      <Script
        lines={[
          text('desk.saySorry', 'I am sorry that happened. Tell me in your own words. It will not hurt your care.'),
          isAppeal ? said('rights.appeal') : said('rights.complain'),
        ]}
      />
      <Finish
        {...props}
        does={isAppeal ? text('desk.takeAppeal', 'Take the appeal') : text('desk.takeComplaint', 'Take the complaint')}
        outcome={isAppeal ? text('desk.didAppeal', 'Appeal taken') : text('desk.didComplaint', 'Complaint taken')}
        missing={call.form.said.trim() === '' ? missingSaid() : undefined}
      >
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

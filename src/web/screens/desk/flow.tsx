// The flow of what was asked: one screen each, with the script and what is to be done.
import { Section } from '../../parts/section.tsx'
import { text } from '../../text/text.ts'
import { SafetyNumbers } from '../safety/numbers.tsx'
import { ChangeFlow } from './change-flow.tsx'
import { ComplaintFlow } from './complaint-flow.tsx'
import { DetailFlow } from './detail-flow.tsx'
import { Finish } from './finish.tsx'
import { type AboutFlow, missingSaid, SaidField } from './flow-part.tsx'
import { QualifyFlow } from './qualify-flow.tsx'
import { ReferFlow } from './refer-flow.tsx'
import { Script, useSaid } from './script.tsx'
import { SharingFlow, StopFlow } from './stop-flow.tsx'
import { SupportsFlow } from './supports-flow.tsx'
import { topicWords } from './topic-words.ts'
import { withPhone } from './who-part.tsx'

export function Flow(props: AboutFlow) {
  const { topic } = props.call.form
  if (topic === null) return null
  return (
    <Section title={text('desk.fifth', '5 · {topic}', { topic: topicWords(topic) })}>
      <OneFlow key={topic} {...props} />
    </Section>
  )
}

function OneFlow(props: AboutFlow) {
  switch (props.call.form.topic) {
    case 'what-is-ecm':
      return <WhatFlow {...props} />
    case 'do-i-qualify':
      return <QualifyFlow {...props} />
    case 'who-is-my-manager':
      return <ManagerFlow {...props} />
    case 'stop':
      return <StopFlow {...props} />
    case 'another-manager':
    case 'another-agency':
      return <ChangeFlow {...props} />
    case 'community-supports':
      return <SupportsFlow {...props} />
    case 'complaint':
    case 'appeal':
      return <ComplaintFlow {...props} />
    case 'stop-sharing':
      return <SharingFlow {...props} />
    case 'new-details':
      return <DetailFlow {...props} />
    case 'refer-someone':
      return <ReferFlow {...props} />
    case 'danger':
      return <DangerFlow {...props} />
    default:
      return <OtherFlow {...props} />
  }
}

function WhatFlow(props: AboutFlow) {
  const said = useSaid()
  return (
    <>
      <Script lines={[said('learn.lead'), said('learn.doesLead'), said('learn.free'), said('learn.choice')]} />
      <ul className="desk-does">
        {(['meet', 'plan', 'doctors', 'visits', 'medicine', 'life', 'family', 'home'] as const).map((one) => (
          <li key={one} lang="en" dir="ltr">
            {said(`learn.does.${one}`)}
          </li>
        ))}
      </ul>
      <Finish {...props} outcome={text('desk.didTell', 'Told what ECM is')}>
        <SaidField call={props.call} />
      </Finish>
    </>
  )
}

/** Named only to the member who has shown who they are; else somebody calls back at the number on file. */
function ManagerFlow(props: AboutFlow) {
  const { isTold, walkers, card } = props
  const lead = withPhone(walkers?.lead)
  const lines = !isTold
    ? [
        text(
          'desk.sayCallBack',
          'I cannot say that on this call. If we have a phone number for you, somebody will call you at it.',
        ),
      ]
    : lead === undefined
      ? [text('desk.sayNoLead', 'Nobody is named for you right now. Your plan sees to it.')]
      : [text('desk.sayLead', 'Your Lead Care Manager is {name}.', { name: lead })]
  const cover = withPhone(walkers?.cover)
  return (
    <>
      <Script
        lines={[
          ...lines,
          ...(isTold && cover !== undefined
            ? [text('desk.sayCover', 'While they are away, {name} walks with you.', { name: cover })]
            : []),
        ]}
      />
      <Finish
        {...props}
        outcome={
          isTold
            ? text('desk.didName', 'Told who their Lead Care Manager is')
            : card === undefined
              ? text('desk.didNotFind', 'Not found: nothing told')
              : text('desk.didNotTell', 'Not verified: nothing told, to be called back')
        }
      >
        <SaidField call={props.call} />
      </Finish>
    </>
  )
}

function DangerFlow(props: AboutFlow) {
  return (
    <>
      <Script
        lines={[
          text('desk.sayStay', 'I stay on the line with you. Are you safe where you are right now?'),
          text(
            'desk.sayCrisis',
            'You can call or text 988 at any time. If somebody may be hurt now, we call 911 together.',
          ),
        ]}
      />
      <SafetyNumbers county={null} />
      <ol className="desk-guide">
        <li>{text('desk.stay', 'Stay on the line. Do not hang up first.')}</li>
        <li>{text('desk.join', 'Bring 988 or 911 onto the same call, with the interpreter.')}</li>
        <li>{text('desk.ask', 'Ask where they are and at which number they can be reached.')}</li>
        <li>
          {text('desk.report', 'A child or an elder in danger: call the county’s line yourself. Nobody can forbid it.')}
        </li>
      </ol>
      <Finish {...props} outcome={text('desk.didDanger', 'Danger: stayed on the line, numbers given')}>
        <SaidField call={props.call} />
      </Finish>
    </>
  )
}

function OtherFlow(props: AboutFlow) {
  const { call } = props
  return (
    <Finish {...props} missing={call.form.said.trim() === '' ? missingSaid() : undefined}>
      <SaidField call={call} isNeeded />
    </Finish>
  )
}

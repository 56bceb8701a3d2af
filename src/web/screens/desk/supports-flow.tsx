// The fifteen Community Supports, in the words of the member's own page; one is asked for at once, with ECM or without (PROMISE-24).
import { sendReferral } from '../../../api/referral.ts'
import { type SupportKey, supportKeys } from '../../../domain/support-key.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { SelectField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import type { Saving } from '../act/saving.ts'
import { Finish } from './finish.tsx'
import { type AboutFlow, SaidField } from './flow-part.tsx'
import { Script, useSaid } from './script.tsx'

export function SupportsFlow(props: AboutFlow) {
  const { call, card, isTold } = props
  const said = useSaid()
  const plan = useDevice(({ session }) => session.seat()?.organization.id ?? '')
  const asked = supportKeys.find((one) => one === call.more('support'))
  const mayAsk = isTold && card !== undefined

  async function ask(saving: Saving): Promise<string | undefined> {
    if (card === undefined || asked === undefined) return undefined
    const input = {
      ...{ member: card.memberId, id: call.form.id, episodeId: null, kind: 'community-support' as const },
      ...{ supportKey: asked, forWhat: said(`support.${asked}`), recipient: null, planId: plan },
      ...{ answer: 'agreed' as const, answeredBy: text('desk.byPhone', 'The member, by phone to Member Services') },
      ...{ referredOn: device.clock.today(), neededBy: null, after: null, labels: [] },
    }
    if (!(await saving.save(sendReferral, input))) return undefined
    return text('desk.didSupport', 'Asked for: {what}', { what: said(`support.${asked}`) })
  }

  return (
    <>
      <Script lines={[said('supports.lead'), said('supports.keep'), said('supports.plan')]} />
      <div className="desk-supports" lang="en" dir="ltr">
        {supportKeys.map((key) => (
          <Support key={key} of={key} />
        ))}
      </div>
      <Finish
        {...props}
        {...(mayAsk && asked !== undefined
          ? { act: ask, does: text('desk.supportIt', 'Ask for it and keep the call') }
          : { outcome: text('desk.didSupports', 'Told what Community Supports are') })}
      >
        {mayAsk ? (
          <SelectField
            label={text('desk.support', 'They want one of them')}
            hint={text('desk.supportAbout', 'It lands at the Community Supports desk.')}
            isOptional
            emptyLabel={text('desk.supportNone', 'Not now')}
            options={supportKeys.map((value) => ({ value, label: said(`support.${value}`) }))}
            value={asked ?? ''}
            onChange={call.setMore('support')}
          />
        ) : null}
        <SaidField call={call} />
      </Finish>
    </>
  )
}

function Support({ of: key }: { of: SupportKey }) {
  const said = useSaid()
  return (
    <details className="desk-details">
      <summary>{said(`support.${key}`)}</summary>
      <p>{said(`support.${key}.gives`)}</p>
      <p>{said(`support.${key}.who`)}</p>
      {key === 'alf' ? <p>{said('support.alf.cost')}</p> : null}
    </details>
  )
}

// A new phone or address. It is written into the record only for the member who has shown who they are: a false address could hide them, or
// lead somebody to them. Else it is kept with the call.
import { addAddress, addPhone } from '../../../api/detail.ts'
import { dialed } from '../../../domain/phone.ts'
import { device } from '../../device/device.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { Notice } from '../../parts/notice.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { PhoneField, TextField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import type { Saving } from '../act/saving.ts'
import type { Call } from './call-draft.ts'
import { Finish } from './finish.tsx'
import { type AboutFlow, missingSaid, SaidField } from './flow-part.tsx'
import { Script } from './script.tsx'

export function DetailFlow(props: AboutFlow) {
  const { call, card, isTold } = props
  const member = isTold ? card?.memberId : undefined
  const kind = call.more('kind') || 'phone'
  const fault = faultIn(call, kind)

  async function add(saving: Saving): Promise<string | undefined> {
    if (member === undefined || fault !== undefined) return undefined
    const of = { member, id: call.form.id, source: 'member' as const, fromOn: device.clock.today() }
    const isPrivate = call.more('private') === 'yes'
    if (kind === 'phone') {
      const value = dialed(call.more('phone'))
      const isSafeToLeaveMessage = call.more('message') === '' ? null : call.more('message') === 'yes'
      const input = { ...of, kind: 'phone' as const, value, rank: 1, isSafeToLeaveMessage, isPrivate }
      return (await saving.save(addPhone, input)) ? text('desk.didPhone', 'New phone number kept') : undefined
    }
    const where = placeOf(call, kind === 'home')
    return (await saving.save(addAddress, { ...of, ...where, isPrivate }))
      ? text('desk.didAddress', 'New address kept')
      : undefined
  }

  return (
    <>
      <Script
        lines={[
          text('desk.saySafe', 'Is it safe to call or write to you there? Should we keep it to ourselves?'),
          text('desk.sayMedi', 'For your Medi-Cal card, please tell the county too.'),
        ]}
      />
      {member === undefined ? (
        <>
          <Notice kind="private" title={text('desk.detailsWait', 'Nothing is changed in the record yet')}>
            {text('desk.detailsWaitAbout', 'Write it down here. It is changed when the member has shown who they are.')}
          </Notice>
          <Finish
            {...props}
            outcome={text('desk.didDetailsWait', 'New details said; not verified, nothing changed')}
            missing={call.form.said.trim() === '' ? missingSaid() : undefined}
          >
            <SaidField call={call} isNeeded />
          </Finish>
        </>
      ) : (
        <Finish {...props} act={add} does={text('desk.detailsIt', 'Change it and keep the call')} missing={fault}>
          <DetailFields call={call} kind={kind} />
        </Finish>
      )}
    </>
  )
}

function DetailFields({ call, kind }: { call: Call; kind: string }) {
  const field = (name: string) => ({ value: call.more(name), onChange: call.setMore(name) })
  return (
    <>
      <RadioCards
        label={text('desk.detailKind', 'What is new?')}
        cards={[
          { value: 'phone', label: text('enter.phone', 'Phone'), icon: 'phone' },
          { value: 'home', label: text('details.home', 'Home'), icon: 'home' },
          { value: 'where', label: text('details.find', 'Where to find'), icon: 'place' },
        ]}
        value={kind}
        onChange={call.setMore('kind')}
      />
      {kind === 'phone' ? (
        <>
          <PhoneField label={text('enter.phone', 'Phone')} size="middle" {...field('phone')} />
          <RadioCards
            label={text('phone.message', 'May a message be left?')}
            cards={[
              { value: 'yes', label: text('details.yes', 'Yes') },
              { value: 'no', label: text('details.no', 'No') },
              { value: '', label: text('phone.messageUnknown', 'Not asked yet') },
            ]}
            {...field('message')}
          />
        </>
      ) : kind === 'home' ? (
        <>
          <TextField label={text('address.street', 'Street and number')} maxLength={200} {...field('street')} />
          <div className="form-pair">
            <TextField label={text('address.city', 'City')} isOptional maxLength={100} {...field('city')} />
            <TextField
              label={text('address.zip', 'ZIP')}
              isOptional
              size="short"
              dir="ltr"
              inputMode="numeric"
              maxLength={10}
              {...field('zip')}
            />
          </div>
        </>
      ) : (
        <TextField
          label={text('address.where', 'Where to find them')}
          hint={text('address.whereAbout', 'Mornings at the church kitchen, 4th and Main.')}
          maxLength={300}
          {...field('where')}
        />
      )}
      <Checkbox
        label={text('detail.private', 'Keep it private')}
        isChecked={call.more('private') === 'yes'}
        onChange={(isOn) => call.setMore('private')(isOn ? 'yes' : '')}
      />
    </>
  )
}

function faultIn(call: Call, kind: string): string | undefined {
  if (kind === 'phone')
    return /^\d{10}$/.test(dialed(call.more('phone'))) ? undefined : text('desk.tenDigits', 'Write ten digits.')
  if (kind !== 'home') return call.more('where').trim() === '' ? text('address.missing', 'Say where.') : undefined
  if (call.more('street').trim() === '') return text('address.missing', 'Say where.')
  const zip = zipOf(call)
  return zip === null || /^\d{5}(\d{4})?$/.test(zip)
    ? undefined
    : text('address.zipWrong', 'A ZIP code has five digits.')
}

function zipOf(call: Call): string | null {
  return call.more('zip').trim().replace('-', '') || null
}

function placeOf(call: Call, isHome: boolean) {
  const none = { street: null, city: null, state: null, zip: null, county: null }
  if (!isHome)
    return { ...none, kind: 'where-to-find' as const, noFixedAddress: true, asSent: call.more('where').trim() }
  return {
    ...none,
    ...{ kind: 'home' as const, street: call.more('street').trim(), city: call.more('city').trim() || null },
    ...{ state: 'CA', zip: zipOf(call), noFixedAddress: false, asSent: null },
  }
}

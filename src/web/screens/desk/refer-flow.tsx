// Somebody asks for ECM, for themselves or another: a name and one way to find the person, and nothing else may hold it up (REF-2). The answer
// is the same whoever the person is.
import { receiveReferral } from '../../../api/referral-in.ts'
import { blankReferral } from '../../../domain/referral.ts'
import { useDevice } from '../../device/use-device.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { PhoneField, TextField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import type { Saving } from '../act/saving.ts'
import { Finish } from './finish.tsx'
import type { AboutFlow } from './flow-part.tsx'
import { Script, useSaid } from './script.tsx'

export function ReferFlow(props: AboutFlow) {
  const { call } = props
  const said = useSaid()
  const organization = useDevice(({ session }) => session.seat()?.organization.id ?? '')
  const field = (name: string) => ({ value: call.more(name), onChange: call.setMore(name) })
  const words = (name: string) => call.more(name).trim() || null
  const isSelf = (call.more('for') || (call.form.caller === 'member' ? 'self' : 'other')) === 'self'
  const missing =
    words('name') === null
      ? said('ask.wrong.name')
      : words('phone') === null && words('place') === null
        ? said('ask.wrong.find')
        : undefined

  async function ask(saving: Saving): Promise<string | undefined> {
    if (missing !== undefined) return undefined
    const { language, hadInterpreter } = call.form
    const asked = {
      ...blankReferral,
      ...{ kind: isSelf ? ('self' as const) : ('other' as const), name: words('name'), phone: words('phone') },
      ...{ place: words('place'), comment: words('comment') },
      ...{ language: isSelf ? language.trim() || null : null, wantsInterpreter: isSelf && hadInterpreter },
      referrer: isSelf
        ? null
        : {
            ...{ name: words('by'), contact: words('byContact'), organization: null },
            ...{ relation: words('relation'), personKnows: null },
          },
    }
    let number = ''
    const input = { organization, referral: call.form.id, secret: null, asked }
    const isIn = await saving.save(receiveReferral, input, { told: (value) => (number = value?.number ?? '') })
    return isIn ? text('desk.didRefer', 'Asked for ECM; the number is {number}', { number }) : undefined
  }

  return (
    <>
      <Script lines={[said('ask.lead'), said('ask.done')]} />
      <Finish {...props} act={ask} does={text('desk.referIt', 'Ask for ECM and keep the call')} missing={missing}>
        <RadioCards
          label={said('ask.who')}
          cards={[
            { value: 'self', label: text('desk.forCaller', 'The caller') },
            { value: 'other', label: text('desk.forOther', 'Somebody else') },
          ]}
          value={isSelf ? 'self' : 'other'}
          onChange={call.setMore('for')}
        />
        <TextField label={text('desk.personName', 'Name of the person')} maxLength={120} {...field('name')} />
        <div className="form-pair">
          <PhoneField label={text('enter.phone', 'Phone')} isOptional {...field('phone')} />
          <TextField
            label={text('desk.place', 'Or a place to find them')}
            isOptional
            maxLength={500}
            {...field('place')}
          />
        </div>
        {isSelf ? null : (
          <>
            <div className="form-pair">
              <TextField
                label={text('desk.byName', 'Name of the caller')}
                isOptional
                maxLength={120}
                {...field('by')}
              />
              <TextField
                label={text('desk.byContact', 'How to reach the caller')}
                isOptional
                maxLength={200}
                {...field('byContact')}
              />
            </div>
            <TextField
              label={text('desk.relation', 'How they know the person')}
              isOptional
              maxLength={120}
              {...field('relation')}
            />
          </>
        )}
        <TextField label={text('desk.comment', 'Anything else')} isOptional maxLength={2000} {...field('comment')} />
      </Finish>
    </>
  )
}

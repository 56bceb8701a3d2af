// The open referrals of a member whose care ends or may end, each with what becomes of it, on the same screen as the ending.
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { DayField, SelectField, TextField } from '../../parts/text-field.tsx'
import { closureWords, referralToWords } from '../../text/referral-words.ts'
import { text } from '../../text/text.ts'
import type { EndPart } from './end-fields.ts'
import { needsSettleWords, openReferrals, type SettleWay, type Settling, settleWays } from './end-settle.ts'

type SettlePartProps = EndPart & {
  held: HeldChart
  /** Whether a referral may stay as it is: care goes on, or the member said stop. */
  mayStay: boolean
}

/** The part; nothing where none is open. */
export function SettlePart({ id, form, set, errorOf, held, mayStay }: SettlePartProps) {
  const open = openReferrals(held)
  if (open.length === 0) return null
  const today = device.clock.today()
  return (
    <fieldset className="field act-settle">
      <legend className="field__label">{text('endSettle.title', 'Open referrals')}</legend>
      <span className="field__hint">
        {text('endSettle.about', 'They do not end with ECM. Say who asks how each goes from then on, or close it.')}
      </span>
      {open.map((referral) => {
        const one = form.settled[referral.id] ?? { how: mayStay ? 'stays' : undefined, words: '', since: today }
        const put = (fields: Partial<Settling>) =>
          set({ settled: { ...form.settled, [referral.id]: { ...one, ...fields } } })
        const field = `settle-${referral.id}`
        return (
          <div key={referral.id} className="act-settle__one">
            <SelectField
              id={`${id}-${field}`}
              label={`${referralToWords(referral)}: ${referral.forWhat}`}
              emptyLabel={text('refer.choose', 'Choose')}
              value={one.how ?? ''}
              options={settleWays
                .filter((how) => mayStay || how !== 'stays')
                .map((value) => ({ value, label: settleWords(value) }))}
              onChange={(value) => put({ how: settleWays.find((how) => how === value) })}
              error={errorOf(field)}
            />
            {one.how === 'services-received' ? (
              <DayField
                label={text('referStep.startedOn', 'Since')}
                latest={today}
                value={one.since}
                onChange={(since) => put({ since })}
              />
            ) : null}
            {needsSettleWords(one.how) ? (
              <TextField
                id={`${id}-${field}-words`}
                label={
                  one.how === 'handed'
                    ? text('endSettle.who', 'Who asks how it goes')
                    : text('end.words', 'In a few words')
                }
                maxLength={500}
                value={one.words}
                onChange={(words) => put({ words })}
                error={errorOf(`${field}-words`)}
              />
            ) : null}
          </div>
        )
      })}
    </fieldset>
  )
}

function settleWords(how: SettleWay): string {
  if (how === 'stays') return text('endSettle.stays', 'Stays open as it is')
  if (how === 'handed') return text('endSettle.handed', 'Stays open, somebody else asks')
  return closureWords(how)
}

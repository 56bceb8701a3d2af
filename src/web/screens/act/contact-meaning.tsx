// What a contact means for the biller, in words while one writes; the codes behind it are one tap away.
import { ecmCodes, unitRules } from '../../../../content/codes/ecm-code.ts'
import { meaningOfContact } from '../../../domain/billing-meaning.ts'
import { codeWords, gradeWords, lackWords, meaningWords } from '../../text/billing-words.ts'
import { text } from '../../text/text.ts'
import { useHouse, useMe } from '../house-names.ts'
import { type ContactFields, minutesOf, placeOf } from './contact-fields.ts'

const table = { codes: ecmCodes, unitRules }

/** The lines under the form; nothing until it is said how one met and whether. `minutes` are this member's share of them. */
export function ContactMeaning({ form, minutes }: { form: ContactFields; minutes: number | null }) {
  const house = useHouse()
  const me = useMe()
  const { method, outcome } = form
  if (!method || !outcome || minutesOf(form) === undefined) return null
  const isClinical = house.staff.find((one) => one.id === me)?.isLicensed
  const { services, isSigned, on: day } = form
  const contact = { method, outcome, services, isSigned, day, minutes, place: placeOf(form) }
  const meaning = meaningOfContact(table, contact, isClinical)
  const lacks = meaning?.lacks ?? []
  return (
    <div className="act-note">
      <p role="status">
        {meaningWords(meaning)}
        {lacks.length === 0
          ? ''
          : ` ${text('billing.lacks', 'Before it can be billed: {what}.', { what: lacks.map(lackWords).join(', ') })}`}
      </p>
      {meaning?.code === undefined ? null : (
        <details className="act-more">
          <summary>{text('billing.codes', 'Codes')}</summary>
          <p>
            <span className="figures">{codeWords(meaning.code)}</span> · {gradeWords(meaning.code.grade)}
          </p>
          <p>
            {text(
              'billing.rounding',
              'A unit is a quarter of an hour. How plans round is not confirmed, so only whole ones count.',
            )}
          </p>
        </details>
      )}
    </div>
  )
}

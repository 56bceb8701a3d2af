// Who was told something on the strength of one permission, and the signature its member drew. Asked of the house: it lies sealed there.
import { readConsentUse } from '../../../api/consent.ts'
import { type Consent, takingPart } from '../../../domain/consent.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { Skeleton } from '../../parts/skeleton.tsx'
import { dayWords } from '../../text/day-words.ts'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { SignaturePicture } from './signature-pad.tsx'

/** The use of a permission. */
export function PermissionUse({ member, consent }: { member: string; consent: Consent }) {
  const asked = useAsked(readConsentUse, { member, consent: consent.id })
  if (asked.value === undefined)
    return asked.failure === undefined ? <Skeleton rows={2} /> : <p role="alert">{failureWords(asked.failure)}</p>
  const { told, strokes } = asked.value
  return (
    <div className="giving__part">
      {consent.form === takingPart ? null : told.length === 0 ? (
        <p>{text('use.nobody', 'Nobody was told anything on it yet.')}</p>
      ) : (
        <ul className="permissions__told">
          {told.map((one) => (
            <li key={`${one.at} ${one.recipient}`}>
              {dayWords(dayOfInstant(one.at), 'dated')}: <bdi>{one.recipient}</bdi>. {one.what}
            </li>
          ))}
        </ul>
      )}
      {strokes === null ? null : <SignaturePicture strokes={strokes} />}
    </div>
  )
}

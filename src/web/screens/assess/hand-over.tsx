// The screen handed to the member: this form and nothing else. However it is left, by its button, by the way back or by another address,
// the device locks first.
import { useNavigate, useParams } from '@tanstack/react-router'
import { Button } from '../../parts/button.tsx'
import { SignedIn } from '../../shell/signed-in.tsx'
import { formWords } from '../../text/form-words.ts'
import { text } from '../../text/text.ts'
import { useFilling } from './filling.ts'
import { SectionForm } from './section-form.tsx'
import { useLockWhenLeft } from './use-lock-when-left.ts'

/** Outside of the frame: no search, no places, no name of anybody else. */
export function HandOverScreen() {
  return (
    <SignedIn>
      <HandedOver />
    </SignedIn>
  )
}

function HandedOver() {
  const { memberId, assessmentId } = useParams({ from: '/hand-over/$memberId/$assessmentId' })
  const navigate = useNavigate()
  const filling = useFilling(memberId, assessmentId)
  useLockWhenLeft()
  const giveBack = () =>
    void navigate({ to: '/assess/$memberId/$assessmentId', params: { memberId, assessmentId }, replace: true })
  const done = (
    <Button kind="primary" onClick={giveBack}>
      {text('handOver.done', 'Done. Give the device back')}
    </Button>
  )
  return (
    <main className="hand-over">
      {filling === undefined ? null : <h1>{formWords(filling.form, 'title', filling.form.title)}</h1>}
      {filling === undefined || filling.assessment.finishedAt !== null ? (
        done
      ) : (
        <SectionForm filling={filling} last={done} />
      )}
      {filling === undefined ? null : (
        <p className="assess__note">
          {text('handOver.about', 'Your answers go to your care team. You may leave out any question.')}
        </p>
      )}
    </main>
  )
}

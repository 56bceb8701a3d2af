// Filling a form with a member, one section at a time, and what came of it. It can be handed over, so that the member answers alone.
import { Link, useParams } from '@tanstack/react-router'
import { finishAssessment } from '../../../api/assessment.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { formWords } from '../../text/form-words.ts'
import { text } from '../../text/text.ts'
import { PinnedConcerns } from '../safety/pinned.tsx'
import { useFilling } from './filling.ts'
import { overlapWords } from './overlap-words.ts'
import { Result } from './result.tsx'
import { SectionForm } from './section-form.tsx'

/** The form of a member, being filled or finished. */
export function AssessScreen() {
  const { memberId, assessmentId } = useParams({ from: '/framed/assess/$memberId/$assessmentId' })
  const filling = useFilling(memberId, assessmentId)
  if (filling === undefined)
    return (
      <Empty title={text('form.absent', 'This form is not here')}>
        {text('form.absentAbout', 'Open the member and look among the forms.')}
      </Empty>
    )
  const { form, assessment, held, saving } = filling
  const name = held.card?.nameUsed ?? held.card?.name ?? ''
  const finish = () =>
    void saving.save(
      finishAssessment,
      { member: memberId, assessment: assessmentId },
      { says: text('form.finished', 'Form finished.') },
    )
  return (
    <>
      <PageHeader
        title={formWords(form, 'title', form.title)}
        about={
          <Link to="/member/$memberId/$tab" params={{ memberId, tab: 'forms' }}>
            {text('form.ofMember', 'Back to {name}', { name })}
          </Link>
        }
        {...(assessment.finishedAt === null
          ? {
              others: (
                <Link {...buttonLook()} to="/hand-over/$memberId/$assessmentId" params={{ memberId, assessmentId }}>
                  {text('form.handOver', 'Hand over the screen')}
                </Link>
              ),
            }
          : {})}
      />
      <PinnedConcerns held={held} />
      {assessment.finishedAt === null ? (
        <SectionForm
          filling={filling}
          beside={(question, value) => overlapWords(question, value, dayOfInstant(assessment.at))}
          last={
            <Button kind="primary" onClick={finish}>
              {text('form.finish', 'Finish')}
            </Button>
          }
        />
      ) : (
        <Result filling={filling} />
      )}
    </>
  )
}

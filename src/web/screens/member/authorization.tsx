// Whether the plan has said yes to ECM, as the agency follows it: not asked, asked and by when it is answered, authorized until when, or denied; and
// what one does next.
import { withdrawAuthorization } from '../../../api/authorization.ts'
import type { Authorization } from '../../../domain/authorization.ts'
import { questionsAbout } from '../../../domain/authorization-question.ts'
import { type Chart, standing } from '../../../domain/chart.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'
import { AskedClock } from '../decision/asked-clock.tsx'

/** The section; nothing for a seat that asks no plan. */
export function AuthorizationPart({ held }: { held: HeldChart }) {
  const { member, chart } = held
  const { open } = useActing()
  const saving = useSaving()
  if (!device.may('authorization.ask', member)) return null
  const ecm = standing(chart.authorization).filter((one) => one.program === 'ecm')
  const asked = ecm.find((one) => one.status === 'requested')
  const isMine = standing(chart.authorizationRequest).some(
    (one) => one.authorizationId === asked?.id && one.ownerId === device.session.seat()?.organization.id,
  )
  const last = ecm.filter((one) => one.status !== 'requested').toSorted(latestFirst)[0]

  async function withdraw(authorization: string): Promise<void> {
    const says = text('askPlan.withdrawn', 'Taken back. It can be asked again.')
    await saving.save(withdrawAuthorization, { member, authorization }, { says })
  }

  return (
    <Section
      title={text('askPlan.section', 'The plan’s yes to ECM')}
      action={
        asked === undefined ? (
          <Button dense kind="bare" icon="plus" onClick={() => open('ask-plan', member)}>
            {text('askPlan.open', 'Ask the plan')}
          </Button>
        ) : isMine ? (
          <Button dense kind="bare" icon="undo" disabled={saving.isBusy} onClick={() => void withdraw(asked.id)}>
            {text('askPlan.withdraw', 'Take the request back')}
          </Button>
        ) : undefined
      }
    >
      <NotSaved saving={saving} />
      {asked === undefined ? null : (
        <>
          <p>
            <Tag kind="waiting">{text('askPlan.asked', 'Asked')}</Tag>{' '}
            {text('askPlan.askedOn', 'On {day}. The plan has not answered.', {
              day: asked.requestedOn === null ? '' : dayWords(asked.requestedOn, 'dated'),
            })}
          </p>
          <AskedClock chart={chart} asked={asked} />
          <Questions chart={chart} member={member} authorization={asked.id} />
        </>
      )}
      {last === undefined ? (
        asked === undefined ? (
          <p>{text('askPlan.never', 'Nobody has asked the plan yet.')}</p>
        ) : null
      ) : (
        <p>
          <Tag kind={last.status === 'approved' ? 'done' : 'plain'}>{stateWords(last)}</Tag> {datesWords(last)}
        </p>
      )}
    </Section>
  )
}

/** What the plan asked about the request: answered here, or what was answered. */
function Questions({ chart, member, authorization }: { chart: Chart; member: string; authorization: string }) {
  const { open } = useActing()
  const asked = questionsAbout(chart.task, authorization)
  if (asked.length === 0) return null
  return (
    <ul className="due-list">
      {asked.map((one) => (
        <li key={one.id}>
          <p>
            <bdi>{one.what}</bdi>
          </p>
          {one.doneAt !== null ? (
            <p>
              {text('askPlan.answered', 'Answered:')}{' '}
              <q>
                <bdi>{one.outcome}</bdi>
              </q>
            </p>
          ) : device.may('task.write', member) ? (
            <Button
              dense
              aria-label={text('act.for', '{act}: {what}', { act: text('askPlan.answer', 'Answer'), what: one.what })}
              onClick={() => open('finish', member, one.id)}
            >
              {text('askPlan.answer', 'Answer')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function latestFirst(one: Authorization, other: Authorization): number {
  return (one.decidedOn ?? one.startOn ?? '') < (other.decidedOn ?? other.startOn ?? '') ? 1 : -1
}

function stateWords({ status }: Authorization): string {
  if (status === 'approved') return text('askPlan.approved', 'Authorized')
  return status === 'denied' ? text('askPlan.denied', 'Denied') : text('askPlan.over', 'Over')
}

function datesWords({ status, startOn, endOn, decidedOn }: Authorization): string {
  if (status === 'denied')
    return decidedOn === null
      ? ''
      : text('askPlan.deniedOn', 'On {day}. The member and you can appeal; the notice says how.', {
          day: dayWords(decidedOn, 'dated'),
        })
  return text('askPlan.dates', '{from} – {to}', {
    from: startOn === null ? '?' : dayWords(startOn, 'dated'),
    to: endOn === null ? '?' : dayWords(endOn, 'dated'),
  })
}

// The care plan as it stands: what matters to the member and their goals first, in their own words, then problems, strengths and what is in
// the way; how it was agreed, signed off and given; and its versions.
import { signPlan } from '../../../api/care-plan.ts'
import type { CarePlan } from '../../../domain/care-plan.ts'
import { currentPlan } from '../../../domain/care-plan-step.ts'
import { isInCare } from '../../../domain/episode.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag, type TagKind } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { agreedWords, copyWords } from '../../text/plan-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { GraduationNotice } from '../act/graduation-notice.tsx'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { PrintMenu } from '../print/print-menu.tsx'
import { Goals } from './plan-goals.tsx'
import { PlanVersions } from './plan-versions.tsx'
import { suggestedFor } from './suggested.ts'
import './plan.css'

/** The Plan tab. */
export function PlanTab({ held }: { held: HeldChart }) {
  const { open } = useActing()
  const episode = currentEpisode(held.chart)
  const plan = episode && currentPlan(held.chart.carePlan, episode.id)
  const mayWrite = episode !== undefined && isInCare(episode.state) && device.may('plan.write', held.member)
  if (episode === undefined || plan === undefined) return <NoPlan held={held} mayWrite={mayWrite} />
  const versions = held.chart.carePlan.filter((one) => one.episodeId === episode.id)
  const { content } = plan
  return (
    <>
      <Standing held={held} plan={plan} mayWrite={mayWrite} />
      <GraduationNotice
        held={held}
        does={text('graduation.look', 'Look at what comes after')}
        onChoose={() => open('end', held.member)}
      />
      {content.matters === null ? null : (
        <Section title={text('plan.matters', 'What matters to the member')}>
          <p className="plan-matters">
            <bdi>{content.matters}</bdi>
          </p>
        </Section>
      )}
      <Goals held={held} plan={plan} mayWrite={mayWrite} />
      <Lines title={text('plan.problems', 'Problems')} lines={content.problems} />
      <Lines title={text('plan.strengths', 'Strengths')} lines={content.strengths} />
      <Lines title={text('plan.barriers', 'What is in the way')} lines={content.barriers} />
      <PlanVersions plans={versions} />
    </>
  )
}

function NoPlan({ held, mayWrite }: { held: HeldChart; mayWrite: boolean }) {
  const { open } = useActing()
  const episode = currentEpisode(held.chart)
  const count = episode === undefined ? 0 : suggestedFor(held.chart, episode.id, []).length
  const write = (
    <Button kind="primary" icon="plus" onClick={() => open('plan-write', held.member)}>
      {text('planForm.title', 'Write the care plan')}
    </Button>
  )
  return (
    <Empty title={text('plan.none', 'No care plan yet')} {...(mayWrite ? { action: write } : {})}>
      <p>{text('plan.noneAbout', 'What matters to the member, their goals and who does what stand here.')}</p>
      {count === 0 ? (
        <p>
          {text('plan.noneSuggested', 'A finished form suggests what it could take up. It can be written without one.')}
        </p>
      ) : (
        <p>
          {text(
            'plan.suggested',
            '{count, plural, one {The answers suggest # thing} other {The answers suggest # things}} to take up.',
            { count },
          )}
        </p>
      )}
    </Empty>
  )
}

type StandingProps = { held: HeldChart; plan: CarePlan; mayWrite: boolean }

/** How far this version is: agreed, signed off, given. */
function Standing({ held, plan, mayWrite }: StandingProps) {
  const { open } = useActing()
  const house = useHouse()
  const me = useMe()
  const { version, writtenOn, recordedBy } = plan
  return (
    <Section
      title={text('plan.version', 'Care plan, version {version}', { version })}
      about={text('plan.written', 'Written {day} by {name}', {
        day: dayWords(writtenOn, 'dated'),
        name: staffName(house, recordedBy, me) ?? '…',
      })}
      action={<PrintMenu member={held.member} />}
    >
      <ul className="plan-list">
        <Agreed held={held} plan={plan} mayWrite={mayWrite} />
        <SignedOff held={held} plan={plan} />
        <Given held={held} plan={plan} mayWrite={mayWrite} />
      </ul>
      {mayWrite ? (
        <div>
          <Button icon="note" onClick={() => open('plan-write', held.member)}>
            {text('planForm.revise', 'Revise the care plan')}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}

function Agreed({ held, plan, mayWrite }: StandingProps) {
  const { open } = useActing()
  const { agreedHow, agreedAt, agreedBy } = plan
  const isAgreed = agreedHow === 'said' || agreedHow === 'signed'
  const kind: TagKind = isAgreed ? 'done' : agreedHow === null ? 'due' : 'late'
  return (
    <li className="plan-standing">
      <span>
        <Tag kind={kind} icon={isAgreed ? 'check' : 'people'}>
          {agreedHow === null ? text('plan.notAgreed', 'Not agreed yet') : agreedWords(agreedHow)}
        </Tag>{' '}
        {agreedAt === null ? null : (
          <span className="plan-line">
            <bdi>{agreedBy}</bdi>, {dayWords(dayOfInstant(agreedAt), 'dated')}
          </span>
        )}
      </span>
      {isAgreed || !mayWrite ? null : (
        <Button kind="primary" onClick={() => open('plan-agree', held.member, plan.id)}>
          {text('planAgree.title', 'Agree with the member')}
        </Button>
      )}
    </li>
  )
}

/** The clinical consultant's name; who wrote the version waits for somebody else's. */
function SignedOff({ held, plan }: Omit<StandingProps, 'mayWrite'>) {
  const saving = useSaving()
  const house = useHouse()
  const me = useMe()
  const isOffline = useDevice((given) => given.sync().kind === 'offline')
  const { signedOffAt, signedOffBy } = plan
  const maySign = signedOffAt === null && plan.recordedBy !== me && device.may('plan.sign', held.member)
  const sign = () =>
    void saving.save(signPlan, { member: held.member, plan: plan.id }, { says: text('planSign.done', 'Signed off.') })
  return (
    <li className="plan-standing">
      <span>
        <Tag kind={signedOffAt === null ? 'waiting' : 'done'} icon={signedOffAt === null ? 'clock' : 'check'}>
          {signedOffAt === null
            ? text('planSign.waits', 'Waits for the clinical consultant')
            : text('planSign.is', 'Signed off')}
        </Tag>{' '}
        {signedOffAt === null ? null : (
          <span className="plan-line">
            {staffName(house, signedOffBy, me) ?? '…'}, {dayWords(dayOfInstant(signedOffAt), 'dated')}
          </span>
        )}
        {maySign && isOffline ? (
          <span className="plan-line">{text('planSign.offline', 'Signing off needs a connection.')}</span>
        ) : null}
        <NotSaved saving={saving} />
      </span>
      {maySign ? (
        <Button icon="check" disabled={saving.isBusy || isOffline} onClick={sign}>
          {text('planSign.title', 'Sign off')}
        </Button>
      ) : null}
    </li>
  )
}

function Given({ held, plan, mayWrite }: StandingProps) {
  const { open } = useActing()
  const { copyGivenHow, copyGivenOn } = plan
  return (
    <li className="plan-standing">
      <span>
        <Tag kind={copyGivenHow === null ? 'waiting' : 'done'} icon="letter">
          {copyGivenHow === null
            ? text('planCopy.none', 'The member has no copy yet')
            : text('planCopy.is', 'Copy: {how}', { how: copyWords(copyGivenHow) })}
        </Tag>{' '}
        {copyGivenOn === null ? null : <span className="plan-line">{dayWords(copyGivenOn, 'dated')}</span>}
      </span>
      {mayWrite ? (
        <Button onClick={() => open('plan-copy', held.member, plan.id)}>
          {text('planCopy.title', 'Copy for the member')}
        </Button>
      ) : null}
    </li>
  )
}

/** Problems, strengths or barriers; nothing where there are none. */
function Lines({ title, lines }: { title: string; lines: readonly { readonly id: string; readonly what: string }[] }) {
  if (lines.length === 0) return null
  return (
    <Section title={title}>
      <ul className="plan-bullets">
        {lines.map(({ id, what }) => (
          <li key={id}>
            <bdi>{what}</bdi>
          </li>
        ))}
      </ul>
    </Section>
  )
}

// The referrals of a member to somebody else: the open ones first, those in which nothing moved for too long before all, then what came of
// the rest.
import { addDays, daysBetween } from '../../../base/day.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import type { ReferralOut, ReferralStep } from '../../../domain/referral-out.ts'
import { isReferralOpen, quietReferralDays, stepsOf } from '../../../domain/referral-standing.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { labelWords } from '../../text/member-words.ts'
import { referralToWords, statusWords } from '../../text/referral-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import './referral.css'

/** The tab. */
export function ReferralsTab({ held }: { held: HeldChart }) {
  const { open } = useActing()
  const { chart, member } = held
  const mayWrite = device.may('referral.write', member)
  const movedAt = (one: ReferralOut) => stepsOf(one.id, chart.referralStep).at(-1)?.at ?? one.recordedAt
  const inOrder = chart.referralOut.toSorted((one, other) => (movedAt(one) < movedAt(other) ? -1 : 1))
  const waiting = inOrder.filter((one) => isReferralOpen(one, chart.referralStep))
  const over = inOrder.filter((one) => !waiting.includes(one)).toReversed()
  return (
    <>
      {mayWrite ? (
        <div className="referral-acts">
          <Button kind="primary" icon="forward" onClick={() => open('refer', member)}>
            {text('refer.title', 'Refer to someone')}
          </Button>
        </div>
      ) : null}
      {inOrder.length === 0 ? (
        <Empty title={text('referrals.none', 'Nobody was referred to yet')}>
          {text(
            'referrals.noneAbout',
            'Food, housing, child care, a doctor, each Community Support: a referral stands here until the help began, or with why it did not.',
          )}
        </Empty>
      ) : null}
      {[...waiting, ...over].map((one) => (
        <Referral key={one.id} held={held} referral={one} isOpen={waiting.includes(one)} mayWrite={mayWrite} />
      ))}
    </>
  )
}

type ReferralProps = { held: HeldChart; referral: ReferralOut; isOpen: boolean; mayWrite: boolean }

function Referral({ held, referral, isOpen, mayWrite }: ReferralProps) {
  const { open } = useActing()
  const steps = stepsOf(referral.id, held.chart.referralStep)
  const what = referralToWords(referral)
  const isTakenUp = held.chart.referralOut.some((one) => one.after === referral.id)
  const act = isOpen
    ? { act: 'refer-step' as const, words: text('referrals.step', 'How does it go?') }
    : { act: 'refer' as const, words: text('refer.again', 'Refer again') }
  return (
    <Section
      title={what}
      about={aboutWords(referral)}
      {...(mayWrite && !isTakenUp && (isOpen || referral.answer === 'agreed')
        ? {
            action: (
              <Button
                dense
                aria-label={text('act.for', '{act}: {what}', { act: act.words, what })}
                onClick={() => open(act.act, held.member, referral.id)}
              >
                {act.words}
              </Button>
            ),
          }
        : {})}
    >
      <p dir="auto">{referral.forWhat}</p>
      {referral.labels.map((label) => (
        <Tag key={label} kind="private">
          {labelWords(label)}
        </Tag>
      ))}
      {isOpen ? <QuietClock referral={referral} steps={steps} /> : null}
      <ol className="referral-steps" aria-label={text('referrals.steps', 'How it went')}>
        {steps.map((one) => (
          <li key={one.id}>
            <strong>{dayWords(dayOfInstant(one.at), 'short')}</strong> {statusWords(one)}
            {one.startedOn === null
              ? null
              : ` · ${text('history.serviceFrom', 'service since {day}', { day: dayWords(one.startedOn, 'dated') })}`}
            {one.note === null ? null : (
              <span className="referral-note" dir="auto">
                {one.note}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** By when something should move, else it is raised to the lead (CLR-6). */
export function QuietClock({ referral, steps }: { referral: ReferralOut; steps: readonly ReferralStep[] }) {
  const last = steps.at(-1)
  const since = last === undefined ? referral.referredOn : dayOfInstant(last.at)
  const by = addDays(since, quietReferralDays)
  const count = daysBetween(device.clock.today(), by)
  const isLate = count <= 0
  return (
    <ClockChip
      clock={{
        what: isLate
          ? text('referrals.quiet', 'Waits too long, ask')
          : text('referrals.moves', 'Something should move'),
        by,
        state: isLate ? 'late' : count <= 3 ? 'due' : 'waiting',
        left: { count, unit: 'days' },
      }}
      why={{
        rule: text('referrals.rule', 'Without a change for 14 days the lead asks how it goes. Our setting.'),
        started: text('referrals.since', 'Last change {day}', { day: dayWords(since, 'dated') }),
        source: 'CLR-6',
        isConfirmed: false,
      }}
    />
  )
}

function aboutWords(one: ReferralOut): string {
  return [
    one.answer === 'declined'
      ? text('referrals.declined', 'The member said no on {day}', { day: dayWords(one.referredOn, 'dated') })
      : text('referrals.sent', 'Referred {day}', { day: dayWords(one.referredOn, 'dated') }),
    ...(one.recipient === null ? [] : [text('history.to', 'to {whom}', { whom: one.recipient })]),
    ...(one.neededBy === null
      ? []
      : [text('history.neededBy', 'needed by {day}', { day: dayWords(one.neededBy, 'dated') })]),
  ].join(' · ')
}

// What is known of a member beside the story: how to reach them, where, the people around, who covers and who authorized, why the plan
// sent them. Safety stands first (SAF-3); each value says where it came from.
import { addDays } from '../../../base/day.ts'
import type { Chart } from '../../../domain/chart.ts'
import type { Phone } from '../../../domain/phone.ts'
import { spaced } from '../../../domain/phone.ts'
import { isConfirmed } from '../../../domain/sending-reach.ts'
import { isInForce } from '../../../domain/supporter.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { type Fact, Facts } from '../../parts/facts.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { labelWords, originWords, populationWords, safetyWords, supporterWords } from '../../text/member-words.ts'
import { text } from '../../text/text.ts'
import { type Act, useActing } from '../act/act.ts'
import { useDueRules } from '../due-rules.ts'
import { organizationName, useHouse } from '../house-names.ts'
import { addressWords, openAddresses, openFlags, openPhones } from '../person.ts'
import { ConfirmNumber } from '../reach/confirm-number.tsx'
import { confirmDaysHere } from '../reach/reach-of.ts'
import { AppealsPart } from './appeals.tsx'
import { AuthorizationPart } from './authorization.tsx'

/** All the details, in sections. */
export function Details({ held }: { held: HeldChart }) {
  const { member, chart } = held
  const canWrite = device.may('member.write', member)
  return (
    <div className="details">
      <Section
        title={text('details.safety', 'Safety')}
        {...adds(member, 'flag', text('details.addFlag', 'Add'), device.may('safety.write', member))}
      >
        <Flags chart={chart} />
      </Section>
      <Section
        title={text('details.reach', 'How to reach')}
        {...adds(member, 'phone', text('details.addPhone', 'Add'), canWrite)}
      >
        <Facts facts={reachFacts(member, chart, confirmDaysHere(chart, useDueRules()))} />
      </Section>
      <Section
        title={text('details.where', 'Where')}
        {...adds(member, 'address', text('details.addAddress', 'Add'), canWrite)}
      >
        <Facts facts={whereFacts(chart)} />
      </Section>
      <Section title={text('details.people', 'People around')}>
        <Facts facts={peopleFacts(chart)} />
      </Section>
      <Section
        title={text('details.identity', 'Who')}
        {...adds(member, 'name', text('details.correct', 'Correct'), canWrite)}
      >
        <Facts facts={identityFacts(chart)} />
      </Section>
      <AuthorizationPart held={held} />
      <AppealsPart member={member} chart={chart} />
      <Plan chart={chart} />
    </div>
  )
}

function adds(member: string, act: Act, words: string, isAllowed: boolean) {
  return isAllowed ? { action: <AddButton member={member} act={act} words={words} /> } : {}
}

function AddButton({ member, act, words }: { member: string; act: Act; words: string }) {
  const { open } = useActing()
  return (
    <Button dense kind="bare" icon={act === 'name' ? 'note' : 'plus'} onClick={() => open(act, member)}>
      {words}
    </Button>
  )
}

function Flags({ chart }: { chart: Chart }) {
  const flags = openFlags(chart)
  if (flags.length === 0)
    return <p className="details__none">{text('details.noFlags', 'No safety flag. Ask before the first visit.')}</p>
  return (
    <ul className="details__flags">
      {flags.map((flag) => (
        <li key={flag.id}>
          <bdi>{safetyWords(flag)}</bdi>
        </li>
      ))}
    </ul>
  )
}

const askDays = 14

function reachFacts(member: string, chart: Chart, confirmDays: number): readonly Fact[] {
  const preference = chart.member[0]?.contactPreference
  const first = openPhones(chart).find((one) => one.kind === 'phone')
  // As long before as the due step shows (number.confirm): it is asked at a meeting, not on the last day.
  const askFrom = addDays(device.clock.today(), askDays)
  return [
    ...openPhones(chart).map(
      (one): Fact => ({
        id: one.id,
        label:
          one.kind === 'email'
            ? text('details.email', 'E-mail')
            : one === first
              ? text('details.phone', 'Phone')
              : text('details.phoneOther', 'Another phone'),
        value: (
          <>
            <span className="figures" dir="ltr">
              {one.kind === 'email' ? one.value : spaced(one.value)}
            </span>
            {isConfirmed(one, askFrom, confirmDays) ? null : (
              <span className="details__line">
                <ConfirmNumber member={member} phone={one} />
              </span>
            )}
          </>
        ),
        source: [
          messageWords(one.isSafeToLeaveMessage, one.kind),
          confirmedWords(one),
          originWords(one.source),
          dayWords(one.fromOn, 'dated'),
        ]
          .filter((part) => part !== '')
          .join(' · '),
        isPrivate: one.isPrivate,
      }),
    ),
    ...(openPhones(chart).length === 0 ? [{ id: 'none', label: text('details.phone', 'Phone') }] : []),
    ...(preference ? [{ id: 'preference', label: text('details.preference', 'Prefers'), value: preference }] : []),
  ]
}

function confirmedWords({ confirmedOn, bouncedOn, isSafeToLeaveMessage }: Phone): string {
  if (bouncedOn !== null)
    return text('details.bounced', 'a message came back {day}', { day: dayWords(bouncedOn, 'dated') })
  if (confirmedOn !== null) return text('details.confirmed', 'confirmed {day}', { day: dayWords(confirmedOn, 'dated') })
  return isSafeToLeaveMessage === false ? '' : text('details.unconfirmed', 'not confirmed with them')
}

function messageWords(isSafe: boolean | null, kind: 'phone' | 'email'): string {
  if (kind === 'email') return ''
  if (isSafe === null) return text('details.messageUnknown', 'ask whether a message may be left')
  return isSafe
    ? text('details.messageSafe', 'a message may be left')
    : text('details.messageNever', 'leave no message')
}

function whereFacts(chart: Chart): readonly Fact[] {
  const labels = {
    'where-to-find': text('details.find', 'Where to find'),
    home: text('details.home', 'Home'),
    mail: text('details.mail', 'Mail'),
  }
  const preferred = chart.member[0]?.preferredPlace
  const places = openAddresses(chart).map(
    (one): Fact => ({
      id: one.id,
      label: labels[one.kind],
      value:
        one.noFixedAddress && one.kind !== 'where-to-find'
          ? text('details.noFixed', 'No fixed address ({words})', { words: addressWords(one) })
          : addressWords(one),
      source: `${originWords(one.source)} · ${dayWords(one.fromOn, 'dated')}`,
      isPrivate: one.isPrivate,
    }),
  )
  return [
    ...(preferred ? [{ id: 'preferred', label: text('details.meet', 'Likes to meet'), value: preferred }] : []),
    ...(places.length === 0 ? [{ id: 'none', label: labels.home }] : places),
  ]
}

function peopleFacts(chart: Chart): readonly Fact[] {
  const people = chart.supporter.filter((one) => isInForce(one, device.clock.today()))
  if (people.length === 0) return [{ id: 'none', label: text('details.pcp', 'Doctor (PCP)') }]
  return people.map((one): Fact => {
    const about = [one.relation, one.organization].filter((part) => part !== null)
    const reach = [one.phone === null ? null : spaced(one.phone), one.email].filter((part) => part !== null)
    return {
      id: one.id,
      label: supporterWords(one.kind),
      value: (
        <>
          <bdi>{[one.name, ...about].join(', ')}</bdi>
          {reach.length === 0 ? null : (
            <span className="details__line figures">
              <bdi dir="ltr">{reach.join(' · ')}</bdi>
            </span>
          )}
          {one.mayKnow === null ? null : (
            <span className="details__line">{text('details.mayKnow', 'May know: {what}', { what: one.mayKnow })}</span>
          )}
        </>
      ),
      source: originWords(one.source),
      isPrivate: one.isPrivate,
    }
  })
}

function identityFacts(chart: Chart): readonly Fact[] {
  const member = chart.member[0]
  if (!member) return []
  const interpreter =
    member.needsInterpreter === null
      ? undefined
      : member.needsInterpreter
        ? text('details.yes', 'Yes')
        : text('details.no', 'No')
  const fact = (id: string, label: string, value: string | null | undefined): Fact => ({
    id,
    label,
    ...(value ? { value } : {}),
  })
  return [
    fact('name', text('details.onFile', 'Name on file'), `${member.firstName} ${member.lastName}`.trim()),
    fact('used', text('details.used', 'Name used'), member.nameUsed),
    fact('pronouns', text('details.pronouns', 'Pronouns'), member.pronouns),
    fact('born', text('details.born', 'Born'), member.bornOn && dayWords(member.bornOn, 'dated')),
    fact('cin', text('details.cin', 'CIN'), member.cin),
    fact('spoken', text('details.spoken', 'Speaks'), member.spokenLanguage),
    fact('written', text('details.written', 'Reads'), member.writtenLanguage),
    fact('interpreter', text('details.interpreter', 'Interpreter'), interpreter),
  ]
}

function Plan({ chart }: { chart: Chart }) {
  const house = useHouse()
  const coverage = chart.coverage.filter((one) => one.endedOn === null)
  const authorizations = chart.authorization.filter((one) => one.status !== 'ended' && one.status !== 'denied')
  const dates = (from: string | null, to: string | null) =>
    `${from === null ? '?' : dayWords(from, 'dated')} – ${to === null ? '?' : dayWords(to, 'dated')}`
  return (
    <Section title={text('details.plan', 'Plan and reasons')}>
      <Facts
        facts={[
          ...coverage.map(
            (one): Fact => ({
              id: one.id,
              label: text('details.coverage', 'Covered by'),
              value: organizationName(house, one.planId) ?? text('details.aPlan', 'A health plan'),
              source: [
                one.renewalOn === null
                  ? text('details.renewalUnknown', 'Medi-Cal renewal not known')
                  : text('details.renewal', 'Medi-Cal renewal {day}', { day: dayWords(one.renewalOn, 'dated') }),
                one.hasDsnp === true
                  ? text('details.dsnp', 'D-SNP: ask the plan before outreach')
                  : one.hasMedicare === true
                    ? text('details.medicare', 'Medicare too')
                    : '',
              ]
                .filter((part) => part !== '')
                .join(' · '),
            }),
          ),
          ...authorizations.map(
            (one): Fact => ({
              id: one.id,
              label:
                one.program === 'ecm'
                  ? text('details.authorization', 'ECM authorized')
                  : text('details.support', 'Support: {key}', { key: one.program }),
              value:
                one.status === 'approved'
                  ? dates(one.startOn, one.endOn)
                  : text('details.requested', 'Asked for, not decided'),
              ...(one.number === null
                ? {}
                : { source: text('details.number', 'Number {number}', { number: one.number }) }),
            }),
          ),
          ...(authorizations.length === 0
            ? [{ id: 'none', label: text('details.authorization', 'ECM authorized') }]
            : []),
        ]}
      />
      <ul
        className="details__tags"
        aria-label={text('details.populations', 'Populations of Focus, as the plan sent them')}
      >
        {chart.populationFinding
          .filter((one) => one.answer === 'met')
          .map((one) => (
            <li key={one.id}>
              <Tag>{populationWords(one.population)}</Tag>
              {one.labels.map((label) => (
                <Tag key={label} kind="private">
                  {labelWords(label)}
                </Tag>
              ))}
            </li>
          ))}
      </ul>
    </Section>
  )
}

// What a member lets be shared: what stands for each kind of information, with whom, until when; and each permission there was,
// to give more or less in a new version, or to take back. A no stands as plainly as a yes (CON-13).
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { sharing } from '../../../../content/sharing.ts'
import { kindsOf } from '../../../domain/accounting.ts'
import { type Category, categories } from '../../../domain/category.ts'
import { standing } from '../../../domain/chart.ts'
import { type Consent, takingPart } from '../../../domain/consent.ts'
import { consentState, expiringConsents, permissionsOn, type Saying } from '../../../domain/consent-standing.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { interpreterWords } from '../../text/contact-words.ts'
import { dayWords } from '../../text/day-words.ts'
import {
  categoryWords,
  consentFormWords,
  consentStateWords,
  groundWords,
  recipientWords,
  signatureWords,
} from '../../text/permission-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { GivenList } from './given-list.tsx'
import { PermissionUse } from './permission-use.tsx'
import './permission.css'

/** The Permissions tab. */
export function PermissionTab({ held }: { held: HeldChart }) {
  const { open } = useActing()
  const today = device.clock.today()
  const { consent } = held.chart
  const mayWrite = device.may('consent.write', held.member)
  const mayTakeBack = device.may('consent.revoke', held.member)
  const hasOpen = consent.some((one) => one.form !== takingPart && consentState(one, consent, today) === 'in-force')
  const give = (
    <Link {...buttonLook()} to="/permission/$memberId/$what" params={{ memberId: held.member, what: 'new' }}>
      {text('permission.ask', 'Ask for permission')}
    </Link>
  )
  return (
    <>
      {expiringConsents(consent, today).map(({ consent: one, daysLeft, isNear }) => (
        <Notice
          key={one.id}
          kind={isNear ? 'late' : 'due'}
          title={text(
            'permission.expires',
            '{form}: {days, plural, =0 {last day} one {# day left} other {# days left}}',
            {
              form: consentFormWords(one.form),
              days: daysLeft,
            },
          )}
        >
          {text('permission.expiresAbout', 'After {day} it is no permission. Ask again; a no is fine.', {
            day: dayWords(one.expiresOn, 'dated'),
          })}
        </Notice>
      ))}
      <Section
        title={text('permission.stands', 'What may be shared')}
        about={text('permission.standsAbout', 'A no changes nothing in ECM. Anything can be taken back at any time.')}
      >
        <Standing held={held} />
        <div className="giving__ways">
          {mayWrite ? give : null}
          {mayTakeBack && hasOpen ? (
            <Button onClick={() => open('take-back', held.member)}>
              {text('takeBack.all', 'Take all of it back')}
            </Button>
          ) : null}
          {device.may('disclosure.write', held.member) ? (
            <Button onClick={() => open('tell', held.member)}>{text('tell.title', 'Tell someone something')}</Button>
          ) : null}
        </div>
      </Section>
      <Section title={text('permission.all', 'Each permission')}>
        {consent.length === 0 ? (
          <Empty title={text('permission.empty', 'Nothing was asked yet')}>
            {text(
              'permission.emptyAbout',
              'What the member allows or refuses stands here, with whom, until when, and how they said it.',
            )}
          </Empty>
        ) : (
          <ul className="permissions__list">
            {consent
              .toSorted((one, other) => (one.signedAt < other.signedAt ? 1 : -1))
              .map((one) => (
                <PermissionEntry key={one.id} held={held} consent={one} mayWrite={mayWrite} mayTakeBack={mayTakeBack} />
              ))}
          </ul>
        )}
      </Section>
      <Told held={held} />
    </>
  )
}

/** What left the house of this member, newest first (CON-10); what went with the last files stands with the rest. */
function Told({ held }: { held: HeldChart }) {
  const [isWhole, setWhole] = useState(false)
  const all = standing(held.chart.disclosure)
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .map((one) => ({ ...one, kinds: kindsOf(one) }))
  const title = text('told.title', 'What was told to others')
  return (
    <Section
      title={title}
      about={text('told.about', 'The member sees this list too, on their own page. Nothing can be taken from it.')}
    >
      {all.length === 0 ? (
        <Empty title={text('told.empty', 'Nobody outside was told anything')}>
          {text('told.emptyAbout', 'Each file that goes to the plan and each word to a doctor stands here by itself.')}
        </Empty>
      ) : (
        <GivenList lines={isWhole ? all : all.slice(0, toldFirst)} label={title} />
      )}
      {all.length > toldFirst && !isWhole ? (
        <Button kind="bare" onClick={() => setWhole(true)}>
          {text('told.all', 'Show all {count}', { count: all.length })}
        </Button>
      ) : null}
    </Section>
  )
}

const toldFirst = 6

/** One line a kind of information. What nobody spoke of says what the house does then. */
function Standing({ held }: { held: HeldChart }) {
  const today = device.clock.today()
  const stands = permissionsOn(held.chart.consent, today)
  const shown = categories.filter(
    (one) => stands.has(one) || (one !== 'minor-consented' && one !== 'psychotherapy-notes'),
  )
  return (
    <ul className="permissions">
      {shown.map((category) => (
        <li key={category}>
          <span className="permissions__what">{categoryWords(category)}</span>
          <div className="permissions__words">
            {stands.get(category)?.map((saying) => <Line key={saying.consent.id} saying={saying} />) ?? (
              <span className="permissions__about">{unspokenWords(category, today)}</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Line({ saying: { kind, recipients, consent } }: { saying: Saying }) {
  const whom = recipients.map(recipientWords).join(', ')
  const until = dayWords(consent.expiresOn, 'dated')
  if (kind === 'given')
    return (
      <span className="permissions__line">
        <Tag kind="done" icon="check">
          {text('stands.given', 'May be shared')}
        </Tag>
        <bdi>{text('stands.with', 'with {whom}, until {until}', { whom, until })}</bdi>
      </span>
    )
  const from = whom === '' ? text('stands.everybody', 'from everybody') : text('stands.from', 'from {whom}', { whom })
  return (
    <span className="permissions__line">
      <Tag kind="private">
        {kind === 'kept' ? text('stands.kept', 'Private') : text('stands.back', 'Taken back: private')}
      </Tag>
      <bdi>{from}</bdi>
    </span>
  )
}

function unspokenWords(category: Category, today: string): string {
  const rule = sharing.rules.find((one) => one.category === category && one.from <= today)
  if (rule?.amongPartners === 'never') return text('stands.never', 'Never leaves this house.')
  if (rule?.amongPartners === 'consent') return text('stands.asked', 'Not asked: stays here.')
  return text(
    'stands.free',
    'Not asked: only your health plan, doctors and the county’s health programs, for your care, as the law lets them.',
  )
}

type EntryProps = { held: HeldChart; consent: Consent; mayWrite: boolean; mayTakeBack: boolean }

function PermissionEntry({ held, consent, mayWrite, mayTakeBack }: EntryProps) {
  const { open } = useActing()
  const [isShown, setShown] = useState(false)
  const state = consentState(consent, held.chart.consent, device.clock.today())
  const isOpen = state === 'in-force' || state === 'not-yet'
  const isSharing = consent.form !== takingPart
  return (
    <li id={`entry-${consent.id}`} className="permissions__entry">
      <span className="permissions__line">
        <strong>{consentFormWords(consent.form)}</strong>
        <Tag kind={state === 'in-force' ? 'done' : state === 'revoked' ? 'private' : 'waiting'}>
          {consentStateWords(state)}
        </Tag>
        {consent.labels.includes('minor-consented') ? (
          <Tag kind="private">{text('permission.minors', 'A minor’s own: parents do not see it')}</Tag>
        ) : null}
      </span>
      <span>{saidWords(consent)}</span>
      <span className="permissions__about">{howWords(consent)}</span>
      <div className="giving__ways">
        {isSharing && isOpen && mayWrite ? (
          <Link {...buttonLook()} to="/permission/$memberId/$what" params={{ memberId: held.member, what: consent.id }}>
            {text('permission.change', 'Give more or less')}
          </Link>
        ) : null}
        {isSharing && isOpen && mayTakeBack ? (
          <Button onClick={() => open('take-back', held.member, consent.id)}>
            {text('takeBack.title', 'Take back')}
          </Button>
        ) : null}
        {mayWrite && (isSharing || consent.signature.how === 'drawn') ? (
          <Button kind="bare" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {isSharing ? text('permission.use', 'Who has used it') : text('permission.signature', 'The signature')}
          </Button>
        ) : null}
      </div>
      {isShown ? <PermissionUse member={held.member} consent={consent} /> : null}
    </li>
  )
}

function saidWords(consent: Consent): string {
  const { form, given, refused, recipients, expiresOn } = consent
  if (form === takingPart) return text('said.takingPart', 'Yes to ECM.')
  const yes =
    given.length === 0
      ? []
      : [
          text('said.given', 'Shared with {whom} until {until}: {what}.', {
            whom: recipients.all.map(recipientWords).join(', '),
            until: dayWords(expiresOn, 'dated'),
            what: consent.specifics ?? given.map(categoryWords).join(', '),
          }),
        ]
  const no =
    refused.length === 0
      ? []
      : [text('kept.refused', 'Stays private: {what}.', { what: refused.map(categoryWords).join(', ') })]
  return [...yes, ...no].join(' ')
}

/** Who said it, how, in which language, and how it ended. */
function howWords(consent: Consent): string {
  const { signature, ground, signedAt, language, interpreterMode, revokedAt, revokedBy } = consent
  const by = [signature.name ?? groundWords(ground), signature.relation].filter((one) => one !== null).join(', ')
  return [
    `${dayWords(dayOfInstant(signedAt), 'dated')}: ${by}, ${signatureWords(signature)}`,
    ...(signature.witness === null ? [] : [text('said.witness', 'heard by {name}', { name: signature.witness })]),
    [language, ...(interpreterMode === null ? [] : [interpreterWords(interpreterMode)])].join(', '),
    ...(revokedAt === null
      ? []
      : [
          text('said.revoked', 'taken back {day} by {name}', {
            day: dayWords(dayOfInstant(revokedAt), 'dated'),
            name: revokedBy ?? '…',
          }),
        ]),
  ].join(' · ')
}

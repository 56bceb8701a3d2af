// The plan's Community Supports desk: the open referrals that lie at it, the oldest first, and where each stands.
import { useCallback, useEffect, useState } from 'react'
import type * as z from 'zod'
import { readReferralDesk } from '../../../api/referral.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PersonDisc } from '../../parts/person-disc.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { referralToWords, statusWords } from '../../text/referral-words.ts'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { ReferralStepForm } from './referral-step-form.tsx'
import { QuietClock } from './referrals-tab.tsx'

type Desk = z.output<(typeof readReferralDesk)['output']>
type Referred = Desk['referrals'][number]
type State =
  | { readonly kind: 'asking' }
  | { readonly kind: 'here'; readonly desk: Desk }
  | { readonly kind: 'failed'; readonly words: string }

/** The list. */
export function ReferralDesk() {
  const { state, again } = useDesk()
  const [following, setFollowing] = useState<Referred>()
  if (state.kind === 'asking') return <Skeleton rows={4} />
  if (state.kind === 'failed') {
    return (
      <Notice
        kind="late"
        title={text('desk.failed', 'The list could not be had')}
        actions={<Button onClick={again}>{text('signIn.retry', 'Try again')}</Button>}
      >
        {state.words}
      </Notice>
    )
  }
  const { referrals, more } = state.desk
  const count = more ? `${referrals.length}+` : referrals.length
  return (
    <Section title={text('referralDesk.title', 'Community Supports asked for · {count}', { count })}>
      {referrals.length === 0 ? (
        <Empty title={text('referralDesk.none', 'Nothing waits here')}>
          {text('referralDesk.noneAbout', 'Referrals to a Community Support stand here until the help began.')}
        </Empty>
      ) : (
        <ul className="due-list">
          {referrals.map((one) => (
            <DeskRow key={one.referral.id} referred={one} onFollow={() => setFollowing(one)} />
          ))}
        </ul>
      )}
      {following === undefined ? null : (
        <ReferralStepForm
          member={following.member}
          referral={following.referral}
          onClose={() => {
            setFollowing(undefined)
            again()
          }}
        />
      )}
    </Section>
  )
}

function DeskRow({ referred, onFollow }: { referred: Referred; onFollow: () => void }) {
  const { name, referral, steps } = referred
  const last = steps.at(-1)
  const words = text('referrals.step', 'How does it go?')
  return (
    <li className="due-row">
      <PersonDisc name={name} />
      <div className="due-row__who">
        <p className="due-row__name">
          <bdi>{name}</bdi>{' '}
          <Tag kind="plain">{last === undefined ? text('history.loopPending', 'waiting') : statusWords(last)}</Tag>
        </p>
        <p className="due-row__about">
          {text('referrals.sent', 'Referred {day}', { day: dayWords(referral.referredOn, 'dated') })}
        </p>
      </div>
      <ul className="due-row__items">
        <li className="due-item">
          <span className="due-item__what">
            {referralToWords(referral)}: <bdi>{referral.forWhat}</bdi>
          </span>
          <QuietClock referral={referral} steps={steps} />
        </li>
      </ul>
      <div className="due-row__act">
        <Button aria-label={text('act.for', '{act}: {what}', { act: words, what: name })} onClick={onFollow}>
          {words}
        </Button>
      </div>
    </li>
  )
}

function useDesk(): { readonly state: State; readonly again: () => void } {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const [state, setState] = useState<State>({ kind: 'asking' })
  const ask = useCallback(async () => {
    if (organization === undefined) return
    const tried = await device.ask(readReferralDesk, { organization, most: 100 })
    setState(tried.ok ? { kind: 'here', desk: tried.value } : { kind: 'failed', words: failureWords(tried.failure) })
  }, [organization])
  useEffect(() => void ask(), [ask])
  return { state, again: () => void ask() }
}

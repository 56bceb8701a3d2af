// One appeal or grievance at the plan: what was said, the notice it is against, what the member was told, and settling it.
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type * as z from 'zod'
import { acknowledgeAppeal, readAppeal } from '../../../api/appeal.ts'
import type { Appeal } from '../../../domain/appeal.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { appealKindWords, appealOutcomeWords, saidByWords, viaWords } from '../../text/appeal-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'
import { NoticePaper } from '../decision/notice-paper.tsx'
import { whereWords } from '../decision/notice-row.tsx'
import { useAsked } from '../files/use-asked.ts'
import { NotYours, Unreached } from '../staff/unreached.tsx'
import { AppealClocks } from './appeals.tsx'
import { BackToAppeals } from './back.tsx'
import { HearingPart } from './hearing-part.tsx'
import { SettleForm } from './settle-form.tsx'
import '../decision/decision.css'

export type AppealRead = z.output<(typeof readAppeal)['output']>

/** The screen. */
export function AppealScreen() {
  const { memberId: member, appealId: id } = useParams({ strict: false })
  const isAsked = device.may('appeal.read') && device.may('appeal.write') && member !== undefined && id !== undefined
  const asked = useAsked(readAppeal, isAsked ? { member, appeal: id } : undefined)
  if (!isAsked) return <NotYours title={text('appeals.title', 'Appeals and grievances')} />
  const { value, failure, again } = asked
  const appeal = value?.appeal ?? null
  return (
    <>
      <PageHeader
        before={<BackToAppeals />}
        title={value === undefined ? text('appeals.title', 'Appeals and grievances') : (value.nameUsed ?? value.name)}
        {...(appeal === null ? {} : { about: appealKindWords(appeal.kind) })}
      />
      {failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld={value !== undefined} />}
      {value === undefined ? (
        failure === undefined ? (
          <Skeleton rows={6} />
        ) : null
      ) : appeal === null ? (
        <Empty title={text('appeal.gone', 'This is not here any more')} />
      ) : (
        <div className="decide">
          <div className="decide__form">
            <Said appeal={appeal} />
            <NextPart member={member} appeal={appeal} read={value} onDone={() => void again()} />
            <HearingPart member={member} appeal={appeal} read={value} onDone={() => void again()} />
          </div>
          <div className="decide__known">
            <Against read={value} />
            <Letters letters={value.letters} />
          </div>
        </div>
      )}
    </>
  )
}

/** What was said, by whom and how. */
function Said({ appeal }: { appeal: Appeal }) {
  return (
    <Section title={text('appeal.said', 'What was said')}>
      <p>
        <q>
          <bdi>{appeal.words}</bdi>
        </q>
      </p>
      <Facts
        facts={[
          { id: 'who', label: text('appeal.saidBy', 'Who said it?'), value: saidByWords(appeal.saidBy) },
          { id: 'how', label: text('appeal.via', 'How?'), value: viaWords(appeal.via) },
          {
            id: 'when',
            label: text('appeal.received', 'Came'),
            value: dayWords(dayOfInstant(appeal.receivedAt), 'dated'),
          },
          ...(appeal.kind === 'appeal'
            ? [
                {
                  id: 'care',
                  label: text('appeal.care', 'Care meanwhile'),
                  value: appeal.keepsService
                    ? text('appeal.careGoesOn', 'Goes on until the appeal is decided')
                    : text('appeal.careNot', 'There is none to keep, or it came later than that day'),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

type NextProps = { member: string; appeal: Appeal; read: AppealRead; onDone: () => void }

/** What is next: telling the member that it came, and settling it; or what came of it. */
function NextPart({ member, appeal, read, onDone }: NextProps) {
  const saving = useSaving()
  const [isSettling, setSettling] = useState(false)
  if (appeal.outcome !== null) return <Outcome appeal={appeal} />
  const told = { member, appeal: appeal.id, on: device.clock.today() }
  const acknowledge = async () => {
    if (await saving.save(acknowledgeAppeal, told, { says: text('appeal.told', 'Kept: the member was told today.') }))
      onDone()
  }
  return (
    <Section title={text('appeal.next', 'What is next')}>
      <AppealClocks one={appeal} />
      <NotSaved saving={saving} />
      {appeal.acknowledgedOn === null ? null : (
        <p className="decision-quiet">
          {text('appeal.toldOn', 'The member was told on {day} that it came', {
            day: dayWords(appeal.acknowledgedOn, 'dated'),
          })}
        </p>
      )}
      {read.bar === 'decided-before' ? (
        <Notice title={text('appeal.notYou', 'Somebody else settles this')}>
          {text('appeal.notYouAbout', 'Who made a decision or agreed to it does not look at the appeal against it.')}
        </Notice>
      ) : null}
      <div className="decide__actions">
        {read.bar === null ? (
          <Button kind="primary" onClick={() => setSettling(true)}>
            {text('settle.save', 'Settle it')}
          </Button>
        ) : null}
        {appeal.acknowledgedOn === null ? (
          <Button disabled={saving.isBusy} onClick={() => void acknowledge()}>
            {text('appeal.tell', 'The member was told that it came')}
          </Button>
        ) : null}
      </div>
      {isSettling ? (
        <SettleForm
          {...{ member, appeal: appeal.id, name: read.nameUsed ?? read.name, outcomes: read.outcomes, hasLetter: true }}
          closed={read.barIfLost === 'not-licensed' ? ['upheld', 'partly'] : []}
          onClose={() => {
            setSettling(false)
            onDone()
          }}
        />
      ) : null}
    </Section>
  )
}

function Outcome({ appeal }: { appeal: Appeal }) {
  if (appeal.outcome === null || appeal.settledAt === null) return null
  return (
    <Section title={appealOutcomeWords(appeal.outcome)}>
      <p>{text('appeal.settledOn', 'Settled {day}', { day: dayWords(dayOfInstant(appeal.settledAt), 'dated') })}</p>
      {appeal.outcomeWords === null ? null : (
        <p>
          <q>
            <bdi>{appeal.outcomeWords}</bdi>
          </q>
        </p>
      )}
      {appeal.hearingBy === null ? null : (
        <p>
          {text('appeal.hearing', 'The member can ask the state for a hearing until {day}', {
            day: dayWords(appeal.hearingBy, 'dated'),
          })}
        </p>
      )}
    </Section>
  )
}

/** The notice it is against; a grievance has none. */
function Against({ read: { appeal, notice } }: { read: AppealRead }) {
  if (appeal?.kind === 'grievance') return null
  return (
    <Section title={text('appeal.against', 'Against')}>
      {notice === null ? (
        <p>{text('appeal.againstHidden', 'The notice is not shown to you.')}</p>
      ) : (
        <>
          <p>{notice.title}</p>
          <NoticePaper notice={notice} />
          <p className="decision-quiet">{whereWords(notice)}</p>
        </>
      )}
    </Section>
  )
}

function Letters({ letters }: { letters: AppealRead['letters'] }) {
  if (letters.length === 0) return null
  return (
    <Section title={text('appeal.letters', 'The letter on how it went')}>
      {letters.map((one) => (
        <div key={one.id}>
          <NoticePaper notice={one} />
          <p className="decision-quiet">{whereWords(one)}</p>
        </div>
      ))}
    </Section>
  )
}

// One request at the door: what was asked, what the words support, which member it may be, and the one thing to do: say who it is. What was
// done can be looked at again, and a link taken back while nobody decided.
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type * as z from 'zod'
import { openReferral } from '../../../api/referral-inbox.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { dayWords } from '../../text/day-words.ts'
import { kindWords, settledWords } from '../../text/inbox-words.ts'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { useMemberName } from '../member-name.ts'
import { NotYours, Unreached } from '../staff/unreached.tsx'
import { askedFacts } from './asked-facts.ts'
import { Candidates } from './candidates.tsx'
import { EnterForm } from './enter-form.tsx'
import { LinkForm, SettleForm, type Settling, UnlinkForm } from './settle-forms.tsx'
import { Supports } from './supports.tsx'
import './inbox.css'

export type Opened = z.output<(typeof openReferral)['output']>

/** The page of one request. */
export function OpenedScreen() {
  const { referralId: referral } = useParams({ from: '/framed/inbox/$referralId' })
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const mayRead = device.may('referral.inbox')
  const asked = useAsked(openReferral, mayRead && organization !== undefined ? { organization, referral } : undefined)
  if (!mayRead) return <NotYours title={text('shell.inbox', 'Inbox')} />
  const { value, failure, again } = asked
  return (
    <>
      {value === undefined ? <PageHeader before={<Back />} title={text('inbox.one', 'A referral')} /> : null}
      {failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld={value !== undefined} />}
      {value !== undefined ? (
        <Whole referral={referral} opened={value} onChanged={again} />
      ) : failure === undefined ? (
        <Skeleton rows={8} />
      ) : null}
    </>
  )
}

function Back() {
  return (
    <Link to="/inbox" className="inbox__back">
      <Icon name="back" small /> {text('shell.inbox', 'Inbox')}
    </Link>
  )
}

type WholeProps = { referral: string; opened: Opened; onChanged: () => Promise<void> }

function Whole({ referral, opened, onChanged }: WholeProps) {
  const [settling, setSettling] = useState<Settling>()
  const [linking, setLinking] = useState<string>()
  const [isEntering, setEntering] = useState(false)
  const { asked, settledAs } = opened
  const close = () => {
    setSettling(undefined)
    setLinking(undefined)
    setEntering(false)
  }
  const forms = { referral, onClose: close, onChanged }
  return (
    <>
      <PageHeader
        before={<Back />}
        title={asked.name ?? text('inbox.one', 'A referral')}
        about={text('inbox.receivedDue', '{kind}. Received {day}, to be decided by {due}.', {
          kind: kindWords(asked.kind),
          day: dayWords(dayOfInstant(opened.receivedAt), 'dated'),
          due: dayWords(opened.dueOn, 'dated'),
        })}
        others={
          settledAs === null ? (
            <>
              <Button icon="forward" onClick={() => setSettling('passed-on')}>
                {text('inbox.passOn', 'Pass on')}
              </Button>
              <Button icon="close" onClick={() => setSettling('closed')}>
                {text('inbox.close', 'Close')}
              </Button>
            </>
          ) : undefined
        }
      />
      {opened.labels.length === 0 && !opened.isPartHidden ? null : (
        <Notice kind="private" title={text('inbox.labeled', 'Tells of treatment for substance use')}>
          {opened.isPartHidden
            ? text(
                'inbox.partHidden',
                'Why it was asked, by whom and where to find the person are not shown to this seat. Name and phone are: help can begin.',
              )
            : text(
                'inbox.labeledAbout',
                'Repeat nothing of it outside; who asked hears no more than “passed on” without consent.',
              )}
        </Notice>
      )}
      {settledAs === null ? null : <Answered opened={opened} onUnlink={() => setSettling('unlink')} />}
      <div className="inbox__whole">
        <Section
          title={text('inbox.asked', 'What was asked')}
          about={text('inbox.askedAbout', 'In the words of who asked. Nothing of it is checked.')}
        >
          <Facts facts={askedFacts(asked)} />
        </Section>
        <Supports supports={opened.supports} ticked={asked.populations.length} />
      </div>
      {settledAs === null ? <Candidates opened={opened} onLink={setLinking} onEnter={() => setEntering(true)} /> : null}
      {linking === undefined ? null : <LinkForm {...forms} member={linking} />}
      {isEntering ? <EnterForm {...forms} asked={asked} /> : null}
      {settling === undefined || settling === 'unlink' ? null : <SettleForm {...forms} as={settling} />}
      {settling === 'unlink' && opened.member !== null ? <UnlinkForm {...forms} member={opened.member} /> : null}
    </>
  )
}

function Answered({ opened, onUnlink }: { opened: Opened; onUnlink: () => void }) {
  const { settledAs, member, why } = opened
  const name = useMemberName(device.may('status.read') ? (member ?? undefined) : undefined)
  if (settledAs === null) return null
  return (
    <Notice
      kind="done"
      title={settledWords(settledAs)}
      {...(member === null
        ? {}
        : {
            actions: (
              <>
                {device.may('status.read') ? (
                  <Link to="/member/$memberId" params={{ memberId: member }}>
                    {text('inbox.toMember', 'Open {name}', { name: name ?? text('log.thisMember', 'this member') })}
                  </Link>
                ) : null}
                <Button dense icon="undo" onClick={onUnlink}>
                  {text('inbox.unlink', 'Take the link back')}
                </Button>
              </>
            ),
          })}
    >
      {why === null ? (
        text(
          'inbox.heardBy',
          'A person who asked hears “passed on”, and no more; an organization hears what its basis allows.',
        )
      ) : (
        <bdi>{why}</bdi>
      )}
    </Notice>
  )
}

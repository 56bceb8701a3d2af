// The privacy officer's page: who looked at a member, who was refused, who signed in, what was changed. Newest first. That it is read
// stands in it too.
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { ShellSearch } from '../../shell/shell-search.tsx'
import { numberWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { findMembers } from '../find-members.ts'
import { useMemberName } from '../member-name.ts'
import { NotYours, Unreached } from '../staff/unreached.tsx'
import { LogLines } from './log-lines.tsx'
import { StruckList } from './struck-list.tsx'
import { type Log, useLog } from './use-log.ts'
import './log.css'

/** The access log. */
export function LogScreen() {
  const { member } = useSearch({ from: '/framed/log' })
  const navigate = useNavigate()
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const mayRead = device.may('log.read')
  const log = useLog(mayRead ? organization : undefined, member)
  const name = useMemberName(member) ?? text('log.thisMember', 'this member')
  if (!mayRead) return <NotYours title={text('shell.log', 'Access log')} />
  const show = (chosen: string | undefined) =>
    void navigate({ to: '/log', search: chosen === undefined ? {} : { member: chosen } })
  return (
    <>
      <PageHeader
        title={member === undefined ? text('shell.log', 'Access log') : text('log.of', 'Who saw {name}', { name })}
        about={
          member === undefined
            ? text(
                'log.about',
                'Who looked, who was refused, who signed in and what was changed. Reading it stands in it too.',
              )
            : text('log.ofAbout', 'What people of this organization read and changed of this member.')
        }
        others={
          member === undefined ? undefined : (
            <>
              {device.may('disclosure.read') ? (
                <Link {...buttonLook()} to="/accounting/$memberId" params={{ memberId: member }}>
                  {text('accounting.title', 'Accounting of disclosures')}
                </Link>
              ) : null}
              <Button icon="close" onClick={() => show(undefined)}>
                {text('log.all', 'Show everything')}
              </Button>
            </>
          )
        }
      />
      {device.may('member.search') ? <MemberPicker onMember={show} /> : null}
      {member === undefined || organization === undefined ? null : (
        <StruckList organization={organization} member={member} />
      )}
      <LogBody log={log} member={member} onMember={show} />
    </>
  )
}

type LogBodyProps = { log: Log; member: string | undefined; onMember: (member: string) => void }

function LogBody({ log, member, onMember }: LogBodyProps) {
  const { lines, failure } = log
  return (
    <>
      {failure === undefined ? null : <Unreached failure={failure} onAgain={log.again} hasOld={lines !== undefined} />}
      {lines === undefined ? (
        failure === undefined ? (
          <Skeleton rows={8} />
        ) : null
      ) : lines.length === 0 ? (
        <Empty title={text('log.empty', 'Nothing has happened yet')}>
          {member === undefined
            ? text('log.emptyAbout', 'Every look at a member, every refusal, sign-in and change will stand here.')
            : text('log.emptyOf', 'Nobody of this organization has looked at this member or changed anything.')}
        </Empty>
      ) : (
        <>
          <LogLines lines={lines} ofMember={member !== undefined} onMember={onMember} />
          <p className="log__more">
            {log.hasOlder ? (
              <Button disabled={log.isAsking} onClick={() => void log.older()}>
                {text('log.older', 'Show older ones')}
              </Button>
            ) : (
              text('log.whole', 'This is all: {count} lines.', { count: numberWords(lines.length) })
            )}
          </p>
        </>
      )}
    </>
  )
}

function MemberPicker({ onMember }: { onMember: (member: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="log__find">
      <ShellSearch
        inputRef={input}
        label={text('log.find', 'Whose record?')}
        placeholder={text('log.findHint', 'Whose record? Name, CIN, birth date or phone')}
        search={findMembers}
        onMember={onMember}
        onLeave={() => input.current?.blur()}
      />
    </div>
  )
}

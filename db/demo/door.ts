// Who can sign in at the member's door of the demonstration: a member, and a phone that a family shares, on which one woman decides for her son and
// for a neighbor, who has a page of her own there. The codes are published like the password of the seats, and good again after each start.
import type { Day } from '../../src/base/day.ts'
import type { Statement } from '../../src/server/database/executor.ts'
import { memberOf } from './member.ts'
import { organizationOf } from './organization.ts'
import { carmen, mateo, ruby, speakerOf } from './speaker.ts'

interface Door {
  readonly index: number
  readonly code: string
  readonly says: string
  readonly isSpeaker: boolean
}

const doors: readonly Door[] = [
  { index: ruby, code: 'RUBY 2345', says: 'Ruby Pettway', isSpeaker: false },
  { index: mateo, code: 'LUCY 2345', says: 'Lucía Zavala, who decides for her son Mateo', isSpeaker: true },
  { index: carmen, code: 'LUCY 6789', says: 'on the same phone: Lucía, for her neighbor Carmen', isSpeaker: true },
  { index: carmen, code: 'CARM 2345', says: 'on the same phone: Carmen herself', isSpeaker: false },
]

interface Demo {
  readonly members: number
  readonly today: Day
  readonly now: string
  readonly endsAt: string
  readonly digest: (text: string) => Buffer
}

/** Invites them anew, whoever used the codes before; nobody who is signed in is signed out. */
export function invitations({ members, today, now, endsAt, digest }: Demo): readonly Statement[] {
  return doors
    .filter(({ index }) => index < members)
    .map(({ index, code, isSpeaker }) => {
      const { id: member, leadId, changes } = memberOf(index, today)
      const people = changes.flatMap((one) => (one.kind === 'add' && one.noun === 'supporter' ? [one.entry] : []))
      const speaker = isSpeaker ? people.find(({ name }) => name === speakerOf(index)?.name) : undefined
      const values = [digest(`code:${code.replace(' ', '')}`), speaker?.id ?? member, member, speaker?.id ?? null]
      return {
        text: `insert into registry_invitation (secret_hash, id, kind, member_id, supporter_id, organization_id, made_by, made_at, ends_at)
          values ($1, $2, 'code', $3, $4, $5, $6, $7, $8)
          on conflict (secret_hash) do update set used_at = null, ended_at = null, made_at = excluded.made_at, ends_at = excluded.ends_at`,
        values: [...values, organizationOf('eastside').id, leadId, now, endsAt],
      }
    })
}

/** As a start prints it. */
export function doorLines(members: number): readonly string[] {
  const here = doors.filter(({ index }) => index < members)
  if (here.length === 0) return []
  return [
    '',
    'Members sign in at /me with a code; each works once after every start:',
    ...here.map(({ code, says }) => `  ${code}  ${says}`),
  ]
}

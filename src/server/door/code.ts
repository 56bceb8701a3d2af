// A code to sign in with, asked for by a phone number. Whoever asks hears the same, whether the number is known or not; what is looked up happens
// after the answer. A phone is often a family's: the code alone opens nothing, the birth date says whose chart it is, and a first letter tells twins
// apart. Only members who were invited before and not shut out since get one.
import { randomBytes, randomInt } from 'node:crypto'
import { sendingRules } from '../../../content/sending.ts'
import { sendCode } from '../../api/sending.ts'
import { isDay } from '../../base/day.ts'
import { idFrom } from '../../base/id.ts'
import { dialed } from '../../domain/phone.ts'
import { instantFrom, millisecondsOf } from '../../domain/program-day.ts'
import type { CodeTyped } from '../../door/me/desk.ts'
import type { Row } from '../database/executor.ts'
import { begin } from '../database/scope.ts'
import type { Gate, House } from '../gate/gate.ts'
import { sealContent } from '../sending/content.ts'

const WRONG_MOST = 5

export interface CodeAsked {
  readonly channel: 'text' | 'voice'
  readonly number: string
}

export function signInCodes(gate: Gate, house: House) {
  const { database, digest, now } = house
  return {
    /** By what a code can be sent from here; none, and the page does not offer it. */
    codeChannels: house.channels.filter((channel) => channel !== 'mail'),

    /** Answers at once with what the next page carries; the code goes, where it may, after that. */
    askCode({ channel, number }: CodeAsked): string {
      const asked = randomBytes(24).toString('base64url')
      house.background(() => send({ gate, house, asked, channel, digits: dialed(number) }))
      return asked
    },

    /** Whose code it is; counted before it is looked at. Undefined for wrong, late, used, nobody's and not one person's alike. */
    async memberOfCode({ asked, code, bornOn, letter }: CodeTyped) {
      const values = [
        digest(`asked:${asked}`),
        digest(`sign-in:${asked}:${code.replace(/\D/g, '')}`),
        now(),
        WRONG_MOST,
      ]
      const [row] = await database.ask({ text: TRY, values })
      if (row?.is_right !== true || !isDay(bornOn)) return undefined
      const members = row.members as readonly string[]
      const found = await whose(house, members, bornOn, letter)
      if (found === undefined) return undefined
      const [used] = await database.ask({
        text: 'update registry_sign_in_code set used_at = $2 where asked_hash = $1 and used_at is null returning asked_hash',
        values: [digest(`asked:${asked}`), now()],
      })
      return used && found
    },
  }
}

interface Sends {
  readonly gate: Gate
  readonly house: House
  readonly asked: string
  readonly channel: 'text' | 'voice'
  readonly digits: string
}

/** One message to the number, by the first member it may go to; all who share it can then sign in with the code. */
async function send({ gate, house, asked, channel, digits }: Sends): Promise<void> {
  const candidates = await invitedAt(house, digits)
  if (candidates.length === 0) return
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  for (const { member, phone, organizationId } of candidates) {
    const caller = { kind: 'house', role: 'job', name: 'door', organizationId } as const
    const sending = idFrom(Date.parse(house.now()), randomBytes(10))
    const content = sealContent(house.keys, { member, id: sending }, { code })
    const hashes = [`asked:${asked}`, `sign-in:${asked}:${code}`].map((text) => house.digest(text).toString('hex'))
    const input = {
      member,
      phone,
      sending,
      channel,
      content: content.toString('base64'),
      asked: hashes[0],
      code: hashes[1],
      members: candidates.map((one) => one.member),
    }
    const id = idFrom(Date.parse(house.now()), randomBytes(10))
    const answer = await gate.call(caller, { operation: sendCode, input, id })
    if (answer.outcome === 'done') return
  }
}

interface Candidate {
  readonly member: string
  readonly phone: string
  readonly organizationId: string
}

/** Who has the number and an invitation that was used and not ended since: the door was open to them. */
async function invitedAt({ database }: House, digits: string): Promise<readonly Candidate[]> {
  const rows = await database.ask({
    text: `select distinct on (p.member_id) p.member_id, p.id, i.organization_id from phone_of_number($1) p
      join registry_invitation i on i.member_id = p.member_id and i.supporter_id is null and i.used_at is not null and i.ended_at is null
      order by p.member_id, i.used_at desc`,
    values: [digits],
  })
  return rows.map((row) => ({
    member: String(row.member_id),
    phone: String(row.id),
    organizationId: String(row.organization_id),
  }))
}

/** The one of these who was born that day; of several, the one whose name begins so. */
async function whose(house: House, members: readonly string[], bornOn: string, letter: string) {
  const rows = await house.database.with(async (trips) => {
    const [, found = []] = await trips.go([
      begin(members),
      {
        text: `select member_id, first_name, name_used from member where member_id = any($1::uuid[]) and born_on = $2 and died_on is null and struck_at is null`,
        values: [members, bornOn],
      },
    ])
    await trips.commit([])
    return found
  })
  const alike = rows.length > 1 ? rows.filter((row) => begins(row, letter)) : rows
  return alike.length === 1 ? String(alike[0]?.member_id) : undefined
}

function begins({ first_name: first, name_used: used }: Row, letter: string): boolean {
  const wanted = letter.trim().slice(0, 1).toLocaleLowerCase()
  return (
    wanted !== '' &&
    [first, used].some((name) =>
      String(name ?? '')
        .toLocaleLowerCase()
        .startsWith(wanted),
    )
  )
}

/** Until when a code opens the door. */
export function codeEnds(now: string): string {
  return instantFrom(millisecondsOf(now) + sendingRules.codeMinutes * 60_000)
}

const TRY = `
  update registry_sign_in_code set wrong_tries = wrong_tries + 1
  where asked_hash = $1 and used_at is null and ends_at > $3 and wrong_tries < $4
  returning code_hash = $2 as is_right, members`

// A code to sign in with, written down to be sent: the message in the member's chart, its hashes where the door looks them up, the code itself sealed.
import type * as z from 'zod'
import { sendingRules } from '../../../content/sending.ts'
import { all, one } from '../../api/operation.ts'
import { reachLoads } from '../../api/reach.ts'
import type { sendCode } from '../../api/sending.ts'
import { done, refused } from '../../base/result.ts'
import { defaultSettings, readSettings } from '../../domain/organization-setting.ts'
import { instantFrom, millisecondsOf } from '../../domain/program-day.ts'
import type { Sending } from '../../domain/sending.ts'
import { languageOf, newSending, numberFor } from '../../domain/sending-reach.ts'
import { codeEnds } from '../door/code.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { loadFor } from '../gate/union.ts'
import { reachIn } from '../sending/reach.ts'

const DAY_MS = 86_400_000

export async function writeCode(work: HandlerWork, input: z.infer<(typeof sendCode)['input']>) {
  const { loaded } = await loadFor(work, input.member, {
    member: one('member', input.member),
    ...reachLoads,
    sendings: all('sending', { kind: 'sign-in-code' }),
  })
  const { now, today, organizationId } = work.at
  const since = instantFrom(millisecondsOf(now) - DAY_MS)
  const sent = (loaded.sendings as readonly Sending[]).filter((one) => one.struckAt === null && one.sendAt > since)
  if (sent.length >= sendingRules.mostADay['sign-in-code']) return refused('too-many')
  const [rows = []] = await work.trips.go([
    { text: 'select settings from organization where id = $1', values: [organizationId] },
  ])
  const { numberDays: confirmDays } = readSettings(rows[0]?.settings, defaultSettings)
  const reach = reachIn(loaded)
  const { channel, phone: phoneId, sending: id } = input
  const number = numberFor(reach, { kind: 'sign-in-code', channel, today, confirmDays, phoneId })
  if (!number.ok) return number
  const endsAt = codeEnds(now)
  return done({
    output: { sending: id },
    statements: [
      {
        text: `insert into registry_sign_in_code (asked_hash, code_hash, members, made_at, ends_at) values ($1, $2, $3, $4, $5)`,
        values: [Buffer.from(input.asked, 'hex'), Buffer.from(input.code, 'hex'), input.members, now, endsAt],
      },
      {
        text: 'insert into sending_try (member_id, id, next_at, content_sealed) values ($1, $2, $3, $4)',
        values: [input.member, id, now, Buffer.from(input.content, 'base64')],
      },
    ],
    changes: [
      newSending({
        ...{ id, kind: 'sign-in-code', channel, phoneId, sourceId: null },
        ...{ language: languageOf(reach.member), sendAt: now, endsAt, ownerId: organizationId },
      }),
    ],
  })
}

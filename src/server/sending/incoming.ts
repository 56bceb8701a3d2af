// What the gateway tells of a number: a text somebody sent back. STOP, in the words we know, ends texts to that number for everybody who has it, at
// once, and is answered once; HELP says whom to call. Whatever else they write is neither kept nor read: nobody watches it.
import { hash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod'
import { door } from '../../../content/door.ts'
import { sendingRules } from '../../../content/sending.ts'
import { memberTexts } from '../../../content/text/member/index.ts'
import { replyStop } from '../../api/sending.ts'
import type { Member } from '../../domain/member.ts'
import type { MemberLanguage } from '../../domain/member-text.ts'
import { dialed } from '../../domain/phone.ts'
import { languageOf } from '../../domain/sending-reach.ts'
import { sayText } from '../../domain/sending-text.ts'
import { begin } from '../database/scope.ts'
import type { Gate, House } from '../gate/gate.ts'
import { idOf } from '../intake/block.ts'

const Incoming = z.object({ id: z.string().min(1).max(200), from: z.string().max(30), body: z.string().max(2000) })

/** One address, for who holds the key. Without a gateway there is none. */
export function incomingTexts(gate: Gate, house: House, key: string | undefined): Hono {
  const incoming = new Hono()
  if (key === undefined) return incoming
  incoming.post('/', bodyLimit({ maxSize: 8 * 1024 }), async (context) => {
    if (!isKey(context, key)) return context.body(null, 404)
    const parsed = Incoming.safeParse(await context.req.json().catch(() => undefined))
    if (!parsed.success) return context.json({ reply: null }, 422)
    return context.json({ reply: await answer(gate, house, parsed.data) })
  })
  return incoming
}

function isKey(context: Context, key: string): boolean {
  const [given, wanted] = [context.req.header('authorization') ?? '', `Bearer ${key}`].map((text) =>
    hash('sha256', text, 'buffer'),
  )
  return given !== undefined && wanted !== undefined && timingSafeEqual(given, wanted)
}

/** What is texted back; null is nothing. */
async function answer(gate: Gate, house: House, { id, from, body }: z.infer<typeof Incoming>): Promise<string | null> {
  const word = body.toLowerCase().replace(/[^\p{L}]/gu, '')
  const isStop = sendingRules.stopWords.some((one) => one === word)
  if (!isStop && !sendingRules.helpWords.some((one) => one === word)) return null
  const owners = await ownersOf(house, dialed(from))
  const holes = { page: '', phone: door.memberServices.phone }
  const say = (text: string) => sayText(memberTexts, owners[0]?.language ?? 'en', text, holes)
  if (!isStop) return say('sent.help')
  for (const { member, phone, organizationId } of owners) {
    const caller = { kind: 'house', role: 'job', name: 'gateway', organizationId } as const
    const made = idOf(`${id}:${member}:${phone}`)
    const input = { member, id: made, phone, says: 'no', how: 'reply', wording: word }
    await gate.call(caller, { operation: replyStop, input, id: made })
  }
  return say('sent.stopped')
}

interface Owner {
  readonly member: string
  readonly phone: string
  readonly organizationId: string
  readonly language: MemberLanguage
}

/** Everybody who has the number, with the agency that walks or last walked with them. */
async function ownersOf({ database }: House, digits: string): Promise<readonly Owner[]> {
  const keys = await database.ask({ text: 'select member_id, id from phone_of_number($1)', values: [digits] })
  if (keys.length === 0) return []
  const phones = new Map(keys.map((row) => [String(row.member_id), String(row.id)]))
  const rows = await database.with(async (trips) => {
    const [, found = []] = await trips.go([
      begin([...phones.keys()]),
      {
        text: `select distinct on (m.member_id) m.member_id, m.spoken_language, m.written_language, e.agency_id
          from member m join episode e on e.member_id = m.member_id and e.struck_at is null
          where m.member_id = any($1::uuid[]) order by m.member_id, (e.state = 'ended'), e.id desc`,
        values: [[...phones.keys()]],
      },
    ])
    await trips.commit([])
    return found
  })
  return rows.map((row) => ({
    member: String(row.member_id),
    phone: phones.get(String(row.member_id)) ?? '',
    organizationId: String(row.agency_id),
    language: languageOf({
      spokenLanguage: row.spoken_language,
      writtenLanguage: row.written_language,
    } as Pick<Member, 'spokenLanguage' | 'writtenLanguage'>),
  }))
}

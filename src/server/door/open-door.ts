// Opens the member's door: its pages, and the function by which they call operations, seated as anybody at the plan's open door.
import { hash, randomBytes } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { operationByName } from '../../api/index.ts'
import { idFrom, isId } from '../../base/id.ts'
import { Problem, type ProblemCode } from '../../base/problem.ts'
import { dialed } from '../../domain/phone.ts'
import { populations } from '../../domain/population.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import type { Kept, Looked, Plan } from '../../door/ask-desk.ts'
import { createDoor } from '../../door/door.ts'
import type { MeDesk, Own, Said } from '../../door/me/desk.ts'
import type { FoundAgency } from '../../door/page/find.ts'
import type { Database } from '../database/executor.ts'
import type { Gate, House } from '../gate/gate.ts'
import { shownSendings } from '../sending/outbox.ts'
import { socketAddress } from '../sign-in/sign-in.ts'
import { signInCodes } from './code.ts'
import { messageDrafts } from './draft.ts'
import { sharedPhones } from './family.ts'
import { createLimit, type Limit } from './limit.ts'
import { passkeys } from './passkey.ts'
import { memberPhones } from './phone.ts'

export interface OpenDoorParts {
  readonly gate: Gate
  readonly house: House
  readonly secret: Buffer
  readonly isDemo: boolean
  readonly publicUrl: string
}

export function openDoor({ gate, house, secret, isDemo, publicUrl }: OpenDoorParts): Hono {
  const { database, now } = house
  const limit = createLimit(database, secret)
  const plan = () => planOf(database)
  const call = callAt(gate, plan)
  return createDoor({
    me: meDesk({ gate, house, limit, publicUrl }),
    isDemo,
    publicUrl,
    sent: isDemo ? () => shownSendings(house) : undefined,
    plan,
    today: () => dayOfInstant(now()),
    newId,
    mayTry: (what, context: Context, number) => limit(what, { address: socketAddress(context), number }),
    receive: (referral, secret, asked) => keep(call, 'referral.receive', { referral, secret, asked }),
    save: (referral, secret, kind, fields) => keep(call, 'referral.save', { referral, secret, kind, fields }),
    look: async (number, secret) => {
      try {
        return (await call('referral.look', { number, secret })).value as Looked
      } catch (error) {
        if (error instanceof Problem && (error.code === 'not-found' || error.code === 'bad-input')) return undefined
        throw error
      }
    },
    findAgencies: async ({ place, language, group }) => {
      if (!(await plan())) return { agencies: [], languages: [] }
      const population = populations.find((key) => key === group) ?? null
      const asked = { place: place || null, language: language || null, population }
      const { value } = await call('network.find', asked)
      return value as { agencies: readonly FoundAgency[]; languages: readonly string[] }
    },
  })
}

function newId(): string {
  return idFrom(Date.now(), randomBytes(10))
}

/** Each is made of the page's own moment and a digest, as sortable as any other. */
function idsFor(page: string | undefined, said: readonly unknown[]): () => string {
  if (page === undefined || !isId(page)) return newId
  const shownMs = Number.parseInt(page.replace('-', '').slice(0, 12), 16)
  let made = 0
  return () => {
    made += 1
    return idFrom(shownMs, hash('sha256', JSON.stringify([page, made, ...said]), 'buffer'))
  }
}

interface MeParts extends Pick<OpenDoorParts, 'gate' | 'house' | 'publicUrl'> {
  readonly limit: Limit
}

/** Calls an operation as the member whose phone shows the token; what the gate no longer believes is a phone that is not signed in. */
function meDesk({ gate, house, limit, publicUrl }: MeParts): MeDesk {
  const call = async (token: string, name: string, input: object, id?: string) => {
    const operation = operationByName.get(name)
    if (!operation) throw new Error(`${name} is no operation`)
    return gate.call({ kind: 'member', token }, { operation, input, ...(id === undefined ? {} : { id }) })
  }
  const { beginFor, enter, ...phones } = memberPhones(house)
  const codes = signInCodes(gate, house)
  const read = async (token: string, member: string): Promise<Own | undefined> => {
    try {
      const answer = await call(token, 'member.self', { member })
      return answer.outcome === 'done' ? (answer.value as Own) : undefined
    } catch (error) {
      if (error instanceof Problem && ENDED.includes(error.code)) return undefined
      throw error
    }
  }
  /** Who decides for a member is in only while they do: else what they showed was none. */
  const whileDeciding = async (token: string | undefined) => {
    const standing = await phones.standing(token)
    if (token === undefined || standing.kind !== 'open' || standing.isOwn) return token
    if (await read(token, standing.member)) return token
    await phones.leave(token)
    return undefined
  }
  const mayAsk = (context: Context) => limit('passkey', { address: socketAddress(context), number: '' })
  const keys = passkeys({ ...house, publicUrl, mayAsk, begin: beginFor })
  return {
    ...phones,
    ...sharedPhones(house),
    codeChannels: codes.codeChannels,
    askCode: async (context, channel, number) => {
      const isFew = await limit('code', { address: socketAddress(context), number: dialed(number) })
      return isFew ? codes.askCode({ channel, number }) : undefined
    },
    enterByCode: async (typed) => {
      const member = await codes.memberOfCode(typed)
      return member === undefined ? undefined : beginFor(member, null)
    },
    enter: async (kind, secret) => whileDeciding(await enter(kind, secret)),
    drafts: messageDrafts(house),
    passkeys: {
      ...keys,
      enter: async (credential, before) => whileDeciding(await keys.enter(credential, before)),
    },
    mayEnter: (context: Context, secret) => limit('enter', { address: socketAddress(context), number: secret }),
    read,
    say: async (token, name, input, id): Promise<Said> => {
      try {
        const answer = await call(token, name, input, id)
        return answer.outcome === 'done' ? { kind: 'done' } : { kind: 'refused', reason: answer.reason }
      } catch (error) {
        // The same form a second time, after the first has changed what stands around it: it was done then.
        if (error instanceof Problem && error.code === 'id-used') return { kind: 'done' }
        throw error
      }
    },
    newId,
    idsFor,
    now: house.now,
    isSecure: publicUrl.startsWith('https:'),
  }
}

const ENDED: readonly ProblemCode[] = ['sign-in-needed', 'session-ended', 'session-locked', 'not-found']

type CallAt = ReturnType<typeof callAt>

/** Calls an operation about the plan's own record, as anybody may. */
function callAt(gate: Gate, plan: () => Promise<Plan | undefined>) {
  return async (name: string, input: object): Promise<{ readonly reason?: string; readonly value?: unknown }> => {
    const operation = operationByName.get(name)
    const here = await plan()
    if (!operation || !here) throw new Problem('not-found')
    const caller = { kind: 'house', role: 'public', name: 'door', organizationId: here.id } as const
    const id = operation.kind === 'command' ? { id: newId() } : {}
    const answer = await gate.call(caller, { operation, input: { organization: here.id, ...input }, ...id })
    return answer.outcome === 'done' ? answer : { reason: answer.reason }
  }
}

async function keep(call: CallAt, name: string, input: object): Promise<Kept> {
  const { reason, value } = await call(name, input)
  if (reason === 'referral-known') return { kind: 'known' }
  if (reason !== undefined) throw new Error(`the door sent what the house refuses: ${reason}`)
  return { kind: 'kept', number: (value as { readonly number: string }).number }
}

/** The plan whose door this is: the one named by a setting, else the first. */
async function planOf(database: Database): Promise<Plan | undefined> {
  const [row] = await database.ask({
    text: `select id, name from organization where kind = 'plan' and ended_on is null
      order by id = (select (value #>> '{}')::uuid from setting where name = 'door-plan') desc nulls last, plan_code, id limit 1`,
  })
  return row && { id: String(row.id), name: String(row.name) }
}

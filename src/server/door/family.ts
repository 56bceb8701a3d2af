// One phone that several people share: each is signed in on their own, and opened by their own six numbers. Only who decides for two members and is
// the same person in both records goes from one to the other without: they typed the second code while the first was open, under the same name.
import { randomBytes } from 'node:crypto'
import { Problem } from '../../base/problem.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { type Authority, holdsOn } from '../../domain/supporter.ts'
import type { OnPhone } from '../../door/me/desk.ts'
import type { Row } from '../database/executor.ts'
import { begin } from '../database/scope.ts'
import type { House } from '../gate/gate.ts'
import { seatedMember } from '../gate/seat.ts'
import { authorities, authorityColumn } from '../gate/ties.ts'
import { hashOf, renew } from './phone.ts'

/** So many people a phone remembers beside the one who is signed in. */
const most = 6

export function sharedPhones({ database, now }: Pick<House, 'database' | 'now'>) {
  const find = async (tokens: readonly string[]): Promise<readonly Found[]> => {
    const wanted = tokens.slice(0, most + 1)
    const rows = await database.ask({ text: FIND, values: [wanted.map(hexOf), now()] })
    return wanted.flatMap((token) => {
      const row = rows.find((one) => (one.token_hash as Buffer).equals(hashOf(token)))
      return row ? [{ token, row }] : []
    })
  }
  const isOpen = ({ row }: Found): boolean => {
    try {
      return Boolean(seatedMember(row, now()))
    } catch (error) {
      if (error instanceof Problem) return false
      throw error
    }
  }
  const areOne = (one: Found | undefined, other: Found | undefined): boolean =>
    one !== undefined && other !== undefined && one.row.holder_id !== null && one.row.holder_id === other.row.holder_id

  /** As whom each is known today: a first name, and for whom they are here; an authority that has ended names nobody. */
  const namesOf = async (found: readonly Found[]): Promise<readonly (Named | undefined)[]> => {
    const members = [...new Set(found.map(({ row }) => String(row.member_id)))].sort()
    if (members.length === 0) return []
    const [rows, people] = await database.with(async (trips) => {
      const [, members_ = [], people_ = []] = await trips.go([
        begin(members),
        { text: MEMBERS, values: [members] },
        { text: PEOPLE, values: [members, found.map(({ row }) => row.supporter_id).filter((id) => id !== null)] },
      ])
      await trips.commit([])
      return [members_, people_] as const
    })
    const today = dayOfInstant(now())
    return found.map(({ row }) => {
      const name = rows.find((one) => one.member_id === row.member_id)?.name
      if (name === undefined) return undefined
      if (row.supporter_id === null) return { name: String(name), forWhom: null }
      const person = people.find((one) => one.id === row.supporter_id)
      if (!person || !holdsOn(person.authority as Authority, today)) return undefined
      return { name: String(person.name), forWhom: String(name) }
    })
  }

  return {
    /** Who else is signed in on this phone, of the tokens it holds. */
    async others(current: string | undefined, tokens: readonly string[]): Promise<readonly OnPhone[]> {
      if (tokens.length === 0) return []
      const found = await find([
        ...tokens.filter((token) => token !== current).slice(-most),
        ...(current ? [current] : []),
      ])
      const here = found.find(({ token }) => token === current)
      const rest = found.filter((one) => one !== here)
      const names = await namesOf(rest)
      return rest.flatMap((one, i) => {
        const named = names[i]
        const isSame = here !== undefined && isOpen(here) && areOne(here, one)
        if (!named || (one.row.pin_hash === null && !isSame)) return []
        const { token, row } = one
        return [
          {
            token,
            id: String(row.id),
            name: firstOf(named.name),
            forWhom: named.forWhom && firstOf(named.forWhom),
            isSame,
            isKept: row.pin_hash !== null,
          },
        ]
      })
    },

    /** After a code was typed: whether who was open here and who came are one person who decides for two members. */
    async join(before: string, fresh: string): Promise<boolean> {
      const [one, other] = await find([before, fresh])
      if (!one || !other || !isOpen(one) || one.row.supporter_id === null || other.row.supporter_id === null)
        return false
      const [first, second] = await namesOf([one, other])
      if (!first || !second || plain(first.name) !== plain(second.name)) return false
      const holder = one.row.holder_id ?? one.row.id
      await database.ask({
        text: 'update registry_phone_session set holder_id = $2 where id = any($1::uuid[]) and ended_at is null',
        values: [[one.row.id, other.row.id], holder],
      })
      return true
    },

    /** From one to the other of the same person, without six numbers; undefined where they are not, or the first is not open. */
    async pass(current: string, target: string): Promise<string | undefined> {
      const [here, there] = await find([current, target])
      if (!here || !there || here === there || !isOpen(here) || !areOne(here, there)) return undefined
      const fresh = randomBytes(32).toString('base64url')
      await database.with(async (trips) => {
        await trips.go([{ text: 'begin', plain: true }])
        await trips.commit(renew(hashOf(target), hashOf(fresh), now()))
      })
      return fresh
    },

    /** Locks it now: whoever comes next on this phone finds it so. */
    async lock(token: string): Promise<void> {
      await database.ask({
        text: 'update registry_phone_session set locked_at = $2 where token_hash = $1 and ended_at is null',
        values: [hashOf(token), now()],
      })
    },
  }
}

function hexOf(token: string): string {
  return hashOf(token).toString('hex')
}

interface Found {
  readonly token: string
  readonly row: Row
}

interface Named {
  readonly name: string
  readonly forWhom: string | null
}

/** A list that bystanders may see holds first names alone. */
function firstOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? ''
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

const FIND = `select token_hash, id, member_id, supporter_id, organization_id, pin_hash, holder_id, ends_at, last_seen_at, locked_at, ended_at
  from registry_phone_session where token_hash in (select decode(hex, 'hex') from unnest($1::text[]) hex) and ended_at is null and ends_at > $2`

const MEMBERS = `select member_id, coalesce(name_used, first_name) as name from member
  where member_id = any($1::uuid[]) and struck_at is null and died_on is null`

const PEOPLE = `select s.id, s.name, ${authorityColumn} as authority from ${authorities}
  where s.member_id = any($1::uuid[]) and s.id = any($2::uuid[])`

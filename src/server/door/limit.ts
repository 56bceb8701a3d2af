// How often one may try at the open door: counted in the database by a keyed hash, before the try is made, for numbers that exist and ones
// that do not alike.
import { createHmac } from 'node:crypto'
import type { Database } from '../database/executor.ts'

const LIMITS = {
  /** A shelter's shared computer asks for many people. */
  'send address': { tries: 30, minutes: 60 },
  'send number': { tries: 6, minutes: 60 },
  'open address': { tries: 30, minutes: 60 },
  /** One number's secret word guessed. */
  'open number': { tries: 5, minutes: 60 },
  /** A code to sign in with, or a phone's six numbers; one code is typed again after a slip, not all day. */
  'enter address': { tries: 20, minutes: 60 },
  'enter number': { tries: 10, minutes: 60 },
  /** A code asked for: from one place for a family or a shelter, for one number a few times. */
  'code address': { tries: 12, minutes: 60 },
  'code number': { tries: 3, minutes: 30 },
  /** What a phone's lock is asked, from a shelter's one address. */
  'passkey address': { tries: 60, minutes: 60 },
  'passkey number': { tries: 60, minutes: 60 },
} as const

export type Limit = (
  what: 'send' | 'open' | 'enter' | 'code' | 'passkey',
  who: { readonly address: string; readonly number: string },
) => Promise<boolean>

export function createLimit(database: Database, secret: Buffer): Limit {
  return async (what, { address, number }) => {
    const plain = number.toUpperCase().replace(/[^0-9A-Z]/g, '')
    const counted = (
      [
        ['address', address],
        ['number', plain],
      ] as const
    )
      .filter(([, value]) => value !== '')
      .map(([kind, value]) => ({
        hash: createHmac('sha256', secret)
          .update(JSON.stringify([what, kind, value]))
          .digest('hex'),
        ...LIMITS[`${what} ${kind}`],
      }))
      // One order for everybody, or two tries at once deadlock.
      .sort((one, other) => (one.hash < other.hash ? -1 : 1))
    const [row] = await database.ask({
      text: TAKE,
      values: [
        counted.map(({ hash }) => hash),
        counted.map(({ minutes }) => minutes),
        counted.map(({ tries }) => tries),
      ],
    })
    return Number(row?.over ?? 0) === 0
  }
}

const TAKE = `
  with rule as (select * from unnest($1::text[], $2::int[], $3::int[]) as r (digits, minutes, tries), decode(digits, 'hex') as subject),
  stale as (delete from door_try where first_at < now() - interval '1 day' and subject not in (select subject from rule)),
  counted as (
    insert into door_try as t (subject, count, first_at) select subject, 1, now() from rule
    on conflict (subject) do update set
      count = case when t.first_at > now() - (select make_interval(mins => minutes) from rule where rule.subject = t.subject) then t.count + 1 else 1 end,
      first_at = case when t.first_at > now() - (select make_interval(mins => minutes) from rule where rule.subject = t.subject) then t.first_at else now() end
    returning subject, count
  )
  select count(*)::int as over from counted join rule using (subject) where counted.count > rule.tries`

// What opens one's own sign-in, from an open seat: the passkeys with their names and days, the authenticator, how many recovery codes are
// left. A password is chosen in the place of the first one, a passkey removed, never the last proof; recovery codes are made anew.
import type { Context } from 'hono'
import { Hono } from 'hono'
import {
  type OwnSignIn,
  PasskeyRemoval,
  PasswordChoice,
  type RecoveryCodes,
  RecoveryCodesRenewal,
} from '../../api/sign-in.ts'
import { Problem } from '../../base/problem.ts'
import { cookiesOf, type Desk, readBody, seatToken } from './desk.ts'
import { checkNewPassword, hashPassword } from './password.ts'
import { loadPerson, type Person } from './person.ts'
import { ask, provePassword, withSession } from './proof.ts'

export function ownRoutes(desk: Desk): Hono {
  const { authority } = desk
  const routes = new Hono()

  routes.get('/own', async (context) => context.json(await ownOf(desk, await seated(desk, context))))

  routes.post('/own/passkey/remove', async (context) => {
    const { id } = await readBody(context, PasskeyRemoval)
    const person = await seated(desk, context)
    const removed = await removePasskey(desk, person, id)
    if (removed === 'none') throw new Problem('not-found')
    if (removed === 'last') throw new Problem('last-proof')
    await desk.record.note(person.staffId, 'sign-in.forget')
    return context.json(await ownOf(desk, person))
  })

  routes.post('/own/password', async (context) => {
    const { password, chosen } = await readBody(context, PasswordChoice)
    const person = await seated(desk, context)
    const token = seatToken(context)
    if (!choosesPassword(person) || token === undefined) throw new Problem('not-found')
    const checked = checkNewPassword(chosen, person.email)
    if (!checked.ok) throw new Problem(checked.reason)
    const tried = await desk.countTry(context, 'sign-in.password', person)
    const proven = await provePassword(desk, person.staffId, password)
    if (!proven.ok) return desk.refuse(person.staffId, 'sign-in.password', proven.reason)
    await desk.pool.query(CHOOSE, [person.staffId, await hashPassword(checked.value)])
    await desk.seats.endOthers(person.staffId, token)
    await tried.giveBack()
    await desk.record.note(person.staffId, 'sign-in.password')
    return context.json(await ownOf(desk, person))
  })

  routes.post('/own/recovery-codes', async (context) => {
    const { password } = await readBody(context, RecoveryCodesRenewal)
    const person = await seated(desk, context)
    if (!person.hasTotp) throw new Problem('not-found')
    const tried = await desk.countTry(context, 'sign-in.enroll', person)
    const body = password === undefined ? {} : { password }
    const answer = await withSession(authority, person.staffId, cookiesOf(context), (headers) =>
      ask(() => authority.api.generateBackupCodes({ body, headers })),
    )
    if (!answer.ok) return desk.refuse(person.staffId, 'sign-in.enroll', answer.reason)
    await tried.giveBack()
    await desk.record.note(person.staffId, 'sign-in.enroll')
    return context.json({ recoveryCodes: answer.value.backupCodes } satisfies RecoveryCodes)
  })
  return routes
}

/** Who sits here with an open screen. */
async function seated({ pool, seats }: Desk, context: Context): Promise<Person> {
  const seat = await seats.find(seatToken(context))
  if (seat?.isLocked) throw new Problem('session-locked')
  const person = seat && (await loadPerson(pool, seat.staffId))
  if (!person) throw new Problem('sign-in-needed')
  return person
}

async function ownOf({ pool }: Desk, person: Person): Promise<OwnSignIn> {
  const { staffId, hasPassword, hasTotp, recoveryCodes } = person
  const { rows } = await pool.query<OwnSignIn['passkeys'][number]>(PASSKEYS, [staffId])
  return { hasPassword, choosesPassword: choosesPassword(person), totp: hasTotp, recoveryCodes, passkeys: rows }
}

function choosesPassword({ hasPassword, isDemo }: Person): boolean {
  return hasPassword && !isDemo
}

const CHOOSE = `
  update signin."account" set password = $2, "updatedAt" = now() where "userId" = $1 and "providerId" = 'credential'`

const PASSKEYS = `
  select id, coalesce(name, '') as name,
    to_char("createdAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "addedAt"
  from signin."passkey" where "userId" = $1 order by "createdAt", id`

/** Removes one of one's own, unless nothing else would protect the sign-in; of two removals at once the second sees what is left. */
async function removePasskey(
  { pool }: Desk,
  { staffId, isDemo }: Person,
  id: string,
): Promise<'done' | 'last' | 'none'> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select 1 from signin."user" where id = $1 for update', [staffId])
    const { rows } = await client.query<{ isOwn: boolean; others: number }>(OTHERS, [staffId, id])
    const { isOwn = false, others = 0 } = rows[0] ?? {}
    const isLast = others === 0 && !isDemo
    if (isOwn && !isLast)
      await client.query('delete from signin."passkey" where "userId" = $1 and id = $2', [staffId, id])
    await client.query('commit')
    return isOwn ? (isLast ? 'last' : 'done') : 'none'
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const OTHERS = `
  select coalesce(bool_or(passkey.id = $2), false) as "isOwn",
    (count(*) filter (where passkey.id <> $2))::int
      + (select count(*) from signin."twoFactor" totp where totp."userId" = $1 and totp.verified)::int as others
  from signin."passkey" passkey where passkey."userId" = $1`

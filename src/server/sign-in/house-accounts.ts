// What the house's administration does to accounts, for the gate's port: first passwords, a changed e-mail, the end. An account's id is its
// staff member's, and the staff table says whose an e-mail is: where an account says otherwise, a command was cut off, and it is mended.
import { randomInt } from 'node:crypto'
import pg from 'pg'
import type { AccountHolder, Accounts } from '../gate/accounts.ts'
import type { Connections } from '../postgres/connection.ts'
import { accounts } from './account.ts'
import { seatSessions } from './seat-session.ts'

/** The port, with connections of sign-in's own role; none is opened before it is needed. */
export function openAccounts(connections: Connections): {
  readonly accounts: Accounts
  close(): Promise<void>
} {
  const pool = new pg.Pool({ ...connections.for('signin'), max: 2 })
  pool.on('error', () => {}) // a connection that broke while idle; the next query opens another
  const own = accounts(pool, seatSessions(pool, { idleMinutes: 15, demo: false }))

  async function give({ staffId, email }: AccountHolder): Promise<string> {
    await free(pool, { staffId, email })
    const password = makeFirstPassword()
    const { rowCount } = await pool.query(RENAME, [staffId, email])
    const made = await (rowCount === 0
      ? own.createAccount({ staffId, email, password })
      : own.resetAccount(staffId, password))
    if (!made.ok) throw new Error(`a generated password was refused: ${made.reason}`)
    return password
  }

  const port: Accounts = {
    give,
    rename: async (holder) => {
      await free(pool, holder)
      await pool.query(RENAME, [holder.staffId, holder.email])
    },
    close: async (staffId) => {
      await pool.query('delete from signin."user" where id = $1', [staffId])
    },
    standings: async (staffIds) => {
      const { rows } = await pool.query<{ id: string; ready: boolean }>(STANDINGS, [staffIds])
      return new Map(rows.map(({ id, ready }) => [id, ready ? 'ready' : 'first']))
    },
  }
  return { accounts: port, close: () => pool.end() }
}

/** Takes the e-mail from any other account: one of nobody goes, one of a staff member has that member's own again. */
async function free(pool: pg.Pool, { staffId, email }: AccountHolder): Promise<void> {
  await pool.query(OF_NOBODY, [staffId, email])
  await pool.query(OF_ANOTHER, [staffId, email])
}

const OF_NOBODY = `
  delete from signin."user" account where account.email = lower($2) and account.id <> $1
    and not exists (select 1 from staff where staff.id = account.id)`
const OF_ANOTHER = `
  update signin."user" account set email = staff.email, name = staff.email, "updatedAt" = now() from staff
  where staff.id = account.id and account.email = lower($2) and account.id <> $1`
const RENAME = `update signin."user" set email = lower($2), name = lower($2), "updatedAt" = now() where id = $1`
const STANDINGS = `
  select account.id, account.demo
    or exists (select 1 from signin."twoFactor" totp where totp."userId" = account.id and totp.verified)
    or exists (select 1 from signin."passkey" passkey where passkey."userId" = account.id) as ready
  from signin."user" account where account.id = any ($1::uuid[])`

/** Letters and digits that are not mistaken for one another: 16 of them are 78 bits, far beyond what can be guessed (SEC-2). */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'
const GROUPS = 4

/** A password to read out or write down: `k7wm-2xhq-9pda-t4rv`, 19 characters. */
function makeFirstPassword(): string {
  const letter = () => ALPHABET.charAt(randomInt(ALPHABET.length))
  return Array.from({ length: GROUPS }, () => letter() + letter() + letter() + letter()).join('-')
}

// Asks better-auth whether a proof is right. Its sessions and error codes stay in here: what comes out is a value, the
// id of the staff member whose proof was right.

import { createHash } from 'node:crypto'
import { APIError } from 'better-auth/api'
import { makeSignature } from 'better-auth/crypto'
import { parseSigned } from 'hono/utils/cookie'
import type pg from 'pg'
import type { PasskeyAnswer } from '../../api/sign-in.ts'
import { done, type Result, refused } from '../../base/result.ts'
import type { Authority } from './better-auth.ts'
import { hashRecoveryCode } from './recovery-code.ts'

/** `wrong` is the person's; `wait` is better-auth's own count of wrong codes; `expired` asks for a new start. */
export type ProofRefusal = 'wrong' | 'wait' | 'expired'

export interface ProofDeps {
  readonly authority: Authority
  readonly pool: pg.Pool
  readonly secret: string
}

/** Calls better-auth; a refusal that it throws becomes a value, everything else stays an error. */
export async function ask<Answer>(call: () => Promise<Answer>): Promise<Result<Answer, ProofRefusal>> {
  try {
    return done(await call())
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    const code = error.body?.code ?? ''
    // better-auth calls a passkey that does not verify an error of its own.
    if (error.statusCode >= 500 && code !== 'FAILED_TO_VERIFY_REGISTRATION') throw error
    return refused(reasonOf(code))
  }
}

const EXPIRED = new Set(['INVALID_TWO_FACTOR_COOKIE', 'CHALLENGE_NOT_FOUND', 'UNAUTHORIZED', 'SESSION_NOT_FRESH'])
const WAIT = new Set(['ACCOUNT_TEMPORARILY_LOCKED', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'])

function reasonOf(code: string): ProofRefusal {
  if (WAIT.has(code)) return 'wait'
  return EXPIRED.has(code) ? 'expired' : 'wrong'
}

/** Checks a code or recovery code, with the headers of a pending proof or of `withSession`. A TOTP code opens once. */
export async function proveCode(
  { authority, pool, secret }: ProofDeps,
  staffId: string,
  proof: { readonly code: string } | { readonly recoveryCode: string },
  headers: Headers,
): Promise<Result<string, ProofRefusal>> {
  if ('recoveryCode' in proof) {
    const body = { code: hashRecoveryCode(secret, proof.recoveryCode) }
    const answer = await ask(() => authority.api.verifyBackupCode({ body, headers }))
    return answer.ok ? done(staffId) : answer
  }
  const code = [staffId, createHash('sha256').update(proof.code).digest()]
  // Asked first as well, since better-auth would take its challenge for passed and the person had to start again.
  if ((await pool.query(IS_SPENT, code)).rowCount !== 0) return refused('wrong')
  const answer = await ask(() => authority.api.verifyTOTP({ body: { code: proof.code }, headers }))
  if (!answer.ok) return answer
  return (await pool.query(SPEND, code)).rowCount === 1 ? done(staffId) : refused('wrong')
}

// A code comes round again by chance after a while; it is barred only while it could still be the same one.
const IS_SPENT = `
  select 1 from signin.spent_code where user_id = $1 and code_hash = $2 and spent_at > now() - interval '3 minutes'`
const SPEND = `
  insert into signin.spent_code as spent (user_id, code_hash, spent_at) values ($1, $2, now())
  on conflict (user_id, code_hash) do update set spent_at = now() where spent.spent_at < now() - interval '3 minutes'`

/** Checks the password of a person who is known already. */
export async function provePassword(
  deps: ProofDeps,
  staffId: string,
  password: string,
): Promise<Result<string, ProofRefusal>> {
  const answer = await withSession(deps.authority, staffId, new Headers(), (headers) =>
    ask(() => deps.authority.api.verifyPassword({ body: { password }, headers })),
  )
  return answer.ok ? done(staffId) : answer
}

/** Checks what a passkey signed; says whose it is. The challenge comes with the request's own cookies. */
export async function provePasskey(
  { authority }: ProofDeps,
  passkey: PasskeyAnswer,
  headers: Headers,
): Promise<Result<string, ProofRefusal>> {
  const answer = await ask(() => authority.api.verifyPasskeyAuthentication({ body: { response: passkey }, headers }))
  if (!answer.ok) return answer
  const { session, user } = answer.value
  const { internalAdapter } = await authority.$context
  await internalAdapter.deleteSession(session.token)
  return done(user.id)
}

/**
 * Runs calls to better-auth as a person whose seat is proven elsewhere: its session is made for these calls and gone after.
 */
export async function withSession<Answer>(
  authority: Authority,
  staffId: string,
  from: Headers,
  run: (headers: Headers) => Promise<Answer>,
): Promise<Answer> {
  const { internalAdapter, authCookies, secret } = await authority.$context
  const { token } = await internalAdapter.createSession(staffId)
  const { name } = authCookies.sessionToken
  const others = (from.get('cookie') ?? '')
    .split(/;\s*/)
    .filter((cookie) => cookie !== '' && !cookie.startsWith(`${name}=`))
  const signed = `${name}=${token}.${await makeSignature(token, secret)}`
  try {
    return await run(new Headers({ cookie: [...others, signed].join('; ') }))
  } finally {
    await internalAdapter.deleteSession(token)
  }
}

/** A first proof that waits for its second: better-auth's session, or its challenge when it asks for a code itself. */
export async function pendingPerson(authority: Authority, headers: Headers): Promise<string | undefined> {
  const session = await authority.api.getSession({ headers })
  if (session !== null) return session.user.id
  const { internalAdapter, createAuthCookie, secret } = await authority.$context
  const { name } = createAuthCookie('two_factor')
  const challenge = (await parseSigned(headers.get('cookie') ?? '', secret, name))[name]
  if (challenge === undefined || challenge === false) return undefined
  const stored = await internalAdapter.findVerificationValue(challenge)
  return stored !== null && stored.expiresAt > new Date() ? stored.value : undefined
}

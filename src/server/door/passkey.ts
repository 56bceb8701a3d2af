// Signing in by the phone's own lock: a passkey, made on a signed-in page, whose public key alone lies here. Each challenge is used once, within
// minutes. Another's, one that was removed, a challenge used before or too late, and no such thing are one answer.
import { randomBytes } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Context } from 'hono'
import * as z from 'zod'
import { idFrom } from '../../base/id.ts'
import { instantFrom, millisecondsOf } from '../../domain/program-day.ts'
import type { PasskeyDesk } from '../../door/me/desk.ts'
import type { Row } from '../database/executor.ts'
import type { House } from '../gate/gate.ts'
import { hashOf, type memberPhones } from './phone.ts'

/** How long a challenge waits for its answer. */
const challengeMinutes = 5
/** So many passkeys a person has at most. */
const mostPasskeys = 5

const bytes = z.string().max(8_000)
const Made = z.object({
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: bytes, attestationObject: bytes }),
})
const Shown = z.object({
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes }),
})
const Answered = z.object({ challenge: z.string().max(100) })

interface Parts extends Pick<House, 'database' | 'now'> {
  readonly publicUrl: string
  /** Counts who asks: each challenge is a row. */
  readonly mayAsk: (context: Context) => Promise<boolean>
  readonly begin: ReturnType<typeof memberPhones>['beginFor']
}

export function passkeys({ database, now, publicUrl, mayAsk, begin }: Parts): PasskeyDesk {
  const { hostname: rpID, origin } = new URL(publicUrl)
  const sessionOf = async (token: string): Promise<Row | undefined> =>
    (await database.ask({ text: WHOSE, values: [hashOf(token), now()] }))[0]
  const newChallenge = async (sessionId: string | null) => {
    const challenge = randomBytes(32)
    const ends = instantFrom(millisecondsOf(now()) + challengeMinutes * 60_000)
    await database.ask({ text: ASK, values: [hashOf(challenge.toString('base64url')), sessionId, now(), ends] })
    return challenge
  }
  /** The challenge that is answered, if it was asked of this phone and not answered yet; from now on it is. */
  const take = async ({ clientDataJSON }: { readonly clientDataJSON: string }, sessionId: string | null) => {
    const said = Answered.safeParse(parsed(Buffer.from(clientDataJSON, 'base64url').toString('utf8')))
    if (!said.success) return undefined
    const { challenge } = said.data
    const taken = await database.ask({ text: TAKE, values: [hashOf(challenge), sessionId, now()] })
    return taken.length === 1 ? challenge : undefined
  }

  return {
    askMake: async (token, name) => {
      const row = await sessionOf(token)
      if (row === undefined) return undefined
      return generateRegistrationOptions({
        rpName: 'Alongside',
        rpID,
        userName: name,
        userDisplayName: name,
        userID: Uint8Array.from(randomBytes(16)),
        challenge: Uint8Array.from(await newChallenge(String(row.id))),
        attestationType: 'none',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
    },

    make: async (token, credential) => {
      const row = await sessionOf(token)
      const response = Made.safeParse(parsed(credential))
      if (row === undefined || !response.success) return false
      const expectedChallenge = await take(response.data.response, String(row.id))
      if (expectedChallenge === undefined) return false
      const made = await verified(() =>
        verifyRegistrationResponse({
          response: { ...response.data, clientExtensionResults: {} } as RegistrationResponseJSON,
          expectedChallenge,
          expectedOrigin: origin,
          expectedRPID: rpID,
        }),
      )
      if (!made?.verified) return false
      const { credential: key } = made.registrationInfo
      const values = [hashOf(key.id), newPasskeyId(now()), row.member_id, row.supporter_id, row.organization_id]
      const kept = await database.ask({
        text: MAKE,
        values: [...values, Buffer.from(key.publicKey), key.counter, now(), mostPasskeys],
      })
      return kept.length === 1
    },

    askEnter: async (context) =>
      (await mayAsk(context))
        ? generateAuthenticationOptions({
            rpID,
            challenge: Uint8Array.from(await newChallenge(null)),
            userVerification: 'required',
          })
        : undefined,

    enter: async (credential, before) => {
      const response = Shown.safeParse(parsed(credential))
      if (!response.success) return undefined
      // Taken whether or not there is such a passkey: an answer is good for one try.
      const expectedChallenge = await take(response.data.response, null)
      const [key] = await database.ask({ text: FIND, values: [hashOf(response.data.id)] })
      if (expectedChallenge === undefined || key === undefined) return undefined
      const shown = await verified(() =>
        verifyAuthenticationResponse({
          response: { ...response.data, clientExtensionResults: {} } as AuthenticationResponseJSON,
          expectedChallenge,
          expectedOrigin: origin,
          expectedRPID: rpID,
          credential: {
            id: response.data.id,
            publicKey: Uint8Array.from(key.public_key as Buffer),
            counter: Number(key.sign_count),
          },
        }),
      )
      if (!shown?.verified) return undefined
      const values = [key.credential_hash, shown.authenticationInfo.newCounter, now()]
      const used = await database.ask({ text: USED, values })
      return used.length === 1 ? begin(String(key.member_id), key.supporter_id as string | null, before) : undefined
    },

    list: async (token) => {
      const row = await sessionOf(token)
      const found = row ? await database.ask({ text: LIST, values: [row.member_id, row.supporter_id] }) : []
      return found.map((one) => ({
        id: String(one.id),
        madeAt: String(one.made_at),
        usedAt: (one.used_at as string | null) ?? null,
      }))
    },

    end: async (token, id) => {
      const row = await sessionOf(token)
      if (row === undefined) return false
      const ended = await database.ask({ text: END, values: [id, row.member_id, row.supporter_id, now()] })
      return ended.length === 1
    },
  }
}

function newPasskeyId(now: string): string {
  return idFrom(Date.parse(now), randomBytes(10))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What the library refuses it throws; to who stands outside, that is the one answer. */
async function verified<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}

const WHOSE = `select id, member_id, supporter_id, organization_id from registry_phone_session
  where token_hash = $1 and ended_at is null and ends_at > $2`

const ASK = `
  with stale as (delete from registry_passkey_challenge where made_at < $3::timestamptz - interval '1 day')
  insert into registry_passkey_challenge (challenge_hash, session_id, made_at, ends_at) values ($1, $2, $3, $4)`

const TAKE = `update registry_passkey_challenge set used_at = $3
  where challenge_hash = $1 and session_id is not distinct from $2::uuid and used_at is null and ends_at > $3 returning session_id`

const MINE = 'member_id = $3 and supporter_id is not distinct from $4::uuid and ended_at is null'

const MAKE = `
  insert into registry_passkey (credential_hash, id, member_id, supporter_id, organization_id, public_key, sign_count, made_at)
  select $1, $2, $3, $4::uuid, $5, $6, $7, $8 where (select count(*) from registry_passkey where ${MINE}) < $9
  on conflict do nothing returning id`

// Only where the door still stands open to them: an invitation used and not ended since.
const FIND = `select k.credential_hash, k.member_id, k.supporter_id, k.public_key, k.sign_count from registry_passkey k
  where k.credential_hash = $1 and k.ended_at is null and exists (select from registry_invitation i where i.member_id = k.member_id
    and i.supporter_id is not distinct from k.supporter_id and i.used_at is not null and i.ended_at is null)`

const USED = `update registry_passkey set sign_count = $2, used_at = $3 where credential_hash = $1 and ended_at is null returning id`

const LIST = `select id, made_at, used_at from registry_passkey
  where member_id = $1 and supporter_id is not distinct from $2::uuid and ended_at is null order by made_at, id`

const END = `update registry_passkey set ended_at = $4
  where id = $1 and member_id = $2 and supporter_id is not distinct from $3::uuid and ended_at is null returning id`

// What the sign-in screens send and what they are told. Sign-in stands before the gate, so these are no operations: each call
// goes to /sign-in/…, and every one of them answers the state the person is in now.

import { z } from 'zod'

const password = z.string().min(1).max(128)
const code = z.string().regex(/^[0-9]{6}$/)
const recoveryCode = z.string().min(8).max(40)
const bytes = z.string().max(20_000) // base64url
/** `toJSON()` of the credential that `navigator.credentials.get` gave. */
const passkey = z.object({
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).exactOptional(),
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.exactOptional(),
  }),
})

/** POST /sign-in/password */
export const PasswordProof = z.strictObject({ email: z.string().min(1).max(320), password })

/** POST /sign-in/second-factor */
export const SecondFactorProof = z.union([z.strictObject({ code }), z.strictObject({ recoveryCode })])

/** POST /sign-in/passkey, after its options from POST /sign-in/passkey/options */
export const PasskeyProof = z.strictObject({ passkey })

/** POST /sign-in/unlock: any one proof of the same person */
export const UnlockProof = z.union([
  z.strictObject({ password }),
  z.strictObject({ code }),
  z.strictObject({ recoveryCode }),
  z.strictObject({ passkey }),
])

/** POST /sign-in/enroll/totp: the password again, unless the person has none */
export const TotpEnrolment = z.strictObject({ password: password.optional() })

/** POST /sign-in/enroll/totp/confirm: a first code, which shows that the authenticator has the secret */
export const TotpConfirmation = z.strictObject({ code })

/** POST /sign-in/enroll/passkey, after its options from POST /sign-in/enroll/passkey/options */
export const PasskeyEnrolment = z.strictObject({
  /** `toJSON()` of the credential that `navigator.credentials.create` gave. */
  passkey: z.object({
    id: bytes,
    rawId: bytes,
    type: z.literal('public-key'),
    authenticatorAttachment: z.enum(['platform', 'cross-platform']).exactOptional(),
    clientExtensionResults: z.object({}),
    response: z.object({
      clientDataJSON: bytes,
      attestationObject: bytes,
      transports: z.array(z.string().max(20)).max(10).optional(),
    }),
  }),
  name: z.string().trim().min(1).max(80),
})

/** POST /sign-in/own/passkey/remove: the id of one of one's own */
export const PasskeyRemoval = z.strictObject({ id: z.uuid() })

/** POST /sign-in/own/password: the one there is, and the one chosen instead */
export const PasswordChoice = z.strictObject({ password, chosen: z.string().min(1).max(1000) })

/** POST /sign-in/own/recovery-codes: the password again, unless the person has none */
export const RecoveryCodesRenewal = z.strictObject({ password: password.optional() })

/** POST /sign-in/passkey/options, /enroll/passkey/options, /oidc, /lock, /out */
export const Nothing = z.strictObject({})

export type PasskeyAnswer = z.infer<typeof passkey>

export type Way = 'password' | 'code' | 'recovery-code' | 'passkey'

/** A role in an organization; a person may hold several. */
export interface OwnSeat {
  readonly id: string
  readonly role: string
  readonly organization: { readonly id: string; readonly name: string; readonly kind: string }
}

/** Where a person stands between a closed door and their seat. */
export type SignInState =
  | {
      readonly kind: 'signed-out'
      /** Passkeys need a host name in the address: at `127.0.0.1` there are none. */
      readonly passkeys: boolean
      /** The organization's own sign-in, by its name. */
      readonly provider: string | null
      /** Of a house with invented people: who can sign in, one for each role. */
      readonly demo: DemoDoor | null
    }
  /** The first proof stands; one of these must follow within ten minutes. */
  | { readonly kind: 'second-factor'; readonly email: string; readonly ways: readonly Way[] }
  /** The first proof stands, and the person has no second factor yet (SEC-1). */
  | { readonly kind: 'enroll'; readonly email: string; readonly passkeys: boolean }
  | {
      readonly kind: 'open'
      readonly staff: string
      readonly name: string
      readonly email: string
      /** What the person may take today, by organization; every call names the one taken. */
      readonly seats: readonly OwnSeat[]
      /** UTC instant, 12 hours after sign-in. */
      readonly endsAt: string
      readonly idleMinutes: number
      readonly factors: { readonly totp: boolean; readonly passkeys: number; readonly recoveryCodes: number }
      /** 32 bytes (base64url) that close this person's drafts and outbox on a device; the device never stores it. */
      readonly deviceKey: string
    }
  | {
      readonly kind: 'locked'
      readonly staff: string
      readonly email: string
      readonly endsAt: string
      readonly ways: readonly Way[]
    }

/** The published password, and the people who have it. */
export interface DemoDoor {
  readonly password: string
  readonly seats: readonly { readonly email: string; readonly role: string; readonly organization: string }[]
}

/** The answer of GET /sign-in/own: what opens this person's own sign-in. */
export interface OwnSignIn {
  readonly hasPassword: boolean
  /** Whether they may choose another password; an invented person of the demo may not, theirs is published. */
  readonly choosesPassword: boolean
  readonly totp: boolean
  readonly recoveryCodes: number
  readonly passkeys: readonly {
    readonly id: string
    readonly name: string
    /** UTC instant; null where it was not kept. */
    readonly addedAt: string | null
  }[]
}

/** The answer of POST /sign-in/own/recovery-codes, shown once; the ones before open nothing any more. */
export interface RecoveryCodes {
  readonly recoveryCodes: readonly string[]
}

/** The answer of POST /sign-in/enroll/totp, shown once. */
export interface TotpSecret {
  /** `otpauth://…`, for the QR code. */
  readonly uri: string
  /** The same secret to type by hand. */
  readonly secret: string
  readonly recoveryCodes: readonly string[]
}

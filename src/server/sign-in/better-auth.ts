// How better-auth is set up: it proves who somebody is (password, TOTP, passkey, OIDC) in its own schema `signin`, and
// nothing more. Its session lives ten minutes, between the first factor and the second; work runs on our seat session.

import { passkey } from '@better-auth/passkey'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { PostgresDialect } from 'kysely'
import type pg from 'pg'
import { hashPassword, PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, verifyPassword } from './password.ts'
import { RECOVERY_CODES, recoveryCodeVault } from './recovery-code.ts'

/** An identity provider of the organization; its discovery document lies below `issuer`. */
export interface OidcProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What its button is called; by default its host name. */
  readonly name?: string
  /** True only if the provider asks every person for a second factor itself (SEC-1); else we ask ours. */
  readonly asksSecondFactor?: boolean
}

/** The one provider's id: it is part of the callback address that is registered with the provider. */
export const OIDC_ID = 'oidc'

/** Seconds between the first proof and the second, or the enrolment of one. */
const PROOF_SECONDS = 600

export interface AuthorityOptions {
  /** Opened and ended by the caller. */
  readonly pool: pg.Pool
  /** What people type: it decides the cookies' `Secure` and the passkeys' relying party. */
  readonly publicUrl: string
  readonly secret: string
  readonly oidc?: OidcProvider
}

export type Authority = ReturnType<typeof createAuthority>

/** With `oidc` its first answer waits for the provider's discovery document; so that one is made apart. */
export function createAuthority(options: AuthorityOptions) {
  return betterAuth(authorityOptions(options))
}

/** The options alone: the migration's test asks better-auth's generator what they need. */
export function authorityOptions({ pool, publicUrl, secret, oidc }: AuthorityOptions) {
  const url = new URL(publicUrl)
  return {
    appName: 'Alongside',
    baseURL: url.origin,
    basePath: '/sign-in',
    secret,
    database: { dialect: new PostgresDialect({ pool }), type: 'postgres', schemaName: 'signin', transaction: true },
    // better-auth would log e-mail addresses beside its warnings (SEC-9).
    logger: { disabled: true },
    telemetry: { enabled: false },
    trustedOrigins: [url.origin],
    session: { expiresIn: PROOF_SECONDS, disableSessionRefresh: true, freshAge: PROOF_SECONDS },
    user: {
      additionalFields: { demo: { type: 'boolean', required: true, defaultValue: false, input: false } },
      changeEmail: { enabled: false },
      deleteUser: { enabled: false },
    },
    account: {
      updateAccountOnSignIn: false,
      encryptOAuthTokens: true,
      // A name is never taken over from the provider; a person is known by the e-mail their administrator entered.
      accountLinking: { enabled: true, trustedProviders: [OIDC_ID], allowDifferentEmails: false },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN_LENGTH,
      maxPasswordLength: PASSWORD_MAX_LENGTH,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    databaseHooks: {
      account: { create: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) } },
    },
    advanced: {
      cookiePrefix: 'alongside',
      useSecureCookies: url.protocol === 'https:',
      // Lax: the identity provider's answer is a navigation from another site and must bring the state cookie.
      defaultCookieAttributes: { path: '/sign-in', httpOnly: true, sameSite: 'lax' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: 'uuid', validateSchema: false },
    },
    rateLimit: { enabled: false },
    plugins: [
      twoFactor({
        issuer: 'Alongside',
        allowPasswordless: true,
        twoFactorCookieMaxAge: PROOF_SECONDS,
        backupCodeOptions: { ...RECOVERY_CODES, storeBackupCodes: recoveryCodeVault(secret) },
      }),
      passkey({
        rpID: url.hostname,
        rpName: 'Alongside',
        origin: url.origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: async ({ verification }) => mustBeVerified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: async ({ verification }) => mustBeVerified(verification.authenticationInfo.userVerified),
        },
      }),
      genericOAuth({ config: oidc === undefined ? [] : [oidcConfig(oidc)] }),
    ],
  } satisfies BetterAuthOptions
}

/** We never call the provider for a person, so its tokens are not kept. */
const NO_TOKENS = { accessToken: null, refreshToken: null, idToken: null }

function oidcConfig({ issuer, clientId, clientSecret }: OidcProvider) {
  return {
    providerId: OIDC_ID,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: ['openid', 'email'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
  }
}

/** A passkey replaces both factors only if the device asked for finger, face or PIN (NIST SP 800-63B-4, AAL2). */
function mustBeVerified(userVerified: boolean | undefined): void {
  if (userVerified !== true) throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED' })
}

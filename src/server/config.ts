// What an installation is told from outside: about a dozen environment variables, parsed once and frozen. All faults are
// told together, and never a value, since some are secret. Everything else is a setting in the database.
import { resolve } from 'node:path'
import { z } from 'zod'
import { LOG_LEVELS } from './log.ts'
import { StartError } from './start-error.ts'

export type Config = Readonly<{
  /** Your own PostgreSQL; undefined: the embedded one. */
  databaseUrl: string | undefined
  dataDir: string
  host: string
  port: number
  /** Where the root key is kept; undefined: a file in the data folder, made at the first start. */
  keyFile: string | undefined
  /** A command that prints the root key, instead of a file. */
  keyCommand: string | undefined
  /** The address people type, without a path; undefined: this machine's own. */
  publicUrl: string | undefined
  demo: boolean
  oidc: Readonly<{ issuer: string; clientId: string; clientSecret: string }> | undefined
  logLevel: (typeof LOG_LEVELS)[number]
  chromiumPath: string | undefined
  /** Where a plan’s population data and the runs over it lie, a folder a plan; undefined: runs come as files. */
  populationFolder: string | undefined
  /** Where mail to members leaves by, and from which address; undefined: it is not set up. */
  mail: Readonly<{ url: string; from: string }> | undefined
  /** Who carries texts and voice (docs/sending.md), and the key between us; undefined: not set up. */
  gateway: Readonly<{ url: string; key: string }> | undefined
}>

const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]']

/** One of these alone says nothing. */
const together = [
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['ALONGSIDE_MAIL', 'ALONGSIDE_MAIL_FROM'],
  ['ALONGSIDE_GATEWAY', 'ALONGSIDE_GATEWAY_KEY'],
] as const

const text = z.string().optional()
const Environment = z
  .object({
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must be an address like postgres://user:password@host/database')
      .refine((url) => !/[?&]options=/.test(url), 'must not hold options: Alongside sets the role there')
      .optional(),
    ALONGSIDE_DATA: text,
    HOST: text,
    PORT: z
      .string()
      .refine((port) => isPort(port), 'must be a number from 0 to 65535')
      .optional(),
    ALONGSIDE_KEY_FILE: text,
    ALONGSIDE_KEY_COMMAND: text,
    ALONGSIDE_PUBLIC_URL: z
      .string()
      .refine((url) => isPublicUrl(url), 'must be https and a name alone, like https://alongside.example.org')
      .optional(),
    ALONGSIDE_DEMO: z.enum(['yes', 'no'], 'must be yes or no').optional(),
    OIDC_ISSUER: z.url({ protocol: /^https$/, error: 'must be an https address' }).optional(),
    OIDC_CLIENT_ID: text,
    OIDC_CLIENT_SECRET: text,
    LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).optional(),
    CHROMIUM_PATH: text,
    ALONGSIDE_POPULATION: text,
    ALONGSIDE_MAIL: z
      .string()
      .refine((url) => isMailUrl(url), 'must be smtps://user:password@host or smtp://host (TLS is asked for), no path')
      .optional(),
    ALONGSIDE_MAIL_FROM: z.email({ error: 'must be an e-mail address' }).optional(),
    ALONGSIDE_GATEWAY: z
      .string()
      .refine((url) => isGatewayUrl(url), 'must be an https address, or http on this machine')
      .optional(),
    ALONGSIDE_GATEWAY_KEY: z.string().min(20, 'must have 20 letters or more').optional(),
  })
  .superRefine((env, context) => {
    if (env.ALONGSIDE_KEY_FILE && env.ALONGSIDE_KEY_COMMAND) {
      context.addIssue({
        code: 'custom',
        path: ['ALONGSIDE_KEY_COMMAND'],
        message: 'cannot be set beside ALONGSIDE_KEY_FILE',
      })
    }
    for (const group of together) {
      if (!group.some((name) => env[name])) continue
      for (const name of group.filter((name) => !env[name])) {
        const others = group.filter((other) => other !== name).join(' and ')
        context.addIssue({ code: 'custom', path: [name], message: `is needed beside ${others}` })
      }
    }
  })

/** Whether the text is a TCP port; 0 lets the system choose one. */
export function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65535
}

/**
 * The configuration that `environment` says; `defaultDataDir` is where the data lies when it does not.
 * @throws StartError with every fault, one a line.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, defaultDataDir: string): Config {
  // A variable set to nothing is how a person unsets it.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const parsed = Environment.safeParse(set)
  if (!parsed.success) {
    throw new StartError('The environment has these faults. Correct them, then start again:', {
      attachment: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'),
    })
  }
  const env = parsed.data
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  const { ALONGSIDE_MAIL: mailUrl, ALONGSIDE_MAIL_FROM: from } = env
  const { ALONGSIDE_GATEWAY: gatewayUrl, ALONGSIDE_GATEWAY_KEY: key } = env
  return Object.freeze({
    databaseUrl: env.DATABASE_URL,
    dataDir: resolve(env.ALONGSIDE_DATA ?? defaultDataDir),
    host: env.HOST ?? '127.0.0.1',
    port: Number(env.PORT ?? 4600),
    keyFile: env.ALONGSIDE_KEY_FILE,
    keyCommand: env.ALONGSIDE_KEY_COMMAND,
    publicUrl: env.ALONGSIDE_PUBLIC_URL === undefined ? undefined : new URL(env.ALONGSIDE_PUBLIC_URL).origin,
    demo: env.ALONGSIDE_DEMO !== 'no',
    oidc: issuer && clientId && clientSecret ? Object.freeze({ issuer, clientId, clientSecret }) : undefined,
    logLevel: env.LOG_LEVEL ?? 'info',
    chromiumPath: env.CHROMIUM_PATH,
    populationFolder: env.ALONGSIDE_POPULATION === undefined ? undefined : resolve(env.ALONGSIDE_POPULATION),
    mail: mailUrl && from ? Object.freeze({ url: mailUrl, from }) : undefined,
    gateway: gatewayUrl && key ? Object.freeze({ url: gatewayUrl, key }) : undefined,
  })
}

function isPublicUrl(value: string): boolean {
  const url = URL.parse(value)
  if (url?.pathname !== '/' || url.search || url.hash || url.username) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL_NAMES.includes(url.hostname))
}

/** Without TLS (`?tls=no`) only to this machine: a letter names who gets it. */
function isMailUrl(value: string): boolean {
  const url = URL.parse(value)
  if (!url || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '') return false
  if ((url.pathname !== '' && url.pathname !== '/') || url.hash) return false
  if (url.search === '') return true
  return url.search === '?tls=no' && url.protocol === 'smtp:' && LOCAL_NAMES.includes(url.hostname)
}

function isGatewayUrl(value: string): boolean {
  const url = URL.parse(value)
  if (!url || url.username || url.hash) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL_NAMES.includes(url.hostname))
}

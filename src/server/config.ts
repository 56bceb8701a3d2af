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
}>

const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]']

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
  })
  .superRefine((env, context) => {
    if (env.ALONGSIDE_KEY_FILE && env.ALONGSIDE_KEY_COMMAND) {
      context.addIssue({
        code: 'custom',
        path: ['ALONGSIDE_KEY_COMMAND'],
        message: 'cannot be set beside ALONGSIDE_KEY_FILE',
      })
    }
    const oidc = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
    if (!oidc.some((name) => env[name])) return
    for (const name of oidc.filter((name) => !env[name])) {
      context.addIssue({ code: 'custom', path: [name], message: 'is needed beside the other OIDC values' })
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
  })
}

function isPublicUrl(value: string): boolean {
  const url = URL.parse(value)
  if (url?.pathname !== '/' || url.search || url.hash || url.username) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL_NAMES.includes(url.hostname))
}

// The server's log: JSON lines on standard error. Its fields are a closed list and its texts are single words, so that no
// sentence, and with it no member's data, can slip into it; an error leaves its kind and place, never its message.

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const

/** All that a line may say. A new field is added here, where a reviewer asks whether it can hold a member's data. */
export type LogFields = Readonly<{
  operation?: string
  request?: string
  method?: string
  route?: string
  status?: number
  code?: string
  role?: string
  seat?: string
  command?: string
  job?: string
  attempt?: number
  migration?: string
  count?: number
  rows?: number
  port?: number
  tookMs?: number
  error?: unknown
}>

export type Log = {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

const WORD = /^[A-Za-z0-9_.:/{}-]{0,100}$/
const WITHHELD = 'withheld'

/** A log that writes lines of `level` and above. */
export function createLog(
  level: (typeof LOG_LEVELS)[number],
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  const at = (own: (typeof LOG_LEVELS)[number]) => {
    if (LOG_LEVELS.indexOf(own) < LOG_LEVELS.indexOf(level)) return () => {}
    return (event: string, fields: LogFields = {}) => write(line(own, event, fields))
  }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

function line(level: string, event: string, { error, ...fields }: LogFields): string {
  const safe = Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? word(value) : value])
  const place = error === undefined ? {} : { error: errorKind(error), at: errorPlace(error) }
  const time = new Date().toISOString()
  return `${JSON.stringify({ level, time, event: word(event), ...Object.fromEntries(safe), ...place })}\n`
}

function word(value: string): string {
  return WORD.test(value) ? value : WITHHELD
}

function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? `:${error.code}` : ''
  return word(`${error.name}${code}`)
}

// The stack begins with the message, which may quote a value; its frames do not.
function errorPlace(error: unknown): readonly string[] {
  if (!(error instanceof Error) || !error.stack) return []
  const frames = error.stack.split('\n').filter((text) => /^\s+at .*:\d+:\d+\)?$/.test(text))
  return frames.slice(0, 8).map((frame) => frame.trim().replace(/^at /, '').replaceAll(process.cwd(), '.'))
}

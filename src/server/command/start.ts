// The command that serves people: the port first, since a taken one must stop before anything is started, then the
// database, the demo, the house; and on a signal the same way back, answering what has begun.
import { type Config, isPort, readConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { DEFAULT_DATA_DIR, readyDatabase } from '../ready-database.ts'
import { openWeb } from '../web-server.ts'
import { readOptions, UsageError } from './option.ts'
import { untilAskedToStop } from './stop-request.ts'

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  demo: { type: 'boolean' },
  members: { type: 'string' },
} as const

const LARGEST_DEMO = 100_000

/** Serves until a signal asks to stop. @throws StartError, UsageError */
export async function start(args: readonly string[]): Promise<number> {
  const { config, members } = readStart(args)
  const log = createLog(config.logLevel)
  const stop = untilAskedToStop(log)
  const closers: (() => Promise<void>)[] = []
  try {
    const web = await openWeb(config.host, config.port)
    closers.push(() => web.close())
    tell('Opening the database …')
    const database = await readyDatabase(config, 'serve')
    closers.push(() => database.close())
    const address = config.publicUrl ?? web.address
    const options = {
      connections: database.connections,
      config: Object.freeze({ ...config, port: web.port, publicUrl: address }),
      dataDir: config.dataDir,
      demo: config.demo,
      isServing: true,
    }
    const doors: string[] = []
    if (config.demo && !stop.isAsked()) {
      const { loadDemoIfEmpty } = await import('./load-demo.ts')
      doors.push(...(await loadDemoIfEmpty(options, { members, say: tell, isStopped: stop.isAsked })))
    }
    if (stop.isAsked()) return stop.exitCode()
    // Late: a wrong option or a taken port is told without loading it.
    const [{ openHouse }, { runAlertClock }, { runStopNotices }] = await Promise.all([
      import('../house.ts'),
      import('../alert-clock.ts'),
      import('../stop-notice-clock.ts'),
    ])
    const house = await openHouse(options)
    closers.push(() => house.close())
    closers.push(runAlertClock(house.core, log), runStopNotices(house.core, log))
    web.answerWith(house.fetch)
    greet(address, config, [...(await house.demoSeats()), ...doors])
    await stop.asked
    tell('\nStopping …')
    return stop.exitCode()
  } finally {
    // The last opened is closed first, but the web server before all: nothing new may come in while the rest goes.
    const [web, ...others] = closers
    await web?.()
    for (const close of others.reverse()) await close()
  }
}

function readStart(args: readonly string[]): { readonly config: Config; readonly members: number | undefined } {
  const { values } = readOptions(args, OPTIONS)
  if (values.port !== undefined && !isPort(values.port))
    throw new UsageError('--port must be a number from 0 to 65535.')
  const members = values.members === undefined ? undefined : Number(values.members)
  if (members !== undefined && !(Number.isInteger(members) && members >= 1 && members <= LARGEST_DEMO)) {
    throw new UsageError(`--members must be a number from 1 to ${LARGEST_DEMO}.`)
  }
  const given = {
    ...(values.port === undefined ? {} : { PORT: values.port }),
    ...(values.host === undefined ? {} : { HOST: values.host }),
    ...(values.data === undefined ? {} : { ALONGSIDE_DATA: values.data }),
    ...(values.demo === undefined ? {} : { ALONGSIDE_DEMO: values.demo ? 'yes' : 'no' }),
  }
  return { config: readConfig({ ...process.env, ...given }, DEFAULT_DATA_DIR), members }
}

function greet(address: string, config: Config, seats: readonly string[]): void {
  const database = config.databaseUrl === undefined ? 'the embedded PostgreSQL' : 'the server of DATABASE_URL'
  const lines = [
    `Alongside runs at ${address}`,
    `Its data is in ${config.dataDir}, on ${database}. Ctrl-C stops it.`,
    ...(seats.length === 0 ? [] : ['', ...seats]),
  ]
  process.stdout.write(`\n${lines.join('\n')}\n`)
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}

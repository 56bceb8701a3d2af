import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { clearScratchFolder, scratchFolder } from '../../../test/scratch-folder.ts'
import { findPostmaster } from '../postgres/postmaster.ts'

const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url))
const LONG_MS = 120_000

let scratch = ''
const running = new Set<ChildProcess>()
before(async () => {
  scratch = await scratchFolder()
})
after(() => {
  for (const child of running) child.kill('SIGKILL')
  return clearScratchFolder(scratch)
})

type Program = {
  readonly pid: number
  /** The address it serves at; fails when it ends first. */
  serving(): Promise<string>
  telling(pattern: RegExp): Promise<void>
  signal(name: NodeJS.Signals): void
  ended(): Promise<{ readonly code: number | null; readonly out: string; readonly told: string }>
}

function program(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Program {
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined, DATABASE_URL: undefined, ...environment }
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env })
  let out = ''
  let told = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    told += text
  })
  const ended = new Promise<{ code: number | null; out: string; told: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, out, told })),
  )
  const seen = (pattern: RegExp) =>
    new Promise<string | undefined>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(out + told)
        if (found) resolve(found[1])
      }
      child.stdout.on('data', look)
      child.stderr.on('data', look)
      child.on('close', () => reject(new Error(`it ended: ${told}`)))
      look()
    })
  running.add(child)
  child.on('close', () => running.delete(child))
  return {
    pid: child.pid ?? 0,
    serving: async () => (await seen(/runs at (http:\S+)/)) ?? '',
    telling: async (pattern) => {
      await seen(pattern)
    },
    signal: (name) => child.kill(name),
    ended: () => ended,
  }
}

const start = (folder: string, ...more: string[]) =>
  program(['start', '--port', '0', '--no-demo', '--data', join(scratch, folder), ...more])

async function refusal(...given: Parameters<typeof program>): Promise<string> {
  const { code, out, told } = await program(...given).ended()
  assert.equal(code, 2, told)
  assert.equal(out, '')
  return told
}

describe('a command line that is wrong is told in one line', { timeout: LONG_MS }, () => {
  for (const [args, pattern] of [
    [['begin'], /^There is no command "begin"\. .*help.*\n$/],
    [['start', '--prot', '1'], /^Unknown option '--prot'\. .*help.*\n$/],
    [['start', '--port'], /^Option '--port.*\n$/],
    [['start', '--port', 'many'], /^--port must be a number from 0 to 65535\. .*\n$/],
    [['start', '--members', '0'], /^--members must be a number from 1 to .*\n$/],
    [['start', 'now'], /^Unexpected argument 'now'\. .*\n$/],
  ] as const) {
    test(args.join(' '), async () => assert.match(await refusal(args), pattern))
  }

  test('help lists every command', async () => {
    const { code, out } = await program(['help']).ended()
    assert.equal(code, 0)
    assert.match(out, /^ {2}start +\S/m)
  })
})

describe('a start that cannot be', { timeout: LONG_MS }, () => {
  test('a faulty environment is told whole', async () => {
    const told = await refusal(['start'], { PORT: 'x', LOG_LEVEL: 'y' })
    assert.match(told, /^The environment has these faults\..*\n\nPORT .*\nLOG_LEVEL .*\n$/)
  })

  test('a DATABASE_URL nobody answers at', async () => {
    const url = 'postgres://invented:secret@127.0.0.1:1/house'
    const told = await refusal(['start', '--port', '0', '--data', join(scratch, 'url')], { DATABASE_URL: url })
    assert.match(told, /^DATABASE_URL: the server cannot be reached \(ECONNREFUSED\)\..*\n$/m)
    assert.ok(!told.includes('secret'))
  })

  test('a port in use stops it before anything is made', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const address = other.address()
    assert.ok(address !== null && typeof address === 'object')
    const told = await refusal(['start', '--port', String(address.port), '--data', join(scratch, 'busy')])
    assert.match(told, /^The port \d+ is in use\. .*\n$/)
    await assert.rejects(readdir(join(scratch, 'busy')), { code: 'ENOENT' })
    other.close()
  })

  test('of two on one folder at once, one serves and the other says so', async () => {
    const both = [start('both'), start('both')]
    const first = await Promise.any(both.map((one) => one.serving().then(() => one)))
    const [second] = both.filter((one) => one !== first)
    assert.ok(second)
    const { code, told } = await second.ended()
    assert.equal(code, 2)
    assert.match(told, new RegExp(`^Alongside already runs on the data in .* \\(process ${first.pid}\\)\\. .*$`, 'm'))
    first.signal('SIGTERM')
    assert.equal((await first.ended()).code, 0)
  })
})

describe('a running house', { timeout: LONG_MS }, () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    test(`${signal} ends everything it started`, async () => {
      const house = start('signal')
      const address = await house.serving()
      assert.equal((await fetch(`${address}/healthz`)).status, 200)
      house.signal(signal)
      assert.equal((await house.ended()).code, 0)
      assert.equal(await findPostmaster(join(scratch, 'signal', 'postgres')), undefined)
      await assert.rejects(fetch(address))
    })
  }

  test('a signal while it starts ends it too', async () => {
    const house = start('early')
    await house.telling(/Opening the database/)
    house.signal('SIGINT')
    assert.equal((await house.ended()).code, 0)
    assert.equal(await findPostmaster(join(scratch, 'early', 'postgres')), undefined)
  })

  test('after a kill the next start serves the same data', async () => {
    const killed = start('killed')
    await killed.serving()
    const key = await readFile(join(scratch, 'killed', 'root.key'), 'utf8')
    killed.signal('SIGKILL')
    await killed.ended()
    const next = start('killed')
    const address = await next.serving()
    assert.equal((await fetch(`${address}/readyz`)).status, 200)
    assert.equal(await readFile(join(scratch, 'killed', 'root.key'), 'utf8'), key)
    next.signal('SIGINT')
    assert.equal((await next.ended()).code, 0)
  })

  test('another root key than the one its data is sealed with is refused', async () => {
    await writeFile(join(scratch, 'killed', 'root.key'), `${'0'.repeat(64)}\n`)
    const { code, told } = await start('killed').ended()
    assert.equal(code, 2, told)
    assert.equal(await findPostmaster(join(scratch, 'killed', 'postgres')), undefined)
  })
})

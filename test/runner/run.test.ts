// The run as a whole: what it says, how it ends, and that nothing it started is there afterwards.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const RUN = fileURLToPath(new URL('../run.ts', import.meta.url))

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'r'))
})
after(() => rm(folder, { recursive: true, force: true }))

async function run(pattern: string, meanwhile?: (stop: () => void) => Promise<void>) {
  const child = spawn(process.execPath, [RUN, pattern], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  const ended = new Promise((resolve) => child.on('close', resolve))
  await meanwhile?.(() => child.kill('SIGTERM'))
  const code = await ended
  return { code, last: text.trimEnd().split('\n').at(-1), text }
}

test('a pattern that fits nothing is a failure', async () => {
  const { code, last, text } = await run('no-such-file')
  assert.deepEqual({ code, last }, { code: 1, last: '0 passed, 0 failed' })
  assert.match(text, /^No test file fits\.$/m)
})

test('a run stopped in the middle says so and leaves nothing behind', async () => {
  const { code, text } = await run('test/schema.test', async (stop) => {
    // Once the server is there, or as soon as it would be.
    while ((await readdir(folder)).length === 0) await sleep(20)
    await sleep(1500)
    stop()
  })
  assert.equal(code, 1)
  assert.match(text, /^Stopped before the end\.$/m)
  assert.deepEqual(await readdir(folder), [])
})

test('a run that comes to its end counts what passed and leaves nothing behind', async () => {
  const { code, last, text } = await run('runner/tally')
  assert.equal(code, 0)
  assert.match(last ?? '', /^[1-9]\d* passed, 0 failed$/)
  assert.match(text, /^✔ test\/runner\/tally\.test\.ts {2}\d+ passed, /)
  assert.deepEqual(await readdir(folder), [])
})

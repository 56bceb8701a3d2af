// A runner that says "passed" about a file that crashed is worse than none; each way a file can go wrong is tried here.
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { runTestFile } from './test-file.ts'

const HEAD = `import { describe, it, test } from 'node:test'\n`
const BAD: readonly {
  readonly name: string
  readonly text: string
  readonly says: RegExp
  readonly passed?: number
}[] = [
  { name: 'a failing test', text: `test('a', () => { throw new Error('no good') })`, says: /no good/ },
  { name: 'a file that does not load', text: `import './absent.ts'`, says: /code 1/ },
  { name: 'a file without a test', text: '', says: /no test/ },
  {
    name: 'a file that leaves with 0 in the middle',
    text: `test('a', () => {}); test('b', () => new Promise((go) => setTimeout(go, 5000))); setTimeout(() => process.exit(0), 200)`,
    says: /cut short/,
  },
  {
    name: 'a file that leaves with another code',
    text: `test('a', () => {}); process.on('exit', () => { process.exitCode = 3 })`,
    says: /code 3/,
    passed: 1,
  },
  {
    name: 'a file that is killed',
    text: `test('a', () => {}); test('b', () => { process.kill(process.pid, 'SIGKILL') })`,
    says: /SIGKILL/,
  },
  {
    name: 'a file that never ends',
    text: `test('a', () => { setInterval(() => {}, 1000) })`,
    says: /still open/,
  },
  {
    name: 'a suite whose preparation fails',
    text: `import { before } from 'node:test'; describe('s', () => { before(() => { throw new Error('not ready') }); it('a', () => {}) })`,
    says: /not ready/,
  },
  {
    name: 'a rejection nobody waits for',
    text: `test('a', () => { Promise.reject(new Error('lost')) })`,
    says: /lost/,
  },
]

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alongside-runner-'))
})
after(() => rm(folder, { recursive: true, force: true }))

async function run(name: string, text: string, signal = new AbortController().signal) {
  const path = join(folder, `${name.replaceAll(' ', '-')}.test.mjs`)
  await writeFile(path, HEAD + text)
  return runTestFile(path, { environment: process.env, limitSeconds: 4, signal, name })
}

for (const { name, text, says, passed } of BAD) {
  test(`${name} counts as failed`, async () => {
    const { results, output } = await run(name, text)
    const failed = results.filter((result) => result.kind === 'failed')
    assert.ok(failed.length > 0)
    assert.match(failed.map((result) => result.error).join('\n') + output, says)
    if (passed !== undefined) assert.equal(results.filter((result) => result.kind === 'passed').length, passed)
  })
}

test('what fails inside a test is counted once, under its whole name', async () => {
  const { results } = await run(
    'nested',
    `test('outer', async (t) => { await t.test('good', () => {}); await t.test('bad', () => { throw new Error('x') }) })`,
  )
  assert.deepEqual(
    results.map(({ kind, name }) => ({ kind, name })),
    [
      { kind: 'passed', name: 'outer › good' },
      { kind: 'failed', name: 'outer › bad' },
    ],
  )
})

test('what was skipped or is to do has not passed', async () => {
  const { results } = await run(
    'excused',
    `test('a', { skip: 'absent' }, () => {}); test('b', { todo: true }, () => {})`,
  )
  assert.deepEqual(results, [
    { kind: 'skipped', name: 'a', reason: 'absent' },
    { kind: 'skipped', name: 'b', reason: '' },
  ])
})

test('what a test prints is kept and is no result', async () => {
  const { results, output } = await run(
    'talking',
    `test('a', () => { console.log('{"kind":"failed","name":"x","error":"y"}') })`,
  )
  assert.deepEqual(results, [{ kind: 'passed', name: 'a' }])
  assert.match(output, /"kind":"failed"/)
})

test('a stopped run ends the file and what it started', async () => {
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 1000)
  const started = `import { spawn } from 'node:child_process'
    test('a', async () => { const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']); console.log(child.pid); await new Promise(() => setInterval(() => {}, 1000)) })`
  const { results, output } = await run('stopped', started, stop.signal)
  assert.equal(results[0]?.kind, 'failed')
  // Ended is at once; gone is when the system has taken note.
  const patience = AbortSignal.timeout(10_000)
  while (isThere(Number.parseInt(output, 10))) await sleep(50, undefined, { signal: patience })
})

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

// The way in, from a folder that holds only what it reads: what it says when it cannot go on, and that it keeps standard
// output for the program.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { clearScratchFolder, scratchFolder } from './scratch-folder.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ECHO = `process.stdout.write(JSON.stringify(process.argv.slice(2))); process.exit(7)`

let scratch = ''
let house = ''
before(async () => {
  scratch = await scratchFolder()
})
after(() => clearScratchFolder(scratch))
beforeEach(async () => {
  house = await mkdtemp(join(scratch, 'house-'))
  await copyFile(join(ROOT, 'start.mjs'), join(house, 'start.mjs'))
  await mkdir(join(house, 'src'))
  await writeFile(join(house, 'src', 'main.ts'), ECHO)
  await mkdir(join(house, 'node_modules'))
  await lock({ 'node_modules/one': { version: '1.0.0' } })
  await installed({ 'node_modules/one': { version: '1.0.0' } })
  await mkdir(join(house, 'node_modules', 'one'))
})

const lock = (packages: object) =>
  writeFile(join(house, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }))
const installed = (packages: object) =>
  writeFile(join(house, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }))

/** Runs it with an npm that only says it was asked, and then fails. */
async function begin(...args: readonly string[]) {
  const bin = join(house, 'bin')
  await mkdir(bin)
  await writeFile(
    join(bin, 'npm'),
    '#!/bin/sh\ncase "$*" in --version) echo 10.0.0;; *) echo "npm $*"; exit 1;; esac\n',
    {
      mode: 0o755,
    },
  )
  const env = { PATH: `${bin}:/usr/bin:/bin` }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['start.mjs', ...args], {
    cwd: house,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('an installation that fails is one line after what npm says, and leaves with 2', async () => {
  await installed({})
  const { status, stdout, stderr } = await begin('help')
  assert.equal(status, 2)
  assert.equal(stdout, '')
  assert.match(stderr, /^npm ci .*\nThe installation failed; .*\n$/m)
})

test('through a linked node_modules nothing is installed, and what lies there stays', async () => {
  await installed({})
  await rename(join(house, 'node_modules'), join(house, 'elsewhere'))
  await symlink('elsewhere', join(house, 'node_modules'))
  const { status, stderr } = await begin('help')
  assert.equal(status, 2)
  assert.match(stderr, /^node_modules is a link to another folder.*\n$/)
  assert.deepEqual(await readdir(join(house, 'elsewhere')), ['.package-lock.json', 'one'])
})

test('without npm it says which one is needed', async () => {
  await installed({})
  const { status, stderr } = spawnSync(process.execPath, ['start.mjs'], {
    cwd: house,
    env: { PATH: house },
    encoding: 'utf8',
  })
  assert.equal(status, 2)
  assert.match(stderr, /^Alongside needs npm 10 or later .*none was found.*\n$/)
})

test('a damaged lock file is told', async () => {
  await writeFile(join(house, 'package-lock.json'), '{')
  const { status, stderr } = await begin('help')
  assert.equal(status, 2)
  assert.match(stderr, /^package-lock\.json is missing or damaged\..*\n$/)
})

for (const [name, change] of [
  ['another version', () => lock({ 'node_modules/one': { version: '1.0.1' } })],
  [
    'a package more',
    () => lock({ 'node_modules/one': { version: '1.0.0' }, 'node_modules/two': { version: '1.0.0' } }),
  ],
  ['a folder taken away', () => lock({ 'node_modules/one/node_modules/three': { version: '1.0.0' } })],
] as const) {
  test(`what is stale is installed anew: ${name}`, async () => {
    await change()
    assert.match((await begin('help')).stderr, /^npm ci --include=dev --include=optional/m)
  })
}

test('what is optional and for another platform is not missed', async () => {
  await lock({ 'node_modules/one': { version: '1.0.0' }, 'node_modules/two': { version: '1.0.0', optional: true } })
  assert.equal((await begin('help')).status, 7)
})

test('the program gets its words, its output and its exit code, and nothing else is on standard output', async () => {
  const { status, stdout, stderr } = await begin('import', 'mif', '--json', 'a file.xlsx')
  assert.deepEqual({ status, stderr }, { status: 7, stderr: '' })
  assert.deepEqual(JSON.parse(stdout), ['import', 'mif', '--json', 'a file.xlsx'])
})

test('it is found through a link to it, as npx calls it', async () => {
  await symlink(join(house, 'start.mjs'), join(scratch, 'alongside'))
  const { stdout } = spawnSync(process.execPath, [join(scratch, 'alongside'), 'help'], { encoding: 'utf8' })
  assert.deepEqual(JSON.parse(stdout), ['help'])
})

test('the lock file names every package that its packages may take, for every platform: npm ci refuses one that does not', async () => {
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8'))
  const isLocked = (path: string, name: string): boolean => {
    if (packages[`${path}${path && '/'}node_modules/${name}`]) return true
    return path !== '' && isLocked(path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name)
  }
  const missing = Object.entries<{ optionalDependencies?: object }>(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isLocked(path, name)),
  )
  assert.deepEqual(missing, [])
})

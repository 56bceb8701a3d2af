// The Chromium that tests run: the one CHROMIUM_PATH names, else the one that came with the packages, unpacked once beside
// them. It carries the libraries that a bare system lacks, so nothing has to be installed by hand.
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ROOT } from '../tree.ts'

export type Executable = { readonly path: string; readonly environment: Readonly<Record<string, string>> }

const CACHE = join(ROOT, 'node_modules', '.cache', 'alongside')
const UNPACK = fileURLToPath(new URL('./unpack.ts', import.meta.url))

/** @throws Error when there is no Chromium for this machine; it says what to set. */
export async function findChromium(): Promise<Executable> {
  const own = process.env.CHROMIUM_PATH
  if (own) return { path: own, environment: {} }
  if (`${process.platform}-${process.arch}` !== 'linux-x64') {
    throw new Error('The packages hold a Chromium for Linux on x64 only. Set CHROMIUM_PATH to a Chromium or Chrome.')
  }
  const folder = await unpacked()
  const path = join(folder, 'chromium')
  return { path, environment: { ...librariesFor(path, folder), ...fontsFor(folder) } }
}

async function unpacked(): Promise<string> {
  const folder = join(CACHE, `chromium-${version()}`)
  if (existsSync(folder)) return folder
  await mkdir(CACHE, { recursive: true })
  const unfinished = await mkdtemp(`${folder}.`)
  try {
    await promisify(execFile)(process.execPath, [UNPACK], { env: { ...process.env, TMPDIR: unfinished } })
    // In one step, so that a run cut short leaves nothing that looks whole; another run may have been first.
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return folder
}

function version(): string {
  const file = fileURLToPath(new URL('../package.json', import.meta.resolve('@sparticuz/chromium')))
  return String(JSON.parse(readFileSync(file, 'utf8')).version)
}

function librariesFor(path: string, folder: string): Readonly<Record<string, string>> {
  if (spawnSync(path, ['--version']).status === 0) return {}
  const environment = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }
  const { status, stderr } = spawnSync(path, ['--version'], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  })
  if (status === 0) return environment
  throw new Error(`Chromium does not run on this system: ${stderr.trim()}. Set CHROMIUM_PATH to one that does.`)
}

function fontsFor(folder: string): Readonly<Record<string, string>> {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }
}

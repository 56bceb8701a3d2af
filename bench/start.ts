// How long a start takes, on an empty data folder and again, without the demo; and how much script the staff app loads
// before it shows anything (bar: 200 kB gzipped).
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Place } from './place.ts'
import type { Line } from './table.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export async function benchStart(place: Place): Promise<readonly Line[]> {
  const folder = join(place.dataDir, 'start')
  const [first, again] = [await startMs(folder), await startMs(folder)]
  const scripts = await firstLoadKb()
  return [
    { what: 'start on an empty folder', ours: seconds(first), limit: '60 s', ratio: first / 60_000, bar: '≤ 1' },
    { what: 'start again', ours: seconds(again), limit: '60 s', ratio: again / 60_000, bar: '≤ 1' },
    { what: 'staff app, first scripts', ours: kb(scripts), limit: '200 kB', ratio: scripts / 200, bar: '≤ 1' },
  ]
}

/** From the command to the line that says where Alongside runs. */
function startMs(folder: string): Promise<number> {
  const begun = performance.now()
  const args = [join(root, 'start.mjs'), 'start', '--port', '0', '--no-demo', '--data', folder]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
  let tookMs: number | undefined
  child.stdout.on('data', (text: Buffer) => {
    if (!text.includes('Alongside runs at')) return
    tookMs = performance.now() - begun
    child.kill('SIGINT')
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', () => (tookMs === undefined ? reject(new Error('it did not start')) : resolve(tookMs)))
  })
}

/** The scripts the staff app's page names: its entry and what that imports at once. */
async function firstLoadKb(): Promise<number> {
  const folder = join(root, 'dist/web')
  const html = await readFile(join(folder, 'index.html'), 'utf8')
  const files = [...html.matchAll(/"\/staff\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '')
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(folder, file))).length))
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function kb(size: number): string {
  return `${size.toFixed(0)} kB gzipped`
}

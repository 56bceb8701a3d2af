// Whether memory stays flat as a member file grows: each size is taken in a process of its own, on a database of its own, because a process does
// not give back what it once took. What is held is counted after a collection; the peak of the process has garbage in it, and Node lets
// more of that lie the longer it runs.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { take, writeBenchFile } from './file.ts'
import { openPlace } from './place.ts'
import type { Line } from './table.ts'

const own = fileURLToPath(import.meta.url)
const run = promisify(execFile)
const lookEveryMs = 1000

interface Held {
  /** The most that was held at once, and the most the process took, in MB. */
  readonly heldMb: number
  readonly peakMb: number
}

/** What each size holds, beside what the smallest does. */
export async function benchFileMemory(sizes: readonly number[]): Promise<readonly Line[]> {
  const found: Held[] = []
  for (const rows of sizes) {
    const { stdout } = await run(process.execPath, ['--expose-gc', own, String(rows)])
    found.push(JSON.parse(stdout))
  }
  const least = found[0]?.heldMb ?? 1
  return sizes.map((rows, i) => ({
    what: `member file of ${rows.toLocaleString('en-US')} rows, memory held`,
    ours: `${found[i]?.heldMb} MB (peak of the process ${found[i]?.peakMb} MB)`,
    limit: `${least} MB at ${sizes[0]?.toLocaleString('en-US')} rows`,
    ratio: (found[i]?.heldMb ?? 0) / least,
    bar: '≤ 1.25',
  }))
}

async function takeWatched(rows: number): Promise<Held> {
  const place = await openPlace()
  let held = 0
  const look = setInterval(() => {
    globalThis.gc?.()
    const { heapUsed, external } = process.memoryUsage()
    held = Math.max(held, heapUsed + external)
  }, lookEveryMs)
  try {
    const path = join(place.dataDir, 'members.csv')
    await writeBenchFile(path, rows)
    const { peakMb } = await take(place, path, 'members.csv')
    return { heldMb: Math.round(held / 1_000_000), peakMb }
  } finally {
    clearInterval(look)
    await place.close()
  }
}

if (process.argv[1] === own) process.stdout.write(JSON.stringify(await takeWatched(Number(process.argv[2]))))

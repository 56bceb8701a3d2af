// Whether memory stays flat as a member file grows: each size is taken in a process of its own, on a database of its own, because a process does
// not give back what it once took.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { take, writeBenchFile } from './file.ts'
import { openPlace } from './place.ts'
import type { Line } from './table.ts'

const own = fileURLToPath(import.meta.url)
const run = promisify(execFile)

/** The peak of each size, beside the peak of the smallest. */
export async function benchFileMemory(sizes: readonly number[]): Promise<readonly Line[]> {
  const peaks: number[] = []
  for (const rows of sizes) peaks.push(Number((await run(process.execPath, [own, String(rows)])).stdout))
  const [least = 1] = peaks
  return sizes.map((rows, i) => ({
    what: `member file of ${rows.toLocaleString('en-US')} rows, memory`,
    ours: `peak ${peaks[i]} MB`,
    limit: `peak ${least} MB at ${sizes[0]?.toLocaleString('en-US')} rows`,
    ratio: (peaks[i] ?? 0) / least,
    bar: '≤ 1.25',
  }))
}

if (process.argv[1] === own) {
  const place = await openPlace()
  try {
    const path = join(place.dataDir, 'members.csv')
    await writeBenchFile(path, Number(process.argv[2]))
    const { peakMb } = await take(place, path, 'members.csv')
    process.stdout.write(String(peakMb))
  } finally {
    await place.close()
  }
}

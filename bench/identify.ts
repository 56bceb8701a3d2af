// A whole plan decided, beside one bare count of its claim lines by member over the same Parquet; and whether who was planted came out as known.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identifications } from '../content/identification.ts'
import { overlaps, rules } from '../content/index.ts'
import { openEngine } from '../src/identify/engine.ts'
import { identify } from '../src/identify/run.ts'
import { makePopulation, planted, plantedCin, populationDay } from './population.ts'
import type { Line } from './table.ts'

/** The size of L.A. Care, or a tenth of it. @throws Error when a planted answer did not come out */
export async function benchIdentify(isSmall: boolean): Promise<readonly Line[]> {
  const [members, lines] = isSmall ? [260_000, 4_000_000] : [2_600_000, 40_000_000]
  const folder = await mkdtemp(join(tmpdir(), 'alongside-identify-bench-'))
  const input = join(folder, 'plan')
  const out = join(folder, 'out')
  try {
    await makePopulation(input, members, lines, folder)
    const bareMs = await bareCount(input, folder)
    const began = performance.now()
    const asked = { input, asOf: populationDay, memory: '4GB', threads: 2, rules, overlaps, settings: identifications }
    await identify({ ...asked, step: () => {}, out, previous: undefined, format: 'parquet' })
    const ourMs = performance.now() - began
    await checkPlanted(out, folder)
    return [
      {
        what: `identify: ${members.toLocaleString('en-US')} members, ${lines.toLocaleString('en-US')} claim lines`,
        ours: `${(ourMs / 1000).toFixed(1)} s`,
        limit: `${(bareMs / 1000).toFixed(1)} s bare count by member`,
        ratio: ourMs / bareMs,
        bar: '≤ 3',
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function bareCount(input: string, spillInto: string): Promise<number> {
  const engine = await openEngine({ memory: '4GB', threads: 2, spillInto })
  const count = `create or replace temp table bare as select cin, count(*) as n from '${input}/claim_lines.parquet' group by cin`
  await engine.run(count)
  const began = performance.now()
  await engine.run(count)
  const ms = performance.now() - began
  engine.close()
  return ms
}

async function checkPlanted(out: string, spillInto: string): Promise<void> {
  const engine = await openEngine({ memory: '1GB', threads: 2, spillInto })
  const rows =
    await engine.rows(`select cin, population || ' ' || "group" || ' ' || answer as said from '${out}/candidates.parquet'
    union all select cin, 'excluded ' || why from '${out}/excluded.parquet'`)
  engine.close()
  const said = new Set(rows.map((row) => `${row.cin} ${row.said}`))
  for (const [n, { is }] of planted.entries()) {
    const isExpected = is.endsWith(' no')
      ? !said.has(`${plantedCin(n)} ${is.replace(/ no$/, ' yes')}`)
      : said.has(`${plantedCin(n)} ${is}`)
    if (!isExpected) throw new Error(`planted member ${n} did not come out as ${is}`)
  }
}

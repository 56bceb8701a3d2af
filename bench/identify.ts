// A whole plan decided, beside one bare count of its claim lines by member over the same Parquet; how that grows with its size; and the same
// derivation in PostgreSQL at a tenth. Whether who was planted came out as known is checked each time.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identifications } from '../content/identification.ts'
import { overlaps, rules } from '../content/index.ts'
import { openEngine } from '../src/identify/engine.ts'
import { type Asked, derive, identify } from '../src/identify/run.ts'
import { decideInPostgres } from './identify-postgres.ts'
import type { Place } from './place.ts'
import { makePopulation, planted, plantedCin, populationDay } from './population.ts'
import type { Line } from './table.ts'

/** The size of L.A. Care. */
const whole = { members: 2_600_000, lines: 40_000_000 }

/** A plan of each size, in percent of L.A. Care's; at the smallest also in PostgreSQL. @throws Error when a planted answer did not come out */
export async function benchIdentify(place: Place, percents: readonly number[]): Promise<readonly Line[]> {
  const lines: Line[] = []
  for (const [i, percent] of percents.toSorted((one, other) => one - other).entries()) {
    const folder = await mkdtemp(join(tmpdir(), 'alongside-identify-bench-'))
    try {
      lines.push(await measure(folder, percent))
      if (i === 0) lines.push(await beside(place, folder, percent))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return lines
}

function askedOf(folder: string): Asked {
  const input = join(folder, 'plan')
  const settings = identifications
  return { input, asOf: populationDay, memory: '4GB', threads: 2, rules, overlaps, settings, step: () => {} }
}

async function measure(folder: string, percent: number): Promise<Line> {
  const [members, lines] = [(whole.members * percent) / 100, (whole.lines * percent) / 100].map(Math.round) as [
    number,
    number,
  ]
  const out = join(folder, 'out')
  const asked = askedOf(folder)
  await makePopulation(asked.input, members, lines, folder)
  const bareMs = await bareCount(asked.input, folder)
  const began = performance.now()
  await identify({ ...asked, out, previous: undefined, format: 'parquet' })
  const ourMs = performance.now() - began
  await checkPlanted(out, folder)
  return {
    what: `identify at ${percent}%: ${members.toLocaleString('en-US')} members, ${lines.toLocaleString('en-US')} claim lines`,
    ours: `${(ourMs / 1000).toFixed(1)} s`,
    limit: `${(bareMs / 1000).toFixed(1)} s bare count by member`,
    ratio: ourMs / bareMs,
    bar: '≤ 3',
  }
}

/** The derivation alone in both, up to who is a candidate; ours with reading its Parquet, PostgreSQL's from tables that stand. */
async function beside(place: Place, folder: string, percent: number): Promise<Line> {
  const asked = askedOf(folder)
  const began = performance.now()
  const ours = await derive(asked, ({ engine }) => engine.rows('select count(*) as n from candidate'))
  const ourMs = performance.now() - began
  const theirs = await decideInPostgres(place.owner, asked, folder)
  if (theirs.candidates !== Number(ours[0]?.n))
    throw new Error(`PostgreSQL finds ${theirs.candidates} candidates, DuckDB ${ours[0]?.n}`)
  return {
    what: `identify at ${percent}%: the derivation beside the same in PostgreSQL`,
    ours: `${(ourMs / 1000).toFixed(1)} s`,
    limit: `${(theirs.ms / 1000).toFixed(1)} s in PostgreSQL`,
    ratio: theirs.ms / ourMs,
    bar: '≥ 10',
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

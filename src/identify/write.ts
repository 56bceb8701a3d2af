// The results as files: written into a folder beside the one asked for, which takes its name when it is whole.
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Engine, literal } from './engine.ts'
import { IdentifyError } from './fault.ts'

export type Format = 'parquet' | 'csv'

const results: Readonly<Record<string, string>> = {
  candidates: `select c.cin, c.population, c."group", c.answer, trim(replace(c.limbs, '|', ' ')) as limbs_met, e.evidence,
      u.says as urgency, m.missing, c.rule, p.first_name, p.last_name, p.birth_date, p.county, p.language_spoken as language,
      u.kind as urgency_kind, u.on_day as urgency_on, u.visits as urgency_uses
    from candidate c join member_in p on p.cin = c.cin left join evidence e on e.cin = c.cin and e.rule = c.rule left join urgency u on u.cin = c.cin
    left join missing m on m.rule = c.rule and m.signature = c.signature
    order by u.place, case when u.place in (2, 3) then null else u.on_day end, u.on_day desc, u.visits desc, c.cin, c.population, c.rule`,
  excluded: 'select cin, why from excluded order by cin, why',
  changes: 'select cin, population, "group", what, why from change order by what, population, cin',
  summary: 'select * from summary order by "by", value',
  faults: 'select file, "row", cin, "column", reason from fault order by file, "row", "column"',
}

const ours = new Set([...Object.keys(results).flatMap((name) => [`${name}.parquet`, `${name}.csv`]), 'report.html'])

/** @throws IdentifyError when the folder holds something that is not a run's */
export async function write(engine: Engine, out: string, format: Format, report: string): Promise<void> {
  const there = await readdir(out).catch(() => [])
  const foreign = there.find((name) => !ours.has(name))
  if (foreign !== undefined)
    throw new IdentifyError(
      `${out} holds ${foreign}, which no run wrote. Name a folder that is empty or of an earlier run.`,
    )
  const part = join(dirname(out), `.${out.split('/').at(-1)}.part-${process.pid}`)
  await mkdir(part, { recursive: true })
  try {
    for (const [name, select] of Object.entries(results)) {
      const path = join(part, `${name}.${format}`)
      await engine.run(`copy (${select}) to ${literal(path)} (format ${format}${format === 'csv' ? ', header' : ''})`)
    }
    await writeFile(join(part, 'report.html'), report)
    await rm(out, { recursive: true, force: true })
    await rename(part, out)
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

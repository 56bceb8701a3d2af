// What is new since the run before, and what is gone and why.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Engine, literal } from './engine.ts'
import { IdentifyError } from './fault.ts'

/** Makes `change`; empty without a run before. @throws IdentifyError when the folder holds no candidates of a run */
export async function compare(engine: Engine, previous: string | undefined): Promise<void> {
  await engine.run(
    `create temp table change (cin varchar, population varchar, "group" varchar, what varchar, why varchar)`,
  )
  if (previous === undefined) return
  const before = await sourceOf(previous)
  await engine
    .run(`create temp table before as select distinct cin, population, "group", answer from ${before}`)
    .catch((cause) => {
      throw new IdentifyError(`The candidates in ${previous} cannot be read. Name the folder of an earlier run.`, {
        cause,
      })
    })
  const same = (one: string, other: string) =>
    `${one}.cin = ${other}.cin and ${one}.population = ${other}.population and ${one}."group" = ${other}."group"`
  await engine.run(`insert into change
    select c.cin, c.population, c."group", 'new', case when c.answer = 'yes' then 'appears to meet' else 'something was seen' end
    from candidate c where not exists (select 1 from before b where ${same('b', 'c')})
    union all
    select c.cin, c.population, c."group", 'answer', 'was ' || b.answer || ', is ' || c.answer
    from candidate c join before b on ${same('b', 'c')} where b.answer <> c.answer
    union all
    select b.cin, b.population, b."group", 'gone',
      case when m.cin is null then 'no longer a member of the file' when x.why is not null then 'excluded: ' || x.why
        when o.cin is not null then 'is in the other age group now' else 'the data no longer supports it' end
    from before b left join (select cin from member_in) m on m.cin = b.cin
    left join (select cin, min(why) as why from excluded group by cin) x on x.cin = b.cin
    left join (select distinct cin, population, "group" from candidate) o on o.cin = b.cin and o.population = b.population and o."group" <> b."group"
    where not exists (select 1 from candidate c where ${same('c', 'b')})`)
}

async function sourceOf(folder: string): Promise<string> {
  for (const [file, read] of [
    ['candidates.parquet', 'read_parquet'],
    ['candidates.csv', 'read_csv'],
  ] as const) {
    const path = join(folder, file)
    if (await stat(path).catch(() => undefined))
      return `${read}(${literal(path)}${read === 'read_csv' ? ', all_varchar = true, header = true' : ''})`
  }
  throw new IdentifyError(`There are no candidates of an earlier run in ${folder}. Name the folder it wrote.`)
}

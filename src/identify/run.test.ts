// A whole run: what stops it, what it tells and goes on, what it writes, what changed since the one before.
import { deepEqual, equal, match, rejects } from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { claims, type Plan, person } from '../../test/population-example.ts'
import { withPlan } from '../../test/population-run.ts'
import { openEngine } from './engine.ts'
import { explain } from './explain.ts'
import { IdentifyError } from './fault.ts'
import { derive, identify } from './run.ts'

const asOf = '2026-11-24'
const of = claims()
const often = '90000001A'
const days = ['2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01']

const plan: Plan = {
  members: [
    person(often),
    person('90000002A', { medicare: 'dsnp' }),
    person('90000003A', { coverage_end: '2026-11-23' }),
    person('90000004A'),
  ],
  claim_lines: [
    ...days.map((on) => of.emergency(often, on)),
    ...days.map((on) => of.emergency('90000002A', on)),
    of.hospital('90000004A', '2026-06-01', '2026-06-03', '1'),
    of.hospital('90000004A', '2026-07-01', '2026-07-03', '1'),
    of.hospital('90000004A', '2026-08-01', '2026-08-03', '9'),
  ],
}

test('what says nothing stops a run with one line: no folder, no file, empty, no rows, damaged, no CIN column', async () => {
  await withPlan(plan, asOf, async (asked, folder) => {
    const run = (input: string) =>
      identify({ ...asked, input, out: join(folder, 'out'), previous: undefined, format: 'csv' })
    const refusal = async (files: Readonly<Record<string, string>>, says: RegExp) => {
      const input = join(folder, `bad-${Math.random()}`)
      await mkdir(input)
      for (const name of ['members.csv', 'claim_lines.csv'])
        await writeFile(join(input, name), await readFile(join(asked.input, name)))
      for (const [name, text] of Object.entries(files)) await writeFile(join(input, name), text)
      await rejects(
        run(input),
        (error) => error instanceof IdentifyError && says.test(error.message) && !error.message.includes('\n'),
      )
    }
    await rejects(run(join(folder, 'nowhere')), /There is no members\.parquet or members\.csv in/)
    await refusal({ 'members.csv': '' }, /members\.csv is empty/)
    await refusal({ 'members.csv': 'cin,plan\n' }, /members\.csv holds no rows/)
    await refusal({ 'members.csv': 'name,plan\nX,Y\n' }, /members\.csv has no column cin/)
    await refusal({ 'members.parquet': 'this is no Parquet' }, /members\.parquet cannot be read as Parquet/)
    await refusal({ 'pregnancy.csv': '' }, /pregnancy\.csv is empty/)
    deepEqual(
      (await readdir(folder)).filter((name) => name.includes('out')),
      [],
    )
  })
})

test('bad rows are told by row with their reason, and the rest goes on', async () => {
  const bad: Plan = {
    members: [
      person(often),
      person(often, { first_name: 'Twice' }),
      person('', {}),
      person('90000005A', { birth_date: '1980-02-30', medicare: 'perhaps' }),
      person('90000006A', { birth_date: '2030-01-01', share_of_cost: 'x' }),
    ],
    claim_lines: [
      ...days.map((on) => of.emergency(often, on)),
      of.emergency('99999999Z', days[0] ?? ''),
      of.emergency(often, '2099-01-01'),
      of.emergency(often, 'soon'),
    ],
  }
  await withPlan(bad, asOf, async (asked, folder) => {
    const out = join(folder, 'out')
    await identify({ ...asked, out, previous: undefined, format: 'csv' })
    deepEqual((await readFile(join(out, 'faults.csv'), 'utf8')).trim().split('\n').slice(1), [
      'claim_lines,6,99999999Z,cin,belongs to no member of the file',
      `claim_lines,7,${often},from_date,is in the future`,
      `claim_lines,7,${often},thru_date,is in the future`,
      `claim_lines,8,${often},from_date,is not a day`,
      `claim_lines,8,${often},thru_date,is not a day`,
      `members,2,${often},cin,comes more than once; the first row counts`,
      'members,3,,cin,has no CIN',
      'members,4,90000005A,birth_date,is not a day',
      'members,4,90000005A,medicare,"is none of none, ffs, advantage, dsnp"',
      'members,5,90000006A,birth_date,is in the future',
      'members,5,90000006A,share_of_cost,is not 1 or 0',
    ])
    match(await readFile(join(out, 'candidates.csv'), 'utf8'), new RegExp(`^${often},avoidable-use,adult,yes,ed,`, 'm'))
  })
})

test('a missing column is told once, and what it would say is unknown', async () => {
  await withPlan(plan, asOf, async (asked, folder) => {
    const path = join(asked.input, 'members.csv')
    await writeFile(path, `cin,birth_date\n${often},1980-01-01\n`)
    const { faults } = await identify({ ...asked, out: join(folder, 'out'), previous: undefined, format: 'csv' })
    const missing = faults.filter(({ reason }) => String(reason).includes('missing')).map(({ column }) => column)
    equal(missing.length, 16)
    equal(missing.includes('share_of_cost_kind'), false)
  })
})

test('candidates come with limbs, evidence, urgency in words and what is missing; the excluded with why', async () => {
  await withPlan(plan, asOf, async (asked, folder) => {
    const out = join(folder, 'out')
    await identify({ ...asked, out, previous: undefined, format: 'csv' })
    deepEqual((await readdir(out)).toSorted(), [
      'candidates.csv',
      'changes.csv',
      'excluded.csv',
      'faults.csv',
      'report.html',
      'summary.csv',
    ])
    const rows = (await readFile(join(out, 'candidates.csv'), 'utf8')).trim().split('\n')
    const [yes, open] = [often, '90000004A'].map((cin) =>
      rows.find((row) => row.startsWith(`${cin},avoidable-use,adult`)),
    )
    match(
      yes ?? '',
      /,yes,ed,emergency visit: C5 on 2026-10-01; .*,5 emergency visits and unplanned stays in six months,,focus\.avoidable-use\.adult,Example,Person,1980-01-01,Los Angeles,English,uses,,5$/,
    )
    match(
      open ?? '',
      /,unknown,.*"?stay, planned or not is unknown: C13 on 2026-08-01 to 2026-08-03.*,use\.unplannedStay\.6m,focus/,
    )
    equal(await readFile(join(out, 'excluded.csv'), 'utf8'), 'cin,why\n90000002A,dsnp\n90000003A,not-enrolled\n')
    match(await readFile(join(out, 'report.html'), 'utf8'), /avoidable-use adult/)
  })
})

test('Parquet says the same as CSV, and is read as input too', async () => {
  await withPlan(plan, asOf, async (asked, folder) => {
    const engine = await openEngine({ memory: '1GB', threads: 1, spillInto: join(folder, 'spill') })
    const input = join(folder, 'parquet')
    await mkdir(input)
    const columns = (list: string) => `* replace (${list})`
    await engine.run(
      `copy (select ${columns("cast(birth_date as date) as birth_date, string_split(race_ethnicity, ';') as race_ethnicity")} from read_csv('${asked.input}/members.csv', all_varchar = true)) to '${input}/members.parquet' (format parquet)`,
    )
    await engine.run(
      `copy (select ${columns("cast(from_date as date) as from_date, cast(thru_date as date) as thru_date, string_split(diagnoses, ';') as diagnoses")} from read_csv('${asked.input}/claim_lines.csv', all_varchar = true)) to '${input}/claim_lines.parquet' (format parquet)`,
    )
    await identify({ ...asked, out: join(folder, 'one'), previous: undefined, format: 'csv' })
    await identify({ ...asked, input, out: join(folder, 'two'), previous: undefined, format: 'parquet' })
    for (const name of ['candidates', 'excluded', 'summary', 'faults']) {
      const one = await engine.rows(
        `select * from read_csv('${folder}/one/${name}.csv', all_varchar = true) order by all`,
      )
      const two = await engine.rows(
        `select columns(*)::varchar from read_parquet('${folder}/two/${name}.parquet') order by all`,
      )
      deepEqual(one.map(Object.values).map(blankAsNull), two.map(Object.values).map(blankAsNull), name)
    }
    engine.close()
  })
})

test('what is new and what is gone since the run before, and why', async () => {
  await withPlan(plan, asOf, async (asked, folder) => {
    const run = (out: string, previous?: string) =>
      identify({ ...asked, out: join(folder, out), previous: previous && join(folder, previous), format: 'csv' })
    await run('one')
    const members = await readFile(join(asked.input, 'members.csv'), 'utf8')
    await writeFile(
      join(asked.input, 'members.csv'),
      members.replace(/^(90000001A.*),none,/m, '$1,dsnp,').replace(/^(90000002A.*),dsnp,/m, '$1,none,'),
    )
    await run('two', 'one')
    const changes = (await readFile(join(folder, 'two', 'changes.csv'), 'utf8')).trim().split('\n').slice(1)
    equal(changes.includes('90000001A,avoidable-use,adult,gone,excluded: dsnp'), true)
    equal(changes.includes('90000002A,avoidable-use,adult,new,appears to meet'), true)
    await rejects(run('three', 'nowhere'), /no candidates of an earlier run/)
  })
})

test('a folder with something of somebody else is not written over', async () => {
  await withPlan(plan, asOf, async (asked, folder) => {
    const out = join(folder, 'out')
    await mkdir(out)
    await writeFile(join(out, 'thesis.txt'), 'mine')
    await rejects(identify({ ...asked, out, previous: undefined, format: 'csv' }), /holds thesis\.txt/)
    deepEqual(await readdir(out), ['thesis.txt'])
  })
})

test('one member’s whole reasoning is told, and an unknown CIN refused', async () => {
  await withPlan(plan, asOf, async (asked) => {
    const text = await derive(asked, async (derived) => (await explain(derived, often)).join('\n'))
    match(text, /six months\) or 2025-11-01 \(twelve\) to 2026-10-31/)
    match(text, /visit 2026-06-01 C1\n/)
    match(text, /focus\.avoidable-use\.adult: yes/)
    await rejects(
      derive(asked, (derived) => explain(derived, '90000099A')),
      /There is no member 90000099A/,
    )
  })
})

function blankAsNull(row: readonly unknown[]): readonly unknown[] {
  return row.map((value) => (value === '' ? null : value))
}

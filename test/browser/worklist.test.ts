// The plan's worklist of whom its data point to: nothing yet, a run looked at and loaded, somebody found by filter with why and what is missing,
// and referred; and the report for who sees counts alone.
import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { complaintsOf, fitsWidths } from './chromium.ts'
import { type StaffedHouse, staffedHouse } from './staffed-house.ts'

let stage: StaffedHouse
let plan: string

before(async () => {
  stage = await staffedHouse()
  plan = await stage.organization('plan', 'Invented Plan')
})
after(() => stage.close())

const head =
  'cin,population,group,answer,limbs_met,evidence,missing,rule,first_name,last_name,birth_date,county,language,urgency_kind,urgency_on,urgency_uses'
const rows = [
  '90000001A,incarceration,adult,unknown,release,justice.releasedOn 2026-11-02: justice on 2026-11-02,health.clinicalConditions;bh.hasDisorder,focus.incarceration.adult,Rosa,Invented,1980-01-01,Los Angeles,Spanish,released,2026-11-02,0',
  '90000002A,avoidable-use,adult,yes,ed,emergency visit: C5 on 2026-10-01; emergency visit: C4 on 2026-09-01; emergency visit: C3 on 2026-08-01; emergency visit: C2 on 2026-07-01; emergency visit: C1 on 2026-06-01,,focus.avoidable-use.adult,Aram,Example-with-a-very-long-name-that-has-to-break,1975-05-05,Los Angeles,Armenian,uses,,5',
  '90000002A,homeless,adult,yes,A A1 B B1,Homeless: C6 on 2026-06-07; High blood pressure: C7 on 2026-01-23,,focus.homelessness.adult,Aram,Example-with-a-very-long-name-that-has-to-break,1975-05-05,Los Angeles,Armenian,uses,,5',
  '90000003A,birth-equity,,yes,1 2,pregnancy.isPregnant: pregnancy on 2026-12-26,,focus.birth-equity,Minh,Sample,1999-09-09,Kern,Vietnamese,pregnant,2026-12-26,0',
]
const summary = `by,value,members,appears_to_meet,not_settled,served,meets_and_served
all,all,20000,2000,1400,300,120
population,avoidable-use adult,16,16,0,4,2
population,homeless adult,1170,439,731,60,40
age,0-5,3000,80,20,9,4
age,21-44,9000,900,700,90,50
race and ethnicity,black,4000,500,300,80,40
county,Los Angeles,20000,2000,1400,300,120
language,Armenian,2000,200,150,10,4
language,Spanish,9000,1000,600,100,60
`

async function putRun(name: string) {
  const folder = join(stage.populationFolder, plan, 'runs', name)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'candidates.csv'), [head, ...rows].join('\n'))
  await writeFile(join(folder, 'summary.csv'), summary)
  await writeFile(join(folder, 'excluded.csv'), 'cin,why\n90000009A,dsnp\n')
}

async function pictures(page: Awaited<ReturnType<StaffedHouse['seated']>>, name: string) {
  assert.deepEqual(await complaintsOf(page), [])
  await fitsWidths(page, name)
}

test('a run is looked at, loaded and worked: why, what is missing, and a request in the inbox', async () => {
  const authorizer = await stage.worker(plan, 'authorizer', 'Ada Authorizer')
  const page = await stage.seated(authorizer, '/staff/worklist')
  await page.getByText('No run was loaded yet').waitFor()
  await pictures(page, 'worklist-empty')
  await putRun('2026-11-24')
  await page.getByRole('link', { name: 'Load a run' }).first().click()
  await page.getByRole('button', { name: 'Read it: 2026-11-24' }).click()
  await page.getByRole('heading', { name: 'What 2026-11-24 would change' }).waitFor()
  await pictures(page, 'worklist-load')
  await page.getByRole('button', { name: 'Load into the list' }).click()
  await page.getByText('Rosa Invented').waitFor()
  await page.getByText('Released Nov 2, 2026').waitFor()
  await page.getByText('Coming home from incarceration').last().click()
  await page.getByText('Chronic or significant conditions').waitFor()
  await page.getByText('At risk for avoidable hospital use').last().click()
  await page.getByText(/Emergency visits: Oct 1, 2026 \(C5\)/).waitFor()
  await pictures(page, 'worklist')
  await page.getByLabel('Language').selectOption({ label: 'Spanish · 1' })
  await page.getByText('Minh Sample').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'What was done: Rosa Invented' }).click()
  const dialog = page.locator('dialog[open]')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.getByRole('link', { name: 'Choose what was done.' }).waitFor()
  await dialog.getByText('Refer for ECM').click()
  await pictures(page, 'worklist-settle')
  await dialog.getByRole('button', { name: 'Put in the inbox' }).click()
  await page.getByText('Nobody here').waitFor()
  assert.deepEqual(await stage.sql('select kind, state from referral'), [{ kind: 'other', state: 'received' }])
  await page.context().close()
})

test('who sees counts alone sees the report: who is served beside who may qualify, and nobody named', async () => {
  const oversight = await stage.worker(plan, 'oversight', 'Olga Oversight')
  const page = await stage.seated(oversight, '/staff/worklist')
  await page.getByRole('heading', { level: 1, name: 'Report of the run' }).waitFor()
  await page
    .getByRole('row', { name: /Experiencing homelessness, adult/ })
    .getByText('9%')
    .waitFor()
  assert.equal(await page.getByText('Invented', { exact: true }).count(), 0)
  await pictures(page, 'worklist-report')
  await page.context().close()
})

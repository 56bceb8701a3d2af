// Files as intake, a biller and a supervisor meet them, in a real browser against the real house: a plan's file is dropped, seen before it
// is taken, taken, mended row by row; files for the plan are seen and sent. By mouse and by keyboard, at 1440, 360 and 320 px.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { dayOfInstant } from '../../src/domain/program-day.ts'
import { contact } from '../entered.ts'
import { newId } from '../house.ts'
import { cellsOf, type FileCells, fileCin, memberFile } from '../member-file-example.ts'
import { axe, complaintsOf, type PageOptions, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

let stage: StaffedHouse
let intake: Worker
let plan: string

before(async () => {
  stage = await staffedHouse()
  const place = await agencyWithPlan('Invented Agency', '304')
  intake = place.intake
  plan = place.plan
})
after(() => stage.close())

async function agencyWithPlan(name: string, code: string, npi: string | null = null) {
  const agency = await stage.organization('agency', name)
  const made = await stage.organization('plan', `Invented Plan ${code}`)
  await stage.sql('update organization set npi = $2, tin = $3, phone = $4 where id = $1', [
    agency,
    npi,
    '123456789',
    '2135550100',
  ])
  await stage.sql('update organization set plan_code = $2 where id = $1', [made, code])
  return { agency, plan: made, intake: await stage.worker(agency, 'intake', `Ivo Intake ${code}`) }
}

const cin = 'Member Client Index Number (CIN)'
const born = 'Member Date of Birth'

function person(n: number, cells: FileCells = {}): FileCells {
  return { [cin]: fileCin(n), 'Member Last Name': 'Inventian', 'Member First Name': `Person ${n}`, ...cells }
}

/** Three good rows, one with two wrong cells, one with a phone that is none, a column nobody knows, and a header with a typo. */
const november = memberFile(
  person(1),
  person(2, { 'Member Record Status': 'continuing', 'ECM Benefit Start Date': '2026-06-01' }),
  person(3, { [cin]: '12E45', [born]: '31/31/1970', 'Member First Name': 'Anahit' }),
  person(4, { 'Primary Phone Number': '12', 'Bus line': '204' }),
  person(5, { 'Member Last Name': '' }),
  person(6),
).replace('Record Status', 'Recrod Status')

async function give(shown: Page, name: string, text: string | Buffer): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
  await shown.getByLabel('Take in a plan’s member file').setInputFiles(file)
}

/** As from a folder beside the window: over the place, which says so, and let go. */
async function drop(shown: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await shown.evaluateHandle(
    ([called, content]) => {
      const carried = new DataTransfer()
      carried.items.add(new File([content], called, { type: 'text/csv' }))
      return carried
    },
    [name, text] as const,
  )
  const place = await shown.locator('.file-drop').boundingBox()
  const middle = { x: (place?.x ?? 0) + (place?.width ?? 0) / 2, y: (place?.y ?? 0) + (place?.height ?? 0) / 2 }
  const hit = await shown.evaluateHandle(({ x, y }) => document.elementFromPoint(x, y), middle)
  const target = hit.asElement()
  assert.ok(target)
  await target.dispatchEvent('dragover', { dataTransfer })
  await shown.getByText('Let go to take it in').waitFor()
  await target.dispatchEvent('drop', { dataTransfer })
}

const heading = (shown: Page, name: string | RegExp, level = 1) =>
  shown.getByRole('heading', { level, name }).first().waitFor()

async function checked(shown: Page, name: string): Promise<void> {
  await screenshot(shown, name)
  assert.equal(await axe(shown), '', name)
  const { over, width } = await shown.evaluate(() => ({
    over: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }))
  assert.ok(over <= width, `${name} is ${over} px wide on ${width}`)
}

async function seated(worker: Worker, path: string, options: PageOptions = {}): Promise<Page> {
  return stage.seated(worker, path, { width: 1440, height: 900, ...options })
}

test('a file is dropped, seen before it changes anything, taken; a row is mended and the new member is found', async () => {
  const shown = await seated(intake, '/staff/files')
  await shown.getByText('No files yet').waitFor()
  await checked(shown, 'files-empty')
  await drop(shown, 'november.csv', november)

  await heading(shown, 'november.csv')
  await shown.getByText('Nothing has changed yet').waitFor()
  const lines = shown.locator('.changes__line')
  assert.deepEqual(
    await lines.evaluateAll((all) => all.map((one) => one.textContent?.slice(0, 16))),
    ['3New to reachAn ', '1In care alreadyC', '2Cannot be takenA'].map((text) => text.slice(0, 16)),
  )
  await shown.getByText('“Member Recrod Status” read as “Member Record Status”').waitFor()
  await shown.getByText('Bus line').waitFor()
  await shown.getByText(/This is not a CIN: 9, seven digits/).waitFor()
  assert.equal(await shown.getByRole('button', { name: /Mend/ }).count(), 0)
  await checked(shown, 'file-waiting')

  await shown.getByRole('button', { name: 'Take in 4 rows' }).click()
  await heading(shown, 'What came of it', 2)
  await shown.locator('.page-header').getByText('2 rows wait').waitFor()
  await checked(shown, 'file-taken')

  const row = shown.getByRole('listitem').filter({ hasText: 'Row 4' }).first()
  await row.getByRole('button', { name: 'Mend Row 4' }).click()
  assert.deepEqual(await row.getByRole('textbox').count(), 2)
  await row.getByLabel(cin).fill(fileCin(33))
  await row.getByRole('button', { name: 'Take this row in' }).click()
  await row.getByText('One cell is still wrong. Nothing was taken yet.').waitFor()
  await checked(shown, 'file-mending')
  // What is typed is a draft: a reload does not lose it.
  await shown.reload()
  await row.getByRole('button', { name: 'Mend Row 4' }).click()
  assert.equal(await row.getByLabel(cin).inputValue(), fileCin(33))
  await row.getByLabel(born).fill('1970-03-31')
  await row.getByRole('button', { name: 'Take this row in' }).click()
  await shown.locator('.toast').getByText('Row 4 is taken in: New to reach.').waitFor()
  await row.getByText('Mended').waitFor()

  const other = shown.getByRole('listitem').filter({ hasText: 'Row 6' }).first()
  await other.getByRole('button', { name: 'Send back to the plan' }).click()
  await other.getByText('Sent back').waitFor()
  await shown.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await other.getByRole('button', { name: 'Mend Row 6' }).waitFor()

  await shown.getByRole('radio', { name: /All rows/ }).check()
  await shown.getByRole('link', { name: 'In care already' }).waitFor()
  assert.equal(
    await shown
      .getByRole('listitem')
      .filter({ hasText: /^Row \d/ })
      .count(),
    6,
  )
  await checked(shown, 'file-all-rows')
  await shown.keyboard.press('/')
  await shown.keyboard.type('Anahit')
  await shown.getByRole('option', { name: /Anahit Inventian/ }).waitFor()
  await shown.keyboard.press('Escape')
  await shown.keyboard.press('Escape')

  await shown.getByRole('link', { name: 'Files' }).first().click()
  await give(shown, 'november again.csv', november)
  await shown.getByText('You have this file already; nothing changes.').waitFor()
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('a damaged file, one of another kind and one far too short are refused whole, each with one line', async () => {
  const { intake: own, plan: ownPlan } = await agencyWithPlan('Second Agency', '305')
  const shown = await seated(own, '/staff/files', { width: 360, height: 740 })
  await shown.getByLabel('Plan', { exact: true }).selectOption(ownPlan)
  await give(shown, 'damaged.xlsx', Buffer.from('PK\u0003\u0004 and nothing more'))
  await shown.getByText('The file is damaged or was cut off on its way.').first().waitFor()
  await checked(shown, 'file-refused-360')
  await shown.getByRole('link', { name: 'Take in another file' }).click()
  await shown.getByLabel('Plan', { exact: true }).selectOption(ownPlan)
  await give(shown, 'list.csv', 'one,two\n1,2\n')
  await shown.getByText('This is not a member information file').first().waitFor()

  const whole = memberFile(...[11, 12, 13, 14, 15].map((n) => person(n, { 'MCP Plan Code': '305' })))
  await shown.getByRole('link', { name: 'Take in another file' }).click()
  await give(shown, 'whole.csv', whole)
  await shown.getByRole('button', { name: 'Take in 5 rows' }).click()
  await heading(shown, 'What came of it', 2)
  await shown.getByRole('link', { name: 'Files' }).first().click()
  await give(shown, 'mini.csv', memberFile(person(16, { 'MCP Plan Code': '305' })))
  await shown.getByText(/far fewer members than the last one/).waitFor()
  await checked(shown, 'file-too-few-360')
  await shown.getByRole('button', { name: 'It lists only some members' }).click()
  await shown.getByRole('button', { name: 'Take in 1 row' }).click()
  await heading(shown, 'What came of it', 2)
  assert.equal(await shown.getByText('Gone since the last file').count(), 0)
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('a file that does not say its plan asks for it', async () => {
  const shown = await seated(intake, '/staff/files')
  await give(shown, 'silent.csv', memberFile(person(21, { 'MCP Plan Code': '' })))
  await shown.getByText('The file does not say which plan it is from.').waitFor()
  await checked(shown, 'files-which-plan')
  await shown.getByRole('button', { name: 'Invented Plan 304' }).click()
  // One row where five were: it is another file of the same kind.
  await shown.getByText(/far fewer members/).waitFor()
  await shown.getByRole('button', { name: 'Read it as …' }).click()
  await checked(shown, 'file-read-again')
  await shown.getByRole('radio', { name: /Only some members/ }).check()
  await shown.getByRole('button', { name: 'Read it again' }).click()
  await shown.getByRole('button', { name: 'Take in 1 row' }).waitFor()
  await shown.getByRole('button', { name: 'More to do with this file' }).click()
  await shown.getByRole('menuitem', { name: /Set it aside/ }).click()
  await shown.getByText('Set aside by hand').first().waitFor()
  await shown.context().close()
})

test('without a network the screen says so and takes nothing; with one it goes on', async () => {
  const shown = await seated(intake, '/staff/files')
  await shown.getByText('november.csv').first().waitFor()
  await shown.context().setOffline(true)
  await give(shown, 'later.csv', memberFile(person(1), person(2), person(4), person(6), person(41)))
  await shown.getByText('The connection broke. Nothing has changed').waitFor()
  await screenshot(shown, 'files-offline')
  await shown.context().setOffline(false)
  await shown.getByRole('button', { name: 'Try again' }).last().click()
  await heading(shown, 'later.csv')
  await shown.getByText('Unchanged', { exact: true }).waitFor()
  await shown.context().close()
})

test('the return and the outreach file are seen, then sent; what was sent stands in the list', async () => {
  const place = await agencyWithPlan('Third Agency', '306', '1234567893')
  const manager = await stage.worker(place.agency, 'care-manager', 'Lena Leadwell')
  const supervisor = await stage.worker(place.agency, 'supervisor', 'Sunniva Sendwell')
  await stage.sql('update staff set phone = $2 where id = $1', [manager.staffId, '2135550101'])
  const session = await stage.session(manager)
  const entered = await stage.enter(manager, {
    plan: place.plan,
    cin: '91234577Q',
    firstName: 'Anahit',
    lastName: 'Inventian',
  })
  const at = new Date(Date.now() - 60_000).toISOString()
  const month = dayOfInstant(at).slice(0, 7)
  const { member, episode } = entered
  const base = { member, id: newId(), episodeId: episode, at, minutes: 10, place: null, note: null }
  await session.command('outreach.log', { ...base, method: 'phone', outcome: 'no-answer' })
  await session.command('episode.begin', { member, episode, on: dayOfInstant(at), assignment: newId() })
  await session.command('contact.record', contact(entered, { at, minutes: 30 }))

  const shown = await seated(supervisor, '/staff/files')
  await shown.getByRole('link', { name: 'Make a file for a plan' }).click()
  // The screen before it has a choice of plans too.
  await heading(shown, 'A file for a plan')
  await shown.getByLabel('Plan', { exact: true }).selectOption(place.plan)
  await shown.getByLabel('Month', { exact: true }).selectOption(month)
  await shown.getByText(/1 row about 1 member to Invented Plan 306/).waitFor()
  await checked(shown, 'send-return')
  const [returned] = await Promise.all([
    shown.waitForEvent('download'),
    shown.getByRole('button', { name: 'Send 1 row' }).click(),
  ])
  assert.match(returned.suggestedFilename(), /^RTF_306_1234567893_/)
  const path = await returned.path()
  assert.ok((await cellsOf(await readFile(path))).flat().includes('91234577Q'))
  await heading(shown, 'What was sent', 2)
  await checked(shown, 'file-sent')

  await stage.sql('update organization set npi = null where id = $1', [place.agency])
  await stage.sql('update staff set phone = null where id = $1', [manager.staffId])
  await shown.goto(`${stage.origin}/staff/files/send`)
  await heading(shown, 'A file for a plan')
  await shown.getByLabel('Plan', { exact: true }).selectOption(place.plan)
  await shown.getByLabel('Month', { exact: true }).selectOption(month)
  await shown.getByText(/1 row stays back/).waitFor()
  await shown.getByText('It stands in the Lead Care Manager’s record').waitFor()
  assert.equal(await shown.getByRole('link', { name: 'Anahit Inventian' }).count(), 1)
  await checked(shown, 'send-held')
  await shown.getByRole('radio', { name: /Outreach file/ }).check()
  await shown
    .getByText(/It stands in your agency’s own record/)
    .first()
    .waitFor()
  await shown.getByText('1 member', { exact: true }).waitFor()
  await stage.sql('update organization set npi = $2 where id = $1', [place.agency, '1234567893'])
  await shown.getByLabel('Layout').selectOption({ label: 'Nine-flags workbook, not confirmed' })
  await shown.getByText(/1 row about 1 member/).waitFor()
  const [outreach] = await Promise.all([
    shown.waitForEvent('download'),
    shown.getByRole('button', { name: 'Send 1 row' }).click(),
  ])
  assert.ok((await cellsOf(await readFile(await outreach.path()))).flat().includes('91234577Q'))
  await shown.getByRole('link', { name: 'Files' }).first().click()
  await shown.getByRole('radio', { name: /Went out/ }).check()
  assert.equal(await shown.getByRole('row', { name: /Sent/ }).count(), 2)
  await checked(shown, 'files-list')
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
  assert.equal((await stage.sql('select 1 from disclosure where member_id = $1', [member])).length, 2)
})

test('by keyboard alone: a file is chosen, taken, and a row is mended', async () => {
  const { intake: own, plan: ownPlan } = await agencyWithPlan('Fourth Agency', '307')
  assert.ok(ownPlan)
  const shown = await seated(own, '/staff/files')
  const of = { 'MCP Plan Code': '307' }
  const text = memberFile(person(51, of), person(52, of), person(53, { ...of, [born]: 'soon' }))
  // Asked for early: whether somebody listens is told to the browser beside what is typed, and may come after it.
  shown.on('filechooser', () => {})
  await shown.getByText('No files yet').waitFor()
  await shown.getByLabel('Take in a plan’s member file').focus()
  const [chooser] = await Promise.all([shown.waitForEvent('filechooser'), shown.keyboard.press('Enter')])
  await chooser.setFiles({ name: 'keyed.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await heading(shown, 'keyed.csv')
  await tabTo(shown, 'Take in 2 rows')
  await shown.keyboard.press('Enter')
  await heading(shown, 'What came of it', 2)
  await tabTo(shown, 'Mend Row 4')
  await shown.keyboard.press('Enter')
  assert.equal(await shown.evaluate(() => document.activeElement?.tagName), 'INPUT')
  await shown.keyboard.press('Control+A')
  await shown.keyboard.type('1970-03-31')
  await shown.keyboard.press('Enter')
  await shown.getByText('Mended').waitFor()
  // What came of it has the focus, not the page's beginning.
  assert.equal(await shown.evaluate(() => document.activeElement?.closest('.file-row') !== null), true)
  await shown.context().close()
})

async function tabTo(shown: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = await shown.evaluate(() => document.activeElement?.textContent?.replaceAll(/\s+/g, ' ').trim())
    if (focused === name) return
    await shown.keyboard.press('Tab')
  }
  assert.fail(`${name} is not reached by Tab`)
}

for (const look of [
  { name: '320', options: { width: 320, height: 640 } },
  { name: '360-dark', options: { width: 360, height: 740, theme: 'dark' } },
  { name: '1440-dark', options: { width: 1440, height: 900, theme: 'dark' } },
  { name: 'arabic', options: { width: 768, height: 900, lang: 'ar' } },
] as const) {
  test(`every screen of files holds at ${look.name}`, async () => {
    const files = await stage.sql('select id, state from exchange_file where organization_id = $1', [
      intake.organizationId,
    ])
    const ids = new Map(files.map(({ id, state }) => [String(state), String(id)]))
    const shown = await seated(intake, '/staff/files', look.options)
    await shown.locator('.table').waitFor()
    await checked(shown, `files-list-${look.name}`)
    for (const [state, id] of ids) {
      await shown.goto(`${stage.origin}/staff/files/${id}`)
      await shown.locator('.facts, .notice').first().waitFor()
      await shown.locator('.skeleton').first().waitFor({ state: 'detached' })
      await checked(shown, `file-${state}-${look.name}`)
    }
    await shown.goto(`${stage.origin}/staff/files/${ids.get('taken')}`)
    await shown.locator('.file-row__actions button').first().click()
    await shown.locator('.mend-row button[aria-pressed]').click()
    await checked(shown, `file-whole-row-${look.name}`)
    await shown.goto(`${stage.origin}/staff/files/send`)
    await heading(shown, 'A file for a plan')
    await shown.locator('.outgoing-files, .empty').first().waitFor()
    await checked(shown, `send-${look.name}`)
    await shown.context().close()
  })
}

test('the seat of a biller sends and looks, and takes nothing in', async () => {
  const biller = await stage.worker(intake.organizationId, 'biller', 'Bela Billwell')
  const shown = await seated(biller, '/staff/files')
  await shown.getByText('november.csv').first().waitFor()
  assert.equal(await shown.getByLabel('Take in a plan’s member file').count(), 0)
  await shown.getByRole('link', { name: 'november.csv' }).click()
  await heading(shown, 'Rows that stay back', 2)
  await shown
    .getByText('The last name is missing', { exact: false })
    .or(shown.getByText('The name is missing', { exact: false }))
    .first()
    .waitFor()
  assert.equal(await shown.getByRole('button', { name: /Mend/ }).count(), 0)
  assert.ok(plan)
  await shown.context().close()
})

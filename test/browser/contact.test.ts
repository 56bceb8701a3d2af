// Contacts as they are written all day: few taps, a household in one visit, minutes and a signature that wait, a mended one with its reason,
// and a copy for the clinic's chart.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { begin, contact } from '../entered.ts'
import { axe, complaintsOf } from './chromium.ts'
import { type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

let stage: StaffedHouse
let agency: string
before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
})
after(() => stage.close())

const phone = { width: 360, height: 740 }
const dialog = (shown: Page) => shown.locator('dialog[open]')
const toast = (shown: Page, words: string) => shown.locator('.toast').getByText(words).waitFor()

async function inCare(worker: Worker, given: object) {
  const entered = await stage.enter(worker, { spokenLanguage: 'English', ...given })
  const session = await stage.session(worker)
  await begin(session, entered)
  return { ...entered, session }
}

const contactsOf = async ({ member, session }: Awaited<ReturnType<typeof inCare>>) =>
  (await session.get('member.chart', { member })).body.value.chart.contact

test('a member is found and a contact recorded in six taps or fewer, on a phone', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Tina Taps')
  const known = await inCare(worker, { firstName: 'Fidel', lastName: 'Findbar-Inventado' })
  const shown = await stage.seated(worker, '/staff/today', phone)
  let taps = 0
  const tap = async (what: Locator) => {
    taps += 1
    await what.click()
  }
  await tap(shown.getByRole('button', { name: 'Find', exact: true }))
  await shown.keyboard.type('Findbar')
  await tap(shown.getByRole('option', { name: /Findbar-Inventado/ }))
  await tap(shown.getByRole('button', { name: 'Record a contact' }))
  await tap(dialog(shown).getByText('In person', { exact: true }))
  await tap(dialog(shown).getByText('Yes, reached'))
  await tap(dialog(shown).getByRole('button', { name: 'Record contact' }))
  await toast(shown, 'Contact recorded.')
  assert.ok(taps <= 6, `${taps} taps`)
  await shown.getByText(/^All saved/).waitFor()
  const [kept] = await contactsOf(known)
  // Nothing was filled in for the writer.
  assert.deepEqual([kept.method, kept.outcome, kept.minutes, kept.place], ['in-person', 'reached', null, null])
  // Nine more, as they come: each stands in the story.
  for (let n = 2; n <= 10; n++) {
    await shown.getByRole('button', { name: 'Record a contact' }).click()
    await dialog(shown).getByText('Phone', { exact: true }).click()
    await dialog(shown).getByText('Yes, reached').click()
    await dialog(shown).getByRole('button', { name: 'Record contact' }).click()
    await dialog(shown).waitFor({ state: 'detached' })
  }
  await shown.getByText(/^All saved/).waitFor()
  assert.equal((await contactsOf(known)).length, 10)
  assert.equal(await shown.locator('.history__item').filter({ hasText: 'Met: ' }).count(), 10)
  await shown.context().close()
})

test('what it means for the biller is said while one writes, what it lacks too, and the codes on demand', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Benno Bill')
  const known = await inCare(worker, { firstName: 'Mina', lastName: 'Meinung' })
  const shown = await stage.seated(worker, `/staff/member/${known.member}?act=contact&who=${known.member}`, phone)
  await dialog(shown).getByRole('radio', { name: 'In person' }).check()
  await dialog(shown).getByRole('radio', { name: 'No, not reached' }).check()
  await dialog(shown).getByText('Not billed: nobody was reached.').waitFor()
  await dialog(shown).getByRole('radio', { name: 'Yes, reached' }).check()
  await dialog(shown)
    .getByText(/Before it can be billed: the minutes, what it was for, where it was\./)
    .waitFor()
  await dialog(shown).getByLabel('Minutes').fill('40')
  await dialog(shown).getByLabel('Where').selectOption({ label: 'Shelter' })
  await dialog(shown).getByRole('checkbox', { name: 'Health promotion' }).check()
  await dialog(shown)
    .getByText('ECM in person, staff without a clinical license: 2 units of 15 minutes.', { exact: true })
    .waitFor()
  await dialog(shown).getByText('Codes', { exact: true }).click()
  await dialog(shown).getByText('G9012 U2', { exact: true }).waitFor()
  assert.equal(await axe(shown), '')
  // By phone nobody is in a place.
  await dialog(shown).getByRole('radio', { name: 'Phone' }).check()
  assert.equal(await dialog(shown).getByLabel('Where').count(), 0)
  await dialog(shown).getByText('G9012 U2 GQ', { exact: true }).waitFor()
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('one visit to a household is a contact for each, with the minutes shared and the note in one chart only', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Hanna House')
  const mother = await inCare(worker, { firstName: 'Ida', lastName: 'Familie-Erfunden' })
  const son = await inCare(worker, { firstName: 'Udo', lastName: 'Familie-Erfunden' })
  const shown = await stage.seated(worker, `/staff/member/${mother.member}?act=contact&who=${mother.member}`, phone)
  await dialog(shown).getByRole('radio', { name: 'In person' }).check()
  await dialog(shown).getByRole('radio', { name: 'Yes, reached' }).check()
  await dialog(shown).getByLabel('Minutes').fill('51')
  await dialog(shown).getByText('Others of the household were there').click()
  await dialog(shown).getByRole('checkbox', { name: /Udo/ }).check()
  await dialog(shown).getByText('The minutes are shared: 26 + 25. None counts twice.').waitFor()
  await dialog(shown).getByLabel('What happened, what was agreed').fill('She wants to move')
  assert.equal(await axe(shown), '')
  await dialog(shown).getByRole('button', { name: 'Record contact' }).click()
  await toast(shown, '2 contacts recorded, the minutes shared.')
  await shown.getByText(/^All saved/).waitFor()
  const [[hers], [his]] = [await contactsOf(mother), await contactsOf(son)]
  assert.deepEqual([hers.minutes, hers.note, his.minutes, his.note], [26, 'She wants to move', 25, null])
  assert.ok(hers.householdVisit !== null && hers.householdVisit === his.householdVisit)
  await shown.context().close()
})

test('minutes and a signature wait in Today until their writer says them; a signed contact is mended with a reason', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Wanda Wait')
  const known = await inCare(worker, { firstName: 'Olaf', lastName: 'Offen' })
  const at = new Date(Date.now() - 3_600_000).toISOString()
  const first = contact(known, { at, method: 'phone', minutes: null, note: 'Without minutes' })
  const second = contact(known, { at, method: 'phone', minutes: 30, note: 'Without a name', isSigned: false })
  for (const draft of [first, second]) await known.session.command('contact.record', draft)
  const shown = await stage.seated(worker, '/staff/today', phone)
  await shown.getByRole('heading', { name: 'Contacts to finish · 2' }).waitFor()
  assert.equal(await axe(shown), '')
  await shown.getByLabel('Minutes with Olaf Offen').fill('2000')
  await shown.getByRole('button', { name: 'Keep the minutes: Olaf Offen' }).click()
  await shown.getByText('Write the minutes as a whole number up to 1440.').waitFor()
  await shown.getByLabel('Minutes with Olaf Offen').fill('35')
  await shown.getByRole('button', { name: 'Keep the minutes: Olaf Offen' }).click()
  await shown.getByRole('heading', { name: 'Contacts to finish · 1' }).waitFor()
  await shown.getByRole('button', { name: 'Sign: Olaf Offen' }).click()
  await shown.getByRole('heading', { name: /Contacts to finish/ }).waitFor({ state: 'hidden' })
  await shown.getByText(/^All saved/).waitFor()
  const kept = await contactsOf(known)
  const mended = kept.find((one: { amends: string | null }) => one.amends === first.id)
  assert.deepEqual(
    [mended.minutes, mended.note, mended.amendReason],
    [35, 'Without minutes', 'The minutes were said later'],
  )
  assert.notEqual(kept.find((one: { id: string }) => one.id === second.id).signedAt, null)

  await shown.goto(`${stage.origin}/staff/member/${known.member}?act=contact&who=${known.member}&of=${second.id}`)
  await dialog(shown).getByRole('button', { name: 'Save the mended contact' }).click()
  await dialog(shown).getByRole('link', { name: 'Say why it is mended: it was signed.' }).waitFor()
  await dialog(shown).getByLabel('Why it is mended').fill('Wrong day')
  await dialog(shown).getByRole('button', { name: 'Save the mended contact' }).click()
  await shown.getByText(/Mended: Wrong day/).waitFor()
  await shown.context().close()
})

test('a contact is copied as text for a clinic’s chart, without a name or number of the member', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Coco Copy')
  const known = await inCare(worker, { firstName: 'Nora', lastName: 'Namenlos' })
  const at = new Date(Date.now() - 3_600_000).toISOString()
  await known.session.command('contact.record', contact(known, { at, minutes: 20, note: 'Looked at the new pills' }))
  const shown = await stage.seated(worker, `/staff/member/${known.member}/contacts`)
  await shown.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await shown.getByText('Looked at the new pills').waitFor()
  assert.equal(await shown.locator('.history__item').count(), 1)
  await shown.getByRole('button', { name: /About this entry: Met/ }).click()
  await shown.getByRole('menuitem', { name: /Copy as text/ }).click()
  await toast(shown, 'Copied. Paste it into the clinic’s chart.')
  const copied = await shown.evaluate(() => navigator.clipboard.readText())
  for (const words of ['Enhanced Care Management', 'By: Coco Copy', 'Minutes: 20', 'Looked at the new pills'])
    assert.ok(copied.includes(words), words)
  assert.ok(!/Nora|Namenlos/.test(copied))
  await shown.context().close()
})

test('a biller takes the month as a file, and sees at once what its lines lack', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Moni Month')
  const biller = await stage.worker(agency, 'biller', 'Bibi Bills')
  const known = await inCare(worker, { firstName: 'Ute', lastName: 'Umsonst' })
  const at = new Date(Date.now() - 60_000).toISOString()
  await known.session.command('contact.record', contact(known, { at, minutes: 30, place: 'home' }))
  const shown = await stage.seated(biller, '/staff/today', phone)
  const month = shown.getByLabel('Month', { exact: true })
  await month.selectOption({ index: 0 })
  const [file] = await Promise.all([
    shown.waitForEvent('download'),
    shown.getByRole('button', { name: 'Download as CSV' }).click(),
  ])
  assert.match(file.suggestedFilename(), /^billing-\d{4}-\d{2}\.csv$/)
  await shown.getByText(/without an approved authorization for that day/).waitFor()
  await shown.getByText(/without a CIN/).waitFor()
  assert.equal(await axe(shown), '')
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

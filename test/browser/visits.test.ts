// Visits and medicines on a phone: one is planned, written down as missed without a signal, and the next planned from there; the week shows what each still
// needs and is walked by keys; after a stay the medication list is looked through, and what does not fit waits for a clinician.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { addDays } from '../../src/base/day.ts'
import { dayOfInstant } from '../../src/domain/program-day.ts'
import { instantOf } from '../../src/domain/program-time.ts'
import { begin } from '../entered.ts'
import { newId } from '../house.ts'
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
const today = () => dayOfInstant(new Date().toISOString())

async function inCare(worker: Worker, firstName: string) {
  const entered = await stage.enter(worker, { firstName, lastName: 'Invented', spokenLanguage: 'English' })
  const session = await stage.session(worker)
  await begin(session, entered)
  return { ...entered, session }
}

test('a visit is planned, missed, and the next one planned from there; the task that asked is done', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Vita Visitor')
  const { member, session } = await inCare(worker, 'Alma')
  const shown = await stage.seated(worker, `/staff/member/${member}/visits`, phone)
  await shown.getByText('No visit is planned').waitFor()
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'Plan a visit' }).click()
  await dialog(shown).getByRole('button', { name: 'Plan the visit' }).click()
  await dialog(shown).getByRole('link', { name: 'Say how they get there.' }).waitFor()
  await dialog(shown).getByLabel('With whom').fill('Dr. Invented')
  await dialog(shown).getByLabel('Day', { exact: true }).fill(addDays(today(), -1))
  await dialog(shown).getByLabel('Time').fill('10:30')
  await dialog(shown).getByRole('radio', { name: 'Ride to arrange' }).check()
  assert.equal(await axe(shown), '')
  await dialog(shown).getByRole('button', { name: 'Plan the visit' }).click()
  await shown.getByText('Say what came of it').waitFor()

  // In the field, without a signal: missed, and what next.
  await shown.context().setOffline(true)
  await shown.getByRole('button', { name: 'What came of it: Dr. Invented' }).click()
  await dialog(shown)
    .getByRole('radio', { name: /^Missed/ })
    .check()
  await dialog(shown)
    .getByLabel(/What got in the way/)
    .fill('The bus did not come')
  assert.equal(await axe(shown), '')
  await dialog(shown).getByRole('button', { name: 'Save' }).click()
  await shown.getByRole('heading', { name: 'What next? Plan a new day' }).waitFor()
  // What is known is there already: only the day is asked.
  assert.equal(await dialog(shown).getByLabel('With whom').inputValue(), 'Dr. Invented')
  await dialog(shown).getByLabel('Day', { exact: true }).fill(addDays(today(), 30))
  await dialog(shown).getByRole('button', { name: 'Plan the visit' }).click()
  await shown.getByText('The bus did not come').waitFor()
  await shown.getByText(/^No signal\. \d entries are safe/).waitFor()
  await shown.getByRole('list', { name: 'Still needed' }).getByText('Ride to arrange').waitFor()
  // Its task done, the ride is arranged: nobody says it twice.
  await shown.getByRole('tab', { name: 'Overview' }).click()
  await shown.getByRole('button', { name: 'Done: Arrange the ride' }).click()
  await dialog(shown).getByRole('button', { name: 'Mark as done' }).click()
  await dialog(shown).waitFor({ state: 'detached' })
  await shown.getByRole('tab', { name: 'Visits' }).click()
  await shown.getByText(/^Ride arranged/).waitFor()
  await shown.context().setOffline(false)
  await shown.getByText(/^All saved/).waitFor()
  assert.equal(await shown.getByText('No next day is set').count(), 0)
  assert.equal(await axe(shown), '')

  const { chart } = (await session.get('member.chart', { member })).body.value
  const outcomes = chart.appointment.map((one: { outcome: string | null }) => one.outcome)
  assert.deepEqual(outcomes.toSorted(), [null, 'missed'].toSorted())
  const asked = chart.task.find((one: { kind: string }) => one.kind === 'after-missed')
  assert.equal(asked.outcome, 'A new day is set')
  assert.deepEqual(
    complaintsOf(shown).filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED')),
    [],
  )
  await shown.context().close()
})

test('the week shows each visit with what it still needs, today’s stand in Today, and keys walk them', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Wanda Week')
  const first = await inCare(worker, 'Bibi')
  const second = await inCare(worker, 'Cleo')
  const visit = async ({ member, episode, session }: typeof first, at: string, given: object) => {
    const what = { withWhom: 'Dr. Invented', kind: 'specialist', place: null, ride: 'own', rideNote: null }
    const rest = { interpreter: 'not-needed', company: 'not-needed', companionId: null, questions: [], remindOn: null }
    const input = { member, id: newId(), episodeId: episode, at, labels: [], ...what, ...rest, ...given }
    assert.equal((await session.command('appointment.plan', input)).body.outcome, 'done')
  }
  // The last minute of today, whatever the hour.
  const evening = instantOf(today(), '23:59') ?? ''
  await visit(first, evening, { interpreter: 'to-book', company: 'to-find', questions: ['Why does it hurt?'] })
  await visit(second, evening, { withWhom: 'Invented Housing Office' })
  const shown = await stage.seated(worker, '/staff/today', phone)
  const todays = shown.getByRole('region', { name: 'Visits today · 2' })
  await todays.getByText('Interpreter to book').waitFor()
  await todays.getByRole('link', { name: 'My week' }).click()
  await shown.getByRole('heading', { level: 1, name: 'My week' }).waitFor()
  await shown.getByText('Company to find').waitFor()
  assert.equal(await axe(shown), '')
  await shown.locator('#main').focus()
  for (const [key, name] of [
    ['j', 'Bibi Invented'],
    ['ArrowDown', 'Cleo Invented'],
    ['k', 'Bibi Invented'],
  ] as const) {
    await shown.keyboard.press(key)
    assert.equal(await shown.locator(':focus').textContent(), name)
  }
  // One touch settles a need; finishing its task does the same.
  await shown.getByRole('button', { name: 'Booked: Dr. Invented' }).click()
  await shown
    .getByText(/Interpreter booked/)
    .first()
    .waitFor()
  const charted = async () => (await first.session.get('member.chart', { member: first.member })).body.value.chart
  await shown.getByText(/^All saved/).waitFor()
  assert.equal((await charted()).appointment[0].interpreter, 'booked')
  const booking = (await charted()).task.find((one: { kind: string }) => one.kind === 'book-interpreter')
  assert.equal(booking.doneAt !== null, true)
  await shown.getByText('Something still needed').click()
  await shown.getByRole('link', { name: 'Cleo Invented' }).waitFor({ state: 'detached' })
  await shown.getByRole('button', { name: 'Next week' }).click()
  await shown.getByText('Nothing is still needed').waitFor()
  const wide = await shown.evaluate(() => document.documentElement.scrollWidth)
  assert.equal(wide, 360)
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('after a stay the medication list is looked through; what does not fit waits with a clinician, once', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Mina Medic')
  const { member, episode, session } = await inCare(worker, 'Dora')
  const stay = newId()
  const came = { kind: 'hospital', place: 'Invented Hospital', cameOn: today(), why: null, source: 'member' }
  const begun = await session.command('transition.begin', { member, id: stay, episodeId: episode, ...came })
  assert.equal(begun.body.outcome, 'done')
  const left = { leftOn: today(), toWhere: null, isNamedInPaper: null }
  assert.equal((await session.command('transition.end', { member, transition: stay, ...left })).body.outcome, 'done')
  const shown = await stage.seated(worker, `/staff/member/${member}/medicines`, phone)
  await shown.getByText('No medicine is on the list').waitFor()
  assert.equal(await axe(shown), '')

  for (const [name, purpose] of [
    ['Metformin', 'For sugar'],
    ['Lisinopril', 'For blood pressure'],
  ] as const) {
    await shown.getByRole('button', { name: 'Add a medicine' }).click()
    await dialog(shown).getByLabel('Name').fill(name)
    await dialog(shown)
      .getByLabel(/What it is for/)
      .fill(purpose)
    await dialog(shown).getByRole('button', { name: 'Put it on the list' }).click()
    await shown.getByText(purpose, { exact: true }).waitFor()
  }
  await shown.getByRole('button', { name: 'Add an allergy' }).click()
  await dialog(shown).getByLabel('What they cannot take').fill('Lisinopril')
  await dialog(shown).getByRole('button', { name: 'Save' }).click()
  await shown.getByText('This is not a safety check.').waitFor()

  await shown.getByText(/^After the stay, look the list through by/).waitFor()
  await shown.getByRole('button', { name: 'Look it through' }).click()
  // A chip is its word; the radio within is out of sight.
  const metformin = dialog(shown).getByRole('group', { name: 'How it goes with Metformin' })
  await metformin.getByText('Sometimes').click()
  await dialog(shown).getByLabel('Discharge papers').check()
  await dialog(shown).getByRole('button', { name: 'Looked through' }).click()
  await dialog(shown).getByRole('link', { name: 'Say whether all of it fits.' }).waitFor()
  await dialog(shown)
    .getByRole('radio', { name: /Something does not fit/ })
    .check()
  await dialog(shown)
    .getByLabel(/What you found/)
    .fill('The papers name one more')
  assert.equal(await axe(shown), '')
  await dialog(shown).getByRole('button', { name: 'Looked through' }).click()
  await shown.getByText(/^Looked through .*, against: Discharge papers\.$/).waitFor()
  await shown.getByText('Medicines looked through: The papers name one more').first().waitFor()
  assert.equal(await shown.getByText(/^After the stay, look the list/).count(), 0)

  await shown.getByRole('button', { name: 'Not taken any more: Lisinopril' }).click()
  await dialog(shown).getByLabel('Who stopped it, and why').fill('The doctor: it is the allergy')
  await dialog(shown).getByRole('button', { name: 'Take it off the list' }).click()
  await shown.getByText(/The doctor: it is the allergy/).waitFor()
  await shown.getByText(/^All saved/).waitFor()
  assert.equal(await axe(shown), '')

  const { chart } = (await session.get('member.chart', { member })).body.value
  const tasks = chart.task.filter((one: { kind: string }) => ['reconcile', 'ask-clinician'].includes(one.kind))
  const standing = tasks.map((one: { kind: string; doneAt: string | null }) => [one.kind, one.doneAt !== null])
  assert.deepEqual(standing.toSorted(), [
    ['ask-clinician', false],
    ['reconcile', true],
  ])
  assert.equal(chart.medication.find((one: { name: string }) => one.name === 'Metformin').taking, 'sometimes')
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

// Every screen of the main path and every form on it: nothing sticks out at 320 px, axe finds nothing in light and dark, and the frame
// runs from right to left. The member has the longest names, and flags, and one has nothing at all.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Entered } from '../entered.ts'
import { attempt, contact } from '../entered.ts'
import { newId, type Session } from '../house.ts'
import { axe, complaintsOf, type PageOptions } from './chromium.ts'
import { type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

let stage: StaffedHouse
let worker: Worker
let supervisor: Worker
let authorizer: Worker
let full: Entered
let bare: Entered

before(async () => {
  stage = await staffedHouse()
  const agency = await stage.organization('agency', 'Invented Agency of Greater Los Angeles')
  worker = await stage.worker(agency, 'care-manager', 'Quilla Testwell')
  supervisor = await stage.worker(agency, 'supervisor', 'Sunniva Superexample')
  authorizer = await stage.worker(await stage.organization('plan', 'Invented Plan'), 'authorizer', 'Ada Authorizer')
  full = await stage.enter(worker, longest)
  bare = await stage.enter(worker, { lastName: 'X', firstName: '', bornOn: null })
  await fill(await stage.session(worker), full)
})
after(() => stage.close())

const longest = {
  firstName: 'María de los Ángeles',
  lastName: 'Ejemplo Muestra de la Cruz y Santillán-Երկարազգանունյան',
  nameUsed: 'Marichu',
  spokenLanguage: 'Chinese, Cantonese (Yue), Traditional script',
  whereToFind: 'Mornings at the Example Church kitchen, the side door by the laundromat, 4th and Invented',
  phone: '2135550142',
}

/** Attempts, care, a contact with a long note, a flag and a step that is late. */
async function fill(session: Session, entered: Entered): Promise<void> {
  const { member, episode } = entered
  const [now, today] = [new Date().toISOString(), new Date().toISOString().slice(0, 10)]
  const anHourAgo = new Date(Date.now() - 3_600_000).toISOString()
  const note = 'Anlongwordwithoutanyspacesinitasitissometimestypedonaphone '.repeat(4).trim()
  const flag = {
    member,
    id: newId(),
    kind: 'visit-in-pairs',
    note: 'A dog in the yard, and it is not tied',
    fromOn: today,
  }
  const commands: readonly (readonly [string, object])[] = [
    ['safety-flag.raise', flag],
    ['outreach.log', attempt(entered, { at: anHourAgo, outcome: 'enrolled' })],
    ['episode.begin', { member, episode, on: yesterdayIn(today), assignment: newId() }],
    [
      'contact.record',
      contact(entered, { at: now, note, minutes: 35, services: ['assessment', 'coordination', 'family-support'] }),
    ],
    ['task.add', { member, id: newId(), what: note, dueOn: '2026-01-02', forStaff: null }],
  ]
  for (const [operation, input] of commands) {
    const reply = await session.command(operation, input)
    assert.equal(reply.body.outcome, 'done', `${operation}: ${JSON.stringify(reply.body)}`)
  }
}

function yesterdayIn(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

interface Shown {
  readonly name: string
  readonly path: () => string
  readonly who?: 'supervisor' | 'authorizer'
  /** What shows that it stands. */
  readonly mark: string
}

const chart =
  (entered: () => Entered, act = '') =>
  () =>
    `/staff/member/${entered().member}${act === '' ? '' : `?act=${act}&who=${entered().member}`}`
const fullChart = (act?: string) => chart(() => full, act)
const bareChart = (act?: string) => chart(() => bare, act)
const form = 'dialog[open] .act-form'

const screens: readonly Shown[] = [
  { name: 'Today', path: () => '/staff/today', mark: '.due-row' },
  { name: 'Today of a supervisor', path: () => '/staff/today', who: 'supervisor', mark: 'h2' },
  { name: 'Caseload', path: () => '/staff/caseload', mark: '[data-row]' },
  { name: 'Caseload of a supervisor', path: () => '/staff/caseload', who: 'supervisor', mark: '[data-row]' },
  { name: 'Member', path: fullChart(), mark: '.history__item' },
  { name: 'Member of whom little is known', path: bareChart(), mark: '.history__item' },
  { name: 'Today of a seat at the plan', path: () => '/staff/today', who: 'authorizer', mark: 'main h2, .empty' },
  { name: 'Nothing here', path: () => `/staff/member/${newId()}`, mark: 'h1' },
  ...['contact', 'task', 'pause', 'end', 'name', 'phone', 'address', 'flag'].map((act) => ({
    name: `Form: ${act}`,
    path: fullChart(act),
    mark: form,
  })),
  { name: 'Form: outreach', path: bareChart('outreach'), mark: form },
  { name: 'Begin care', path: bareChart('begin'), mark: '.giving' },
  { name: 'Permissions', path: () => `/staff/member/${full.member}/permissions`, mark: '.permissions' },
  { name: 'Permission', path: () => `/staff/permission/${full.member}/new`, mark: '.giving' },
  { name: 'Form: tell', path: fullChart('tell'), mark: form },
  ...['lead', 'cover'].map((act) => ({
    name: `Form: ${act}`,
    path: bareChart(act),
    who: 'supervisor' as const,
    mark: form,
  })),
  { name: 'Form: enter', path: () => '/staff/today?act=enter', mark: form },
]

async function show(shown: Page, { path, mark }: Shown): Promise<void> {
  await shown.goto(`${stage.origin}${path()}`)
  await shown.locator(mark).first().waitFor()
}

async function walk(options: PageOptions, look: (shown: Page, screen: Shown) => Promise<void>): Promise<void> {
  for (const who of [undefined, 'supervisor', 'authorizer'] as const) {
    const person = who === undefined ? worker : { supervisor, authorizer }[who]
    const shown = await stage.seated(person, '/staff/today', options)
    for (const screen of screens.filter((one) => one.who === who)) {
      await show(shown, screen)
      await look(shown, screen)
    }
    // A chart that is not there is answered with its own status, which the browser notes.
    assert.deepEqual(
      complaintsOf(shown).filter((line) => !/status of 404/.test(line)),
      [],
    )
    await shown.context().close()
  }
}

/** What sticks out of the page, or out of the dialog over it. */
async function sticksOut(shown: Page): Promise<readonly string[]> {
  return shown.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll('dialog[open]')]
    return boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => `${box.tagName} ${box.scrollWidth}`)
  })
}

test('at 320 px nothing is wider than the page, and axe finds nothing', async () => {
  const wrong: string[] = []
  await walk({ width: 320, height: 640 }, async (shown, { name }) => {
    for (const line of [...(await sticksOut(shown)), await axe(shown)]) if (line !== '') wrong.push(`${name}: ${line}`)
  })
  assert.deepEqual(wrong, [])
})

test('on a desk in the dark axe finds nothing', async () => {
  const wrong: string[] = []
  await walk({ width: 1440, theme: 'dark' }, async (shown, { name }) => {
    for (const line of [...(await sticksOut(shown)), await axe(shown)]) if (line !== '') wrong.push(`${name}: ${line}`)
  })
  assert.deepEqual(wrong, [])
})

test('on a tablet nothing is wider than the page', async () => {
  const wrong: string[] = []
  await walk({ width: 768 }, async (shown, { name }) => {
    for (const line of await sticksOut(shown)) wrong.push(`${name}: ${line}`)
  })
  assert.deepEqual(wrong, [])
})

test('in Arabic the frame runs from right to left, and nothing sticks out at 320 px', async () => {
  const shown = await stage.seated(worker, '/staff/today', { width: 320, height: 640, lang: 'ar' })
  for (const screen of screens
    .slice(0, 1)
    .concat(screens.filter((one) => one.name === 'Member' || one.name === 'Form: contact'))) {
    await show(shown, screen)
    assert.equal(await shown.evaluate(() => document.documentElement.dir), 'rtl')
    assert.deepEqual(await sticksOut(shown), [], screen.name)
    assert.equal(await axe(shown), '', screen.name)
  }
  await shown.context().close()
})

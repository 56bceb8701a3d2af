// What happens around the main path every day: no signal, someone met on the street, a supervisor who names the Lead Care Manager, an
// entry in the wrong chart.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { begin, contact } from '../entered.ts'
import { newId } from '../house.ts'
import { axe, complaintsOf, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

let stage: StaffedHouse
let agency: string

before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
})
after(() => stage.close())

const dialog = (shown: Page) => shown.locator('dialog[open]')
const toast = (shown: Page, words: string) => shown.locator('.toast').getByText(words).waitFor()

test('without a signal an attempt is safe on the device, stands on the chart, and goes when there is one', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Flora Field')
  const entered = await stage.enter(worker, { firstName: 'Berto', lastName: 'Ejemplo' })
  const shown = await stage.seated(worker, '/staff/today')
  const fetched = (part: RegExp) =>
    shown.waitForFunction(
      (source) => performance.getEntriesByType('resource').some(({ name }) => new RegExp(source).test(name)),
      part.source,
    )
  // The screens and forms of the field are fetched by themselves.
  for (const part of [/act-form-/, /member-/, /caseload-/, /float-paper-/]) await fetched(part)
  await shown.context().setOffline(true)
  await shown.getByRole('button', { name: 'Log outreach: Berto Ejemplo' }).click()
  await dialog(shown).getByRole('radio', { name: 'In person' }).check()
  await dialog(shown).getByRole('radio', { name: 'Not there' }).check()
  await dialog(shown).getByRole('button', { name: 'Log outreach' }).click()
  await shown.getByText('No signal. 1 entry is safe on this device').waitFor()
  await shown.getByRole('link', { name: 'Berto Ejemplo' }).first().click()
  await shown.getByText('Outreach, in person: Not there').waitFor()
  await shown.getByText('on this device', { exact: true }).waitFor()
  await shown.context().setOffline(false)
  await shown.getByText(/^All saved/).waitFor()
  const chart = await (await stage.session(worker)).get('member.chart', { member: entered.member })
  assert.equal(chart.body.value.chart.outreachAttempt.length, 1)
  await shown.context().close()
})

test('someone met on the street is entered with a name, and care can begin at once', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Sol Street')
  const shown = await stage.seated(worker, '/staff/today')
  await shown.getByRole('button', { name: 'Met someone new' }).click()
  await dialog(shown).getByRole('button', { name: 'Enter' }).click()
  await dialog(shown).getByRole('link', { name: 'Write at least one name, as they say it.' }).waitFor()
  await dialog(shown).getByLabel('Last name').fill('Callejero-Inventado')
  await dialog(shown).getByLabel('Where to find them').fill('Under the Invented Ave bridge')
  await dialog(shown).getByRole('button', { name: 'Enter' }).click()
  await shown.getByRole('heading', { level: 1, name: 'Callejero-Inventado' }).waitFor()
  await shown.getByText('Under the Invented Ave bridge').first().waitFor()
  await shown.getByRole('button', { name: 'What else' }).click()
  await shown.getByRole('menuitem', { name: 'Begin care' }).click()
  await shown.getByRole('heading', { name: 'Begin care with Callejero-Inventado' }).waitFor()
  await shown.getByRole('button', { name: 'Begin care' }).click()
  await toast(shown, 'Care has begun.')
  await shown.getByRole('button', { name: 'Record a contact' }).waitFor()
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('a supervisor names who walks with a new member, who finds them in Today', async () => {
  const supervisor = await stage.worker(agency, 'supervisor', 'Susi Super')
  const worker = await stage.worker(agency, 'care-manager', 'Walt Walker')
  const entered = await stage.enter(supervisor, { firstName: 'Noor', lastName: 'Mithal' })
  await unlead(entered.member)
  const shown = await stage.seated(supervisor, '/staff/today')
  await shown.getByRole('button', { name: 'Name the Lead Care Manager: Noor Mithal' }).click()
  await dialog(shown)
    .getByRole('radio', { name: /Walt Walker/ })
    .check()
  await dialog(shown).getByRole('button', { name: 'Name', exact: true }).click()
  await toast(shown, 'The Lead Care Manager is named.')
  await shown.getByText('Nobody waits').waitFor()
  const theirs = await stage.seated(worker, '/staff/today')
  await theirs.getByRole('heading', { name: 'New members · 1' }).waitFor()
  await theirs.getByRole('link', { name: 'Noor Mithal' }).first().waitFor()
  await changesManager({ member: entered.member, supervisor: shown, before: theirs, worker })
  for (const one of [shown, theirs]) await one.context().close()
})

type Change = { readonly member: string; readonly supervisor: Page; readonly before: Page; readonly worker: Worker }

/** The member wants another manager: taken down, answered, and handed over to who walks on; why is hidden from who walked before. */
async function changesManager({ member, supervisor, before, worker }: Change): Promise<void> {
  const heir = await stage.worker(agency, 'care-manager', 'Hedy Heir')
  const session = await stage.session(worker)
  const episode = (await session.get('member.status', { member })).body.value.episodeId
  await begin(session, { member, episode })
  const met = contact(
    { member, episode },
    { at: new Date(Date.now() - 60_000).toISOString(), nextStep: 'Ask about the ride' },
  )
  assert.equal((await session.command('contact.record', met)).body.outcome, 'done')
  await before.goto(`${stage.origin}/staff/member/${member}`)
  await before.getByRole('button', { name: 'What else' }).click()
  await before.getByRole('menuitem', { name: 'They want another manager or agency' }).click()
  await dialog(before).getByLabel('Whom would they like').fill('A woman')
  await dialog(before).getByRole('button', { name: 'Take it down' }).click()
  await toast(before, 'Taken down. The supervisor answers it.')
  await before.getByText(/^All saved/).waitFor()

  await supervisor.goto(`${stage.origin}/staff/today`)
  await supervisor.getByRole('button', { name: 'Answer: Noor Mithal' }).click()
  await dialog(supervisor).getByRole('radio', { name: 'Yes, and name them now' }).check()
  await dialog(supervisor).getByRole('button', { name: 'Answer', exact: true }).click()
  await dialog(supervisor)
    .getByRole('radio', { name: /Hedy Heir/ })
    .check()
  await dialog(supervisor).getByRole('button', { name: 'Name', exact: true }).click()
  await toast(supervisor, 'The Lead Care Manager is named.')
  await supervisor.getByRole('button', { name: 'Answer: Noor Mithal' }).waitFor({ state: 'detached' })

  const next = await stage.seated(heir, `/staff/member/${member}`)
  const handed = next.getByRole('region', { name: 'You walk with them now' })
  await handed.getByText('Walt Walker').waitFor()
  await handed.getByText('Ask about the ride').waitFor()
  assert.equal(await axe(next), '')
  await screenshot(next, 'new-lead')
  assert.deepEqual(complaintsOf(next), [])
  await next.context().close()
  await before.goto(`${stage.origin}/staff/today`)
  await before.getByRole('link', { name: 'Noor Mithal' }).waitFor({ state: 'detached' })
}

/** As a member stands whom a plan's file brought: at the agency, and nobody leads. */
async function unlead(member: string): Promise<void> {
  await stage.sql('update assignment set ended_at = now() where member_id = $1', [member])
  await stage.sql('update member_card set lead_id = null where member_id = $1', [member])
}

test('an attempt in the wrong chart is taken out with a reason, and is gone', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Wren Wrong')
  const entered = await stage.enter(worker, { firstName: 'Ida', lastName: 'Invention' })
  const at = new Date(Date.now() - 60_000).toISOString()
  const attempt = { method: 'phone', outcome: 'voicemail', minutes: null, place: null, note: 'Meant for somebody else' }
  const session = await stage.session(worker)
  await session.command('outreach.log', {
    member: entered.member,
    id: newId(),
    episodeId: entered.episode,
    at,
    ...attempt,
  })
  const shown = await stage.seated(worker, `/staff/member/${entered.member}`)
  await shown.getByRole('button', { name: /About this entry: Outreach, phone/ }).click()
  await shown.getByRole('menuitem', { name: /Wrong chart/ }).click()
  await dialog(shown).getByRole('button', { name: 'Take it out' }).click()
  await dialog(shown).getByRole('link', { name: 'Say why it does not belong here.' }).waitFor()
  await dialog(shown).getByLabel('Why it does not belong here').fill('I had two charts open')
  await dialog(shown).getByRole('button', { name: 'Take it out' }).click()
  await toast(shown, 'Taken out of this chart.')
  await shown.getByText('Meant for somebody else').waitFor({ state: 'hidden' })
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('a mended contact stays part of its visit to a household', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Hedda Household')
  const entered = await stage.enter(worker, { firstName: 'Otto', lastName: 'Erfunden' })
  const session = await stage.session(worker)
  const at = new Date().toISOString()
  await begin(session, entered)
  const draft = contact(entered, { at, householdVisit: newId(), minutes: 10 })
  await session.command('contact.record', draft)
  const shown = await stage.seated(
    worker,
    `/staff/member/${entered.member}?act=contact&who=${entered.member}&of=${draft.id}`,
  )
  await dialog(shown).getByLabel('Minutes').fill('15')
  await dialog(shown).getByLabel('Why it is mended').fill('The visit was longer')
  await dialog(shown).getByRole('button', { name: 'Save the mended contact' }).click()
  await toast(shown, 'Contact mended.')
  await shown.getByText(/^All saved/).waitFor()
  const chart = await session.get('member.chart', { member: entered.member })
  const mended = chart.body.value.chart.contact.find((one: { amends: string | null }) => one.amends === draft.id)
  assert.deepEqual([mended.minutes, mended.householdVisit], [15, draft.householdVisit])
  await shown.context().close()
})

test('someone with a known birth date and a name like it is shown before they are entered twice, and both ways lead on', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Alma Alike')
  const known = await stage.enter(worker, { firstName: 'Juana', lastName: 'Doblez-Inventada', bornOn: '1985-03-03' })
  const shown = await stage.seated(worker, '/staff/today?act=enter')
  const write = async () => {
    await dialog(shown).getByLabel('First name', { exact: false }).first().fill('Juana')
    await dialog(shown).getByLabel('Last name').fill('Doble-Inventada')
    await dialog(shown).getByLabel('Birth date').fill('1985-03-03')
    await dialog(shown).getByRole('button', { name: 'Enter', exact: true }).click()
    await dialog(shown).getByText('Is it this person?').waitFor()
  }
  await write()
  await dialog(shown).getByRole('button', { name: 'Juana Doblez-Inventada' }).click()
  await shown.waitForURL((url) => url.pathname.endsWith(known.member) && url.search === '')
  await shown.goto(`${stage.origin}/staff/today?act=enter`)
  await write()
  await dialog(shown).getByRole('button', { name: 'No, enter someone new' }).click()
  await shown.getByRole('heading', { level: 1, name: 'Juana Doble-Inventada' }).waitFor()
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('a judgment is recommended to the plan and care goes on; the member’s word stops it at once', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Enno Ending')
  const entered = await stage.enter(worker, { firstName: 'Gala', lastName: 'Fin-Inventada' })
  const session = await stage.session(worker)
  await begin(session, entered)
  const standing = async () => {
    const text = `select state, end_reason, (select count(*)::int from end_recommendation r where r.member_id = e.member_id) as recommended
      from episode e where member_id = $1`
    const [row] = await stage.sql(text, [entered.member])
    return [row?.state, row?.end_reason, row?.recommended]
  }
  const shown = await stage.seated(worker, `/staff/member/${entered.member}?act=end&who=${entered.member}`)
  await dialog(shown).getByRole('radio', { name: 'Goals met' }).check()
  await dialog(shown).getByText('The plan decides and sends its notice').waitFor()
  await dialog(shown).getByRole('button', { name: 'Recommend to the plan' }).click()
  await dialog(shown).getByRole('link', { name: 'Say what comes after ECM, and who sees to it.' }).waitFor()
  await dialog(shown).getByLabel('Why, for the plan').fill('Every goal is reached')
  await dialog(shown).getByLabel('What comes after ECM').fill('The invented clinic sees to it')
  await dialog(shown).getByRole('button', { name: 'Recommend to the plan' }).click()
  await toast(shown, 'Recommended. Care goes on.')
  assert.deepEqual(await standing(), ['active', null, 1])
  await shown.goto(`${stage.origin}/staff/member/${entered.member}?act=end&who=${entered.member}`)
  await dialog(shown).getByText('The plan has not decided yet. Care goes on.').waitFor()
  assert.equal(
    await dialog(shown)
      .getByRole('radio', { name: /Goals met/ })
      .isDisabled(),
    true,
  )
  await dialog(shown).getByRole('radio', { name: 'No longer wishes to take part' }).check()
  await dialog(shown).getByRole('button', { name: 'Stop ECM' }).click()
  await toast(shown, 'ECM has stopped.')
  await shown.getByText(/^All saved/).waitFor()
  assert.deepEqual(await standing(), ['ended', 'no-longer-wishes', 1])
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('reports that cannot be asked for are not called none', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Rea Reporter')
  const shown = await stage.seated(worker, '/staff/today')
  // A house that answers with its own failure: a lost network, once back, would be asked again without a click.
  const failing = { status: 503, contentType: 'application/problem+json', body: JSON.stringify({ code: 'try-again' }) }
  await shown.route(/\/api\/mandated-report\.list/, (route) => route.fulfill(failing))
  await shown.goto(`${stage.origin}/staff/reports`)
  const again = shown.getByRole('button', { name: 'Try again' })
  await again.waitFor()
  assert.equal(await shown.getByText('No report', { exact: true }).count(), 0)
  await shown.unroute(/\/api\/mandated-report\.list/)
  await again.click()
  await shown.getByText('No report', { exact: true }).waitFor()
  await shown.context().close()
})

test('on a phone the details are a tab that the address keeps, and a form opens over it', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Tabea Tabs')
  const entered = await stage.enter(worker, { firstName: 'Nora', lastName: 'Beispiel' })
  const shown = await stage.seated(worker, `/staff/member/${entered.member}`, { width: 360, height: 740 })
  await shown.getByRole('tab', { name: 'Details' }).click()
  await shown.getByText('No safety flag. Ask before the first visit.').waitFor()
  assert.match(shown.url(), /\/details$/)
  await shown.reload()
  await shown.getByRole('tab', { name: 'Details', selected: true }).waitFor()
  await shown.getByRole('button', { name: 'Log outreach' }).click()
  await dialog(shown).waitFor()
  assert.match(shown.url(), /\/details\?act=outreach/)
  await shown.keyboard.press('Escape')
  await shown.getByRole('tab', { name: 'Details', selected: true }).press('Home')
  await shown.getByRole('tab', { name: 'Overview', selected: true }).waitFor()
  assert.match(shown.url(), new RegExp(`/${entered.member}$`))
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

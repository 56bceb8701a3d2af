// A complaint from the member's own door, scripts blocked: the plan takes it with its clocks and answers, the member sees where it stands, and who
// walks with them sees nothing of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { dayOfInstant } from '../../src/domain/program-day.ts'
import { createLog } from '../../src/server/log.ts'
import { noticeStops } from '../../src/server/stop-notice-clock.ts'
import { begin } from '../entered.ts'
import { newId } from '../house.ts'
import { axe, complaintsOf, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

const phone = { width: 360, height: 740 }
const wide = { width: 1280, height: 900 }

let stage: StaffedHouse
let agency: string
let plan: string
let desk: Worker
before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
  plan = await stage.organization('plan', 'Invented Plan')
  desk = await stage.worker(plan, 'member-services', 'Mona Services')
})
after(() => stage.close())

/** In care with the plan, and signed in at their door with scripts blocked. */
async function signedIn(worker: Worker, firstName: string, language: string) {
  const entered = await stage.enter(worker, { firstName, lastName: 'Invented', spokenLanguage: 'Spanish', plan })
  const session = await stage.session(worker)
  await begin(session, entered)
  const { member } = entered
  const { code } = (await session.command('door.invite', { member, invitation: newId() })).body.value
  const shown = await stage.visit('/healthz', phone)
  await shown.context().route(/\.js$/, (route) => route.abort())
  await shown.goto(`${stage.origin}/${language}/me`)
  await shown.locator('#code').fill(code)
  await shown.locator('form[action$="/me/in"] button').click()
  await shown.getByRole('heading', { level: 1, name: /Invented/ }).waitFor()
  return { member, shown }
}

for (const [language, kind] of [
  ['es', 'Su queja'],
  ['ar', 'شكواك'],
] as const)
  test(`${language}: a complaint beside the change of manager reaches the plan, not the manager, and its answer comes back`, async () => {
    const worker = await stage.worker(agency, 'care-manager', `Mat ${language} Manager`)
    const { member, shown } = await signedIn(worker, `Ines ${language}`, language)
    await shown.goto(`${stage.origin}/${language}/me/choices/change`)
    assert.equal(await axe(shown), '')
    await screenshot(shown, `complain-${language}-change-360`)
    const words = `Mat ${language} shouted at me in the hall`
    await shown.locator('form[action$="/choices/complain"] textarea').fill(words)
    await shown.locator('form[action$="/choices/complain"] input[name=fast]').check()
    await shown.locator('form[action$="/choices/complain"] button').click()
    await shown.locator('[data-appeal=grievance]').getByText(kind, { exact: true }).waitFor()
    assert.equal(await axe(shown), '')
    assert.ok(gzipSync(await shown.content()).length < 15_000)
    await screenshot(shown, `complain-${language}-open-360`)

    const services = await stage.seated(desk, '/staff/appeals', wide)
    const row = services.getByRole('listitem').filter({ hasText: words })
    await row.getByText('Online').first().waitFor()
    assert.equal(await axe(services), '')
    const [{ id } = { id: '' }] = await stage.sql('select id from appeal where member_id = $1', [member])
    const session = await stage.session(desk)
    const answer = { outcome: 'resolved', words: 'We heard you and talked with your agency.' }
    const settled = await session.command('appeal.settle', { member, appeal: id, ...answer })
    assert.equal(settled.body.outcome, 'done')
    await shown.goto(`${stage.origin}/${language}/me/choices`)
    await shown.locator('[data-appeal=grievance]').getByText('We heard you and talked with your agency.').waitFor()
    await screenshot(shown, `complain-${language}-answered-360`)
    // Without scripts only those blocked are missing.
    assert.deepEqual(
      complaintsOf(shown).filter((said) => !/\.js|ERR_FAILED/.test(said)),
      [],
    )
    assert.deepEqual(complaintsOf(services), [])

    const chart = await stage.seated(worker, `/staff/member/${member}`, wide)
    await chart.getByRole('heading', { level: 1 }).waitFor()
    assert.equal(await chart.getByText('shouted').count(), 0)
    const own = (await (await stage.session(worker)).get('member.chart', { member })).body.value.chart
    assert.deepEqual(own.appeal, [])
    await Promise.all([shown, services, chart].map((page) => page.context().close()))
  })

test('a stop at the door has its letter in the plan’s queue by itself; sent, it stands at the door and can be appealed', async () => {
  const authorizer = await stage.worker(plan, 'authorizer', 'Otto Authorizer')
  const worker = await stage.worker(agency, 'care-manager', 'Stina Manager')
  const { member, shown } = await signedIn(worker, 'Stopping', 'en')
  await shown.goto(`${stage.origin}/en/me/choices/stop`)
  await shown.locator('form[action$="/choices/stop"] .row button').click()
  await shown.locator('[data-stopped]').waitFor()
  assert.equal(await noticeStops(stage.core, createLog('silent')), 0)
  const queue = await stage.seated(authorizer, '/staff/decisions', wide)
  await queue.getByText('Notice of Action: Enhanced Care Management (ECM) ends, as you asked').first().waitFor()
  assert.equal(await axe(queue), '')
  const session = await stage.session(desk)
  const { notices } = (await session.get('notice.list', { member })).body.value
  const went = { member, notice: notices[0].id, way: 'hand', on: dayOfInstant(new Date().toISOString()), address: null }
  assert.equal((await session.command('notice.send', went)).body.outcome, 'done')
  await shown.goto(`${stage.origin}/en/me/choices/complain`)
  await shown.getByRole('radio', { name: /ends, as you asked/ }).check()
  await shown.locator('#appeal').fill('It was not me who stopped')
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'complain-appeal-360')
  await shown.getByRole('button', { name: 'Send my appeal' }).click()
  await shown.locator('[data-appeal=appeal]').getByText('Your appeal').waitFor()
  await queue.goto(`${stage.origin}/staff/appeals`)
  await queue
    .getByRole('listitem')
    .filter({ hasText: 'It was not me who stopped' })
    .getByText('Online')
    .first()
    .waitFor()
  assert.deepEqual(complaintsOf(queue), [])

  // Lost, they ask the state for a hearing at the same door, and read where it stands.
  await stage.sql('update staff set is_licensed = true where id = $1', [desk.staffId])
  const [appealed] = await stage.sql(`select id from appeal where member_id = $1 and kind = 'appeal'`, [member])
  const lost = { member, appeal: appealed?.id, outcome: 'upheld', words: 'You said so yourself.' }
  assert.equal((await session.command('appeal.settle', lost)).body.outcome, 'done')
  await shown.goto(`${stage.origin}/en/me/choices`)
  await shown.getByRole('link', { name: 'Ask the state for a hearing' }).click()
  await shown.locator('#hearing').fill('My sister stopped it, not me')
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'hearing-ask-360')
  await shown.getByRole('button', { name: 'Ask for the hearing' }).click()
  await shown.getByText('The plan has to pass it on to the state', { exact: false }).waitFor()
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'hearing-asked-360')
  await Promise.all([shown, queue].map((page) => page.context().close()))
})

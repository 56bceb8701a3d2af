// Views of the caseload, through the front door: one's own alone, in this organization alone, written anew under their name, and no more than so many.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { viewsMost } from '../../domain/caseload-view.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const shown = {
  ...{ of: 'mine', state: 'late', language: 'Armenian', sign: 'not-met', isCovered: false, by: 'met' },
  way: 'ascending',
}
const keep = (session: Session, name: string, given: object = {}) =>
  session.command('caseload-view.keep', {
    ...{ organization: session.seat.organizationId, id: newId(), name, shown },
    ...given,
  })
const views = async (session: Session) =>
  (await session.query('caseload-view.list', { organization: session.seat.organizationId })).body.value?.views

test('nobody sees or drops another’s view, nor keeps one where they have no seat; who sees no caseload keeps none', async () => {
  const [agency, other] = [await house.organization('agency'), await house.organization('agency')]
  const [mine, colleague] = [
    await house.as(await house.seat(agency, 'care-manager')),
    await house.as(await house.seat(agency, 'care-manager')),
  ]
  const administrator = await house.as(await house.seat(agency, 'administrator'))
  equal((await keep(administrator, 'Mine')).body.code, 'not-allowed')
  equal((await keep(mine, 'Elsewhere', { organization: other })).status, 404)
  equal((await keep(mine, 'Quiet ones')).body.outcome, 'done')
  const [view] = await views(mine)
  deepEqual([view.name, view.shown], ['Quiet ones', shown])
  deepEqual(await views(colleague), [])
  const drop = (session: Session) => session.command('caseload-view.drop', { organization: agency, id: view.id })
  equal((await drop(colleague)).body.reason, 'view-unknown')
  equal((await drop(mine)).body.outcome, 'done')
  equal((await drop(mine)).body.reason, 'view-unknown')
  deepEqual(await views(mine), [])
})

test('under a name one has, a view is written anew; one more than so many is refused', async () => {
  const agency = await house.organization('agency')
  const session = await house.as(await house.seat(agency, 'supervisor'))
  for (let n = 0; n < viewsMost; n++) equal((await keep(session, `View ${n}`)).body.outcome, 'done')
  equal((await keep(session, 'One more')).body.reason, 'views-full')
  equal((await keep(session, 'View 3', { shown: { ...shown, sign: null } })).body.outcome, 'done')
  const kept = await views(session)
  equal(kept.length, viewsMost)
  equal(kept.find((one: { name: string }) => one.name === 'View 3').shown.sign, null)
  const odd = { ...shown, words: 'Ana' }
  equal((await keep(session, 'View 3', { shown: { ...odd, state: 'asleep' } })).status, 400)
})

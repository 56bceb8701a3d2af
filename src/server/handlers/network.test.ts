// The network directory through the gate: an agency keeps its own lines, a private place goes to nobody else, and the file is the same for all.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { enterMember } from '../../../test/entered.ts'
import { type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { exportDirectory, readDirectory } from '../../api/network.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
let shelter: string
let plan: string
before(async () => {
  house = await testHouse()
  shelter = await house.organization('agency', '=Shelter')
  plan = await house.organization('plan')
})
after(() => house.close())

const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))
const listing = (organization: string) => ({
  ...{ organization, street: '1 Hidden Way', city: 'Whittier', zip: '90605', phone: '5625550111', hidesPlace: true },
  ...{ languages: ['Spanish'], populations: ['homeless'], serves: 'adult', capacity: 10, hasStreetTeam: true },
})

async function directoryFor(session: Session) {
  const { body } = await session.query('network.directory', { organization: session.seat.organizationId })
  return readDirectory.output.parse(body.value).agencies
}

test('only an administrator of an agency says what the directory says of it', async () => {
  equal(
    (await (await seated(shelter, 'supervisor')).command('network.list', listing(shelter))).body.code,
    'not-allowed',
  )
  equal((await (await seated(plan, 'administrator')).command('network.list', listing(plan))).body.reason, 'agency-only')
})

test('an agency that never said anything stands there all the same, and how many it walks with', async () => {
  const manager = await seated(await house.organization('agency', 'Quiet'), 'care-manager')
  await enterMember(manager)
  const quiet = (await directoryFor(await seated(plan, 'network'))).find((one) => one.name === 'Quiet')
  deepEqual([quiet?.listedOn, quiet?.load, quiet?.capacity, quiet?.languages], [null, 1, null, []])
})

test('a private place is told to the agency itself and to nobody else, nor in the file', async () => {
  const administrator = await seated(shelter, 'administrator')
  equal((await administrator.command('network.list', listing(shelter))).body.outcome, 'done')
  const network = await seated(plan, 'network')
  const of = async (session: Session) => (await directoryFor(session)).find((one) => one.id === shelter)
  deepEqual([(await of(administrator))?.street, (await of(administrator))?.zip], ['1 Hidden Way', '90605'])
  const shown = await of(network)
  deepEqual([shown?.street, shown?.zip, shown?.city, shown?.capacity], [null, null, 'Whittier', 10])
  for (const session of [administrator, network]) {
    const { body } = await session.query('network.export', { organization: session.seat.organizationId })
    const { name, content } = exportDirectory.output.parse(body.value)
    const csv = Buffer.from(content, 'base64').toString('utf8')
    equal(name, 'network-directory-2026-11-24.csv')
    ok(csv.includes('Whittier') && csv.includes('homeless'))
    equal(/Hidden Way|90605/.test(csv), false)
    // A name that a spreadsheet would run is made harmless.
    equal(/(^|\n)"?=Shelter/.test(csv), false)
  }
})

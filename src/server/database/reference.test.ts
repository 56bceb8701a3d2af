// Nobody can be written into a chart who is not here: a single command and a block alike, for the nouns that have no foreign key.
import { deepEqual, equal, rejects } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId, type TestHouse, testHouse } from '../../../test/house.ts'
import { toSnake } from '../../base/case.ts'
import { add, type Change, set } from '../../domain/change.ts'
import { newEpisode } from '../../domain/episode.ts'
import { leadFor } from '../../domain/episode-step.ts'
import { writeBlock } from '../gate/block.ts'
import { namedMustBeHere, referring } from './reference.ts'
import { begin } from './scope.ts'

let house: TestHouse
let agency: string
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
})
after(() => house.close())

test('a plan that is not here is refused at entry, and nobody is entered', async () => {
  const manager = house.as(await house.seat(agency, 'care-manager'))
  const member = newId()
  const who = { firstName: 'Ana', lastName: 'Invented', nameUsed: null, bornOn: null, cin: null, spokenLanguage: null }
  const rest = { episode: newId(), assignment: newId(), whereToFind: null, phone: null }
  const input = { organization: agency, member, ...who, ...rest, plan: newId() }
  const { status, body } = await manager.command('member.enter', input)
  deepEqual([status, body.code], [400, 'bad-input'])
  deepEqual(await house.sql('select member_id from member where member_id = $1', [member]), [])
  equal((await manager.command('member.enter', { ...input, plan: await house.organization('plan') })).status, 200)
})

test('a block that names an agency, a plan or a person not here stores nothing of it', async () => {
  const { staffId } = await house.seat(agency, 'care-manager')
  const here: Change = add('episode', newEpisode({ id: newId(), agencyId: agency, planId: null, state: 'referred' }))
  for (const stranger of [
    add('episode', newEpisode({ id: newId(), agencyId: newId(), planId: null, state: 'referred' })),
    add('episode', newEpisode({ id: newId(), agencyId: agency, planId: newId(), state: 'referred' })),
    leadFor(newId(), newId(), newId(), '2026-11-02'),
  ]) {
    const member = newId()
    await rejects(store(member, [here, stranger]), /not here/)
    deepEqual(await house.sql('select id from episode where member_id = $1', [member]), [])
  }
  const member = newId()
  await store(member, [here, leadFor(staffId, newId(), newId(), '2026-11-02')])
  equal((await house.sql('select id from episode where member_id = $1', [member])).length, 1)
})

test('only the strange are asked for, also where one is set', () => {
  const other = newId()
  const own = add('episode', newEpisode({ id: newId(), agencyId: agency, planId: null, state: 'referred' }))
  deepEqual(namedMustBeHere([own], new Set([agency])), [])
  const [asked] = namedMustBeHere([own, set('authorization', newId(), { agencyId: other })], new Set([agency]))
  deepEqual(asked?.values, [[other], []])
})

test('each noun looked after here has no foreign key to what is everywhere', async () => {
  const keys = await house.sql(`select conrelid::regclass::text as name from pg_constraint
    where contype = 'f' and confrelid in ('organization'::regclass, 'staff'::regclass)`)
  const tables = new Set(keys.map((key) => String(key.name).replaceAll('"', '')))
  deepEqual(
    referring.filter((noun) => tables.has(toSnake(noun))),
    [],
  )
})

async function store(member: string, changes: readonly Change[]): Promise<void> {
  const { database, keys } = house.house.core.house
  const line = { at: house.clock, by: null, actor: 'job:test', operation: 'test' }
  await database.with(async (trips) => {
    await trips.go([begin([member], agency)])
    const portion = { memberId: member, changes, commandId: newId(), input: '{}' }
    await trips.commit(writeBlock(new Map(), [portion], line, keys))
  })
}

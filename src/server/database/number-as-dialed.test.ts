// Numbers of before are kept as they are dialed, as a number written today is: the step of the database and the record's own reading agree.
import { deepEqual } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { enterMember } from '../../../test/entered.ts'
import { newId, type TestHouse, testHouse } from '../../../test/house.ts'
import { dialed } from '../../domain/phone.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const step = new URL('../../../db/migrations/0061-number-as-dialed.sql', import.meta.url)

test('a number typed with signs, a country or spaces is found by its digits; what is no number stays as it was written', async () => {
  const manager = house.as(await house.seat(await house.organization('agency'), 'care-manager'))
  const { member } = await enterMember(manager)
  const typed = ['(213) 555-0142', '+1 213 555 0143', '1-213-555-0144', '2135550145', '555-0146', '213 555 0147 ext 8']
  for (const [rank, value] of typed.entries())
    await house.sql(
      `insert into phone (member_id, id, kind, value, rank, is_private, source, from_on, labels, recorded_at, seq)
        values ($1, $2, 'phone', $3, $4, false, 'member', '2026-01-01', '{}', now(), 1)`,
      [member, newId(), value, rank],
    )
  await house.sql('update member_card set phones = $2 where member_id = $1', [member, typed])
  for (const statement of (await readFile(step, 'utf8')).split(/;\n/).filter((one) => one.trim() !== ''))
    await house.sql(statement)
  const kept = await house.sql('select value from phone where member_id = $1 order by rank', [member])
  const [card] = await house.sql('select phones from member_card where member_id = $1', [member])
  deepEqual([kept.map(({ value }) => value), card?.phones], [typed.map(dialed), typed.map(dialed)])
  const found = await house.sql('select member_id from phone_of_number($1)', [dialed(typed[0] ?? '')])
  deepEqual(found, [{ member_id: member }])
})

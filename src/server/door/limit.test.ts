// Tries at the door are counted: by number for whoever guesses a word, by address for whoever asks and asks, and anew after an hour.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { createLimit, type Limit } from './limit.ts'

let house: TestHouse
let limit: Limit
before(async () => {
  house = await testHouse()
  limit = createLimit(house.house.core.house.database, Buffer.alloc(32, 7))
})
after(() => house.close())

test('the sixth try at one number in an hour is refused, from wherever it comes, however the number is written', async () => {
  const tries = []
  for (const address of ['a', 'b', 'c', 'd', 'e', 'f'])
    tries.push(await limit('open', { address, number: address > 'c' ? 'abcd-2345' : 'ABCD2345' }))
  deepEqual(tries, [true, true, true, true, true, false])
  equal(await limit('open', { address: 'a', number: 'ZZZZ2345' }), true)
  await house.sql(`update door_try set first_at = now() - interval '61 minutes'`)
  equal(await limit('open', { address: 'a', number: 'ABCD2345' }), true)
})

test('one address asks thirty times an hour; another address still may', async () => {
  let passed = 0
  for (let n = 0; n < 32; n += 1) if (await limit('send', { address: '192.0.2.1', number: `N${n}` })) passed += 1
  equal(passed, 30)
  equal(await limit('send', { address: '192.0.2.2', number: 'N99' }), true)
})

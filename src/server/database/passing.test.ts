// The database goes away and comes back: people are told to try again, and what is wrong for good is not called passing.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { isPassing } from './passing.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

test('what stays wrong is not passing: a missing file, a refused right, a broken rule, a fault of ours', () => {
  for (const code of ['42501', '42P01', '23514', '22P02', '23505'])
    equal(isPassing(Object.assign(new Error('x'), { code })), false, code)
  equal(isPassing(Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'open' })), false)
  equal(isPassing(new TypeError('x is not a function')), false)
  equal(isPassing('Connection terminated'), false)
})

test('what passes is: no connection, a restart, too many, a deadlock', () => {
  for (const code of ['08006', '53300', '57P01', '57P03', '57014', '40P01', '40001'])
    equal(isPassing(Object.assign(new Error('x'), { code })), true, code)
  equal(isPassing(Object.assign(new Error('x'), { code: 'ECONNREFUSED', syscall: 'connect' })), true)
  equal(isPassing(new Error('Connection terminated unexpectedly')), true)
})

test('while the database turns everyone away a call is told to try again, then it is answered', async () => {
  const agency = await house.organization('agency')
  const manager = house.as(await house.seat(agency, 'care-manager'))
  const ask = () => manager.query('caseload.list', { organization: agency })
  equal((await ask()).status, 200)
  const superuser = new Client(house.connections.for('superuser'))
  await superuser.connect()
  const limit = (most: number) =>
    superuser.query(
      `do $$ begin execute format('alter database %I connection limit ${most}', current_database()); end $$`,
    )
  await limit(0)
  await superuser.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'alongside_app'`,
  )
  const { status, body } = await ask()
  await limit(-1)
  await superuser.end()
  deepEqual([status, body.code], [503, 'try-again'])
  equal((await ask()).status, 200)
})

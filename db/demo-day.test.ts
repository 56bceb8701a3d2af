// The demo made for other days than that of the tests: what has been lies before the day there too.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOfInstant } from '../src/domain/program-day.ts'
import { isAhead } from '../test/demo-ahead.ts'
import { memberOf } from './demo/member.ts'

describe('on other days', () => {
  for (const day of ['2027-01-01', '2026-11-02', '2028-02-29']) {
    test(`on ${day} too, the past lies before the day`, () => {
      for (let index = 0; index < 150; index++) {
        for (const change of memberOf(index, day).changes) {
          const fields = Object.entries(change.kind === 'add' ? change.entry : change.fields)
          for (const [name, value] of fields) {
            if (typeof value !== 'string' || isAhead(change.noun, name)) continue
            if (!(name.endsWith('On') || name.endsWith('At') || ['at', 'asOf', 'until'].includes(name))) continue
            // A day may be today: an authorization that follows another starts then.
            const isPast = value.length === 10 ? value <= day : dayOfInstant(value) < day
            assert.ok(isPast, `${change.noun}.${name} ${value}`)
          }
        }
      }
    })
  }
})

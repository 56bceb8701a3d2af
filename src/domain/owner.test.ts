// Whose entries somebody keeps: their own house's; only the house itself keeps all, and having no staff id makes nobody the house.
import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { isOurs } from './owner.ts'

const entry = { ownerId: 'agency', struckAt: null }

test('a person keeps what their own house wrote, whoever they are', () => {
  equal(isOurs({ isHouse: false, organizationId: 'elsewhere' }, entry), false)
  equal(isOurs({ isHouse: false, organizationId: 'agency' }, entry), true)
})

test('the house itself keeps all, but nothing that is not there or was struck', () => {
  equal(isOurs({ isHouse: true, organizationId: 'elsewhere' }, entry), true)
  equal(isOurs({ isHouse: true, organizationId: 'agency' }, undefined), false)
  equal(isOurs({ isHouse: true, organizationId: 'agency' }, { ...entry, struckAt: '2026-11-24T18:00:00.000Z' }), false)
})

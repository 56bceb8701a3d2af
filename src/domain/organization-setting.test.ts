// Settings are what is declared and nothing else; what was stored wrong is as if it were not set.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import {
  checkSetting,
  defaultSettings,
  organizationSettings,
  readSettings,
  settingsAt,
} from './organization-setting.ts'

test('what nobody declared is refused, names of the language among them', () => {
  for (const name of ['theme', '', 'toString', '__proto__', 'constructor'])
    deepEqual(checkSetting(name, 1), { ok: false, reason: 'setting-unknown' }, name)
})

test('a number beyond its limits, with a fraction, or as text, is refused', () => {
  for (const value of [0, 21, 7.5, Number.NaN, '15'])
    deepEqual(checkSetting('idleMinutes', value), { ok: false, reason: 'setting-value' }, String(value))
  for (const value of [1, 20]) equal(checkSetting('idleMinutes', value).ok, true)
})

test('a choice that is none of them is refused', () => {
  for (const value of ['sometimes', 'valueOf', 1])
    deepEqual(checkSetting('otherCharts', value), { ok: false, reason: 'setting-value' }, String(value))
  for (const value of Object.keys(organizationSettings.otherCharts.choices))
    equal(checkSetting('otherCharts', value).ok, true, value)
})

test('stored wrong, or not at all, it is the default; stored right, it counts', () => {
  for (const stored of [undefined, null, 'x', [], { idleMinutes: 60 }, { otherCharts: 'all' }, { theme: 'dark' }])
    deepEqual(readSettings(stored), defaultSettings)
  deepEqual(readSettings({ idleMinutes: 5 }), { ...defaultSettings, idleMinutes: 5 })
  deepEqual(readSettings({}, { ...defaultSettings, idleMinutes: 3 }).idleMinutes, 3)
})

test('every default is allowed by its own declaration', () => {
  for (const [name, { default: value }] of Object.entries(organizationSettings))
    equal(checkSetting(name, value).ok, true)
})

test('an event is read by the settings of its own moment', () => {
  const history = [
    { name: 'otherCharts', value: 'after-reason', fromAt: '2026-11-20T10:00:00.000Z' },
    { name: 'otherCharts', value: 'never', fromAt: '2026-11-10T10:00:00.000Z' },
  ]
  const at = (instant: string) => settingsAt(history, instant).otherCharts
  equal(at('2026-11-10T09:59:59.999Z'), 'after-reason')
  equal(at('2026-11-10T10:00:00.000Z'), 'never')
  equal(at('2026-11-20T10:00:00.000Z'), 'after-reason')
})

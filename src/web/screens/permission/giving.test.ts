import assert from 'node:assert/strict'
import { test } from 'node:test'
import { permissionTexts } from '../../../../content/permission.ts'
import { consent } from '../../../../test/consent-example.ts'
import { at, idOf, member, today } from '../../../../test/entry-example.ts'
import { ConsentDraft } from '../../../domain/consent.ts'
import { decideConsent } from '../../../domain/consent-step.ts'
import type { Member } from '../../../domain/member.ts'
import { permissionText } from '../../../domain/permission-text.ts'
import { purposesFor } from '../../../domain/purpose-for.ts'
import {
  agreementInput,
  type Choosable,
  choicesOf,
  expiryOf,
  type Giving,
  newGiving,
  ofConsent,
  sharingInput,
  signatureOf,
} from './giving.ts'

const [agreement, sharing] = ['taking-part', 'sharing'].map((form) => {
  const found = permissionText(permissionTexts, form as 'sharing', today)
  assert.ok(found)
  return found
}) as [ReturnType<typeof must>, ReturnType<typeof must>]
function must() {
  return permissionTexts[0] as (typeof permissionTexts)[number]
}

const circumstance = {
  member,
  memberName: 'Ana Invented',
  language: 'English',
  discloser: 'An invented agency',
  witness: 'Fern Former',
  today,
}
const plan: Choosable = { key: 'plan', label: 'Plan', recipient: { kind: 'plan', id: idOf('plan'), name: null } }
const mother: Choosable = {
  key: 'mother',
  label: 'Mother',
  recipient: { kind: 'supporter', id: null, name: 'Rosa Invented' },
}
const beside = {
  offered: sharing.categories,
  choosable: [plan, mother],
  specifics: 'Health and daily life',
  replaces: null,
}
let count = 0
const giving = (given: Partial<Giving>) => newGiving(today, () => idOf(`one${count++}`), { ground: 'adult', ...given })
const takes = (input: object | undefined) => {
  const known = { known: { bornOn: '1980-02-29' } as Member, before: undefined, tasks: [] }
  const result = decideConsent(at, known, ConsentDraft.parse(input))
  return result.ok ? 'done' : result.reason
}

test('nothing said is nothing to keep, and an unsigned yes is left out while the no beside it is kept', () => {
  assert.equal(agreementInput(giving({}), agreement, circumstance), undefined)
  assert.equal(agreementInput(giving({ agrees: 'no', how: 'spoken' }), agreement, circumstance), undefined)
  assert.equal(agreementInput(giving({ agrees: 'yes', how: 'screen' }), agreement, circumstance), undefined)
  assert.equal(sharingInput(giving({}), sharing, circumstance, beside), undefined)
  assert.equal(
    sharingInput(giving({ shares: 'later', choices: { general: 'give' } }), sharing, circumstance, beside),
    undefined,
  )
  const open = giving({ shares: 'choose', choices: { general: 'give', hiv: 'keep' }, to: ['plan'], how: 'screen' })
  const input = sharingInput(open, sharing, circumstance, beside)
  assert.deepEqual([input?.given, input?.refused, input?.recipients.all], [[], ['hiv'], []])
  assert.equal(takes(input), 'done')
})

test('a no to all names every kind, needs no signature, and the record takes it', () => {
  const input = sharingInput(giving({ shares: 'nothing' }), sharing, circumstance, beside)
  assert.deepEqual(input?.refused, sharing.categories)
  assert.equal(takes(input), 'done')
})

test('each way of saying yes is one the record takes; without who decides there is none', () => {
  const ways: readonly (readonly [Partial<Giving>, string])[] = [
    [{ how: 'spoken' }, 'spoken'],
    [{ how: 'screen', strokes: [[1, 2, 3, 4]] }, 'drawn'],
    [{ how: 'screen', hand: 'typed', typed: ' Ana Invented ' }, 'typed'],
    [{ how: 'paper', scan: 'a'.repeat(64) }, 'paper'],
    [{ how: 'paper' }, 'none'],
    [{ how: 'screen', hand: 'typed', strokes: [[1, 2]] }, 'none'],
    [{ how: 'spoken', ground: undefined }, 'none'],
    [{ how: 'spoken', ground: 'guardian' }, 'none'],
    [{ how: 'spoken', ground: 'guardian', name: 'Rosa Invented' }, 'spoken'],
  ]
  for (const [given, how] of ways) {
    const form = giving({ agrees: 'yes', shares: 'choose', choices: { general: 'give' }, to: ['plan'], ...given })
    assert.equal(signatureOf(form, circumstance).how, how, JSON.stringify(given))
    if (how === 'none') continue
    assert.equal(takes(agreementInput(form, agreement, circumstance)), 'done', how)
    assert.equal(takes(sharingInput(form, sharing, circumstance, beside)), 'done', how)
  }
})

test('whom it names says what for; a name may be written, several with commas', () => {
  const form = giving({
    shares: 'choose',
    choices: { general: 'give' },
    how: 'spoken',
    to: ['mother'],
    other: 'A pantry, , A shelter',
  })
  const input = sharingInput(form, sharing, circumstance, beside)
  assert.deepEqual(
    input?.recipients.all.map((one) => one.name),
    ['Rosa Invented', 'A pantry', 'A shelter'],
  )
  assert.deepEqual(input?.purposes, ['family', 'community-referral'])
  assert.deepEqual(purposesFor([plan.recipient]), ['treatment', 'payment', 'operations', 'coordination'])
})

test('it runs a year, half of one, or to a day', () => {
  assert.equal(expiryOf({ until: 'year', untilOn: '' }, today), null)
  assert.equal(expiryOf({ until: 'half', untilOn: '' }, today), '2027-05-24')
  assert.equal(expiryOf({ until: 'day', untilOn: '2027-01-01' }, today), '2027-01-01')
})

test('a new version begins with what the one before said', () => {
  const before = consent({ recipients: { all: [plan.recipient, { kind: 'housing', id: null, name: 'A shelter' }] } })
  const form = giving(ofConsent(before, [plan, mother]))
  assert.deepEqual(choicesOf(form, ['sud-part-2', 'hiv', 'general']), { given: ['sud-part-2'], kept: ['hiv'] })
  assert.deepEqual([form.to, form.other, expiryOf(form, today)], [['plan'], 'A shelter', before.expiresOn])
})

import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { consent, consentDraft } from '../../test/consent-example.ts'
import {
  answerOf,
  at,
  changed,
  elsewhere,
  fieldsOf,
  idOf,
  me,
  member,
  now,
  task,
  tomorrow,
} from '../../test/entry-example.ts'
import { ConsentDraft } from './consent.ts'
import { groundRules } from './consent-ground.ts'
import { consentState, consentsInForce, expiringConsents } from './consent-standing.ts'
import { decideConsent, decideRevocation } from './consent-step.ts'
import type { Member } from './member.ts'

const bornOn = (day: string) => ({ bornOn: day }) as Member
const adult = { known: bornOn('1980-02-29'), before: undefined, tasks: [] }
const signed = consentDraft.signature

test('a consent is refused that gives and keeps the same, shares what is never shared, or mixes what stands alone', () => {
  const refusals: readonly (readonly [Partial<ConsentDraft>, string])[] = [
    [{ given: ['hiv'], refused: ['hiv'] }, 'category-twice'],
    [{ given: ['immigration'] }, 'never-shared'],
    [{ given: ['psychotherapy-notes'] }, 'own-consent-needed'],
    [{ form: 'psychotherapy-notes', given: ['psychotherapy-notes', 'general'] }, 'own-consent-needed'],
    [{ purposes: ['legal', 'treatment'] }, 'own-consent-needed'],
    [{ recipients: { all: [] } }, 'recipient-missing'],
    [{ purposes: [] }, 'recipient-missing'],
    [{ startOn: tomorrow }, 'in-the-future'],
    [{ expiresOn: '2026-11-23' }, 'dates-crossed'],
    [{ replaces: idOf('other') }, 'consent-unknown'],
  ]
  for (const [given, reason] of refusals)
    equal(answerOf(decideConsent(at, adult, { ...consentDraft, ...given })), reason, JSON.stringify(given))
  const replaced = { ...consentDraft, id: idOf('next'), replaces: idOf('consent') }
  equal(answerOf(decideConsent(elsewhere, { ...adult, before: consent() }, replaced)), 'consent-unknown')
})

test('a yes is drawn with strokes, typed, spoken before a witness, or on paper with its digest', () => {
  const answers = (signature: Partial<typeof signed>, strokes: number[][] | null) =>
    answerOf(decideConsent(at, adult, { ...consentDraft, signature: { ...signed, ...signature }, strokes }))
  equal(answers({}, null), 'signature-missing')
  equal(answers({}, [[]]), 'signature-missing')
  equal(answers({ name: null }, [[1, 1]]), 'signature-missing')
  equal(answers({ how: 'spoken' }, null), 'signature-missing')
  equal(answers({ how: 'paper' }, null), 'signature-missing')
  equal(answers({ how: 'none' }, [[1, 1]]), 'signature-missing')
  equal(answers({ how: 'typed', name: null }, null), 'signature-missing')
  equal(answers({ how: 'spoken', witness: 'Invented Witness' }, null), 'done')
  equal(answers({ how: 'typed' }, null), 'done')
  equal(answers({ how: 'paper', scanSha256: 'a'.repeat(64) }, null), 'done')
})

test('who refuses everything signs nothing and names nobody; it is recorded, and no renewal waits', () => {
  const no = { given: [], refused: ['general', 'sud-part-2'] as const, recipients: { all: [] }, purposes: [] }
  const draft = {
    ...consentDraft,
    ...no,
    refused: [...no.refused],
    strokes: null,
    signature: { ...signed, how: 'none' as const },
  }
  const result = decideConsent(at, adult, draft)
  deepEqual(
    changed(result).map(([noun]) => noun),
    ['consent'],
  )
  deepEqual(fieldsOf(result, 0).refused, ['general', 'sud-part-2'])
})

test('a yes to ECM itself shares nothing and is signed; taking permission to share back does not touch it', () => {
  const yes = { ...consentDraft, form: 'taking-part' as const, given: [], refused: [], purposes: [] }
  equal(answerOf(decideConsent(at, adult, { ...yes, given: ['general'] })), 'own-consent-needed')
  equal(answerOf(decideConsent(at, adult, { ...yes, refused: ['general'] })), 'own-consent-needed')
  const unsigned = { ...yes, strokes: null, signature: { ...signed, how: 'none' as const } }
  equal(answerOf(decideConsent(at, adult, unsigned)), 'signature-missing')
  const result = decideConsent(at, adult, yes)
  deepEqual(
    changed(result).map(([noun]) => noun),
    ['consent'],
  )
  const kept = consent({ form: 'taking-part', given: [], refused: [] })
  const back = { member, consent: null, how: 'spoken' as const, by: 'Ana Invented' }
  equal(answerOf(decideRevocation(at, { consents: [kept], tasks: [] }, back)), 'consent-unknown')
})

test('each ground holds from its age to the day before the next, and covers what it covers (CON-9)', () => {
  for (const rule of groundRules) {
    const given = rule.covers === null ? (['general'] as const) : rule.covers.slice(0, 1)
    const draft = {
      ...consentDraft,
      ground: rule.ground,
      given: [...given],
      refused: [],
      signature: { ...signed, by: rule.by },
    }
    const answer = (day: string) => answerOf(decideConsent(at, { ...adult, known: bornOn(day) }, draft))
    const birthday = (age: number) => `${2026 - age}-11-24`
    const dayAfter = (age: number) => `${2026 - age}-11-25`
    if (rule.fromAge !== null) {
      equal(answer(birthday(rule.fromAge)), 'done', rule.ground)
      equal(answer(dayAfter(rule.fromAge)), 'ground-not-theirs', rule.ground)
    }
    if (rule.untilAge !== null) {
      equal(answer(dayAfter(rule.untilAge)), 'done', rule.ground)
      equal(answer(birthday(rule.untilAge)), 'ground-not-theirs', rule.ground)
    }
    if (rule.covers !== null) {
      const wider = { ...draft, given: [...draft.given, 'general' as const] }
      const known = bornOn(birthday(rule.fromAge ?? 14))
      equal(answerOf(decideConsent(at, { ...adult, known }, wider)), 'ground-too-narrow', rule.ground)
    }
    const by = rule.by === 'member' ? ('parent' as const) : ('member' as const)
    const other = { ...draft, signature: { ...draft.signature, by } }
    const known = bornOn(birthday(rule.fromAge ?? 14))
    equal(answerOf(decideConsent(at, { ...adult, known }, other)), 'signer-not-ground', rule.ground)
  }
})

test('what a minor consents to alone is labeled, with the task that asks again', () => {
  const draft = {
    ...consentDraft,
    ground: 'minor-mental-health' as const,
    given: ['mental-health' as const],
    refused: [],
  }
  const result = decideConsent(at, { ...adult, known: bornOn('2012-11-24') }, draft)
  deepEqual([fieldsOf(result, 0).labels, fieldsOf(result, 1).labels], [['minor-consented'], ['minor-consented']])
})

test('a consent runs a year unless its form says otherwise, keeps no strokes, and is asked again 30 days before', () => {
  const result = decideConsent(at, adult, consentDraft)
  const { expiresOn, signedAt, strokes } = fieldsOf(result, 0)
  deepEqual([expiresOn, signedAt, strokes], ['2027-11-24', now, undefined])
  const { kind, dueOn, forStaff, sourceId } = fieldsOf(result, 1)
  deepEqual([kind, dueOn, forStaff, sourceId], ['renew-consent', '2027-10-25', me, idOf('consent')])
})

test('a new version closes what waited to renew the one before', () => {
  const waiting = task({ kind: 'renew-consent', sourceId: idOf('consent') })
  const draft = { ...consentDraft, id: idOf('next'), replaces: idOf('consent') }
  const result = decideConsent(at, { ...adult, before: consent(), tasks: [waiting] }, draft)
  equal(fieldsOf(result, 1).doneAt, now)
})

const revocation = { member, consent: null, how: 'phone' as const, by: 'The member' }

test('there is nothing to revoke where nothing is in force', () => {
  const before = [
    consent({ revokedAt: now, revokedHow: 'spoken' }),
    consent({ id: idOf('old'), expiresOn: '2026-11-23' }),
  ]
  equal(answerOf(decideRevocation(at, { consents: before, tasks: [] }, revocation)), 'consent-unknown')
  const one = { ...revocation, consent: idOf('other') }
  equal(answerOf(decideRevocation(at, { consents: [consent()], tasks: [] }, one)), 'consent-unknown')
})

test('a revocation ends one or all at once, whoever hears it in whichever house (CON-4)', () => {
  const consents = [consent(), consent({ id: idOf('second'), form: 'hiv' })]
  const result = decideRevocation(elsewhere, { consents, tasks: [] }, revocation)
  deepEqual(
    changed(result),
    consents.map(() => ['consent', { revokedAt: now, revokedBy: 'The member', revokedHow: 'phone' }]),
  )
  const one = decideRevocation(at, { consents, tasks: [] }, { ...revocation, consent: idOf('second') })
  equal(changed(one).length, 1)
})

test('a consent is in force through its last day, and replaced from the day the next begins', () => {
  const one = consent({ startOn: '2026-01-01', expiresOn: '2026-11-24' })
  const next = consent({ id: idOf('next'), replaces: one.id, startOn: '2026-11-24' })
  equal(consentState(one, [one], '2025-12-31'), 'not-yet')
  equal(consentState(one, [one], '2026-11-24'), 'in-force')
  equal(consentState(one, [one], '2026-11-25'), 'expired')
  equal(consentState(one, [one, next], '2026-11-23'), 'in-force')
  equal(consentState(one, [one, next], '2026-11-24'), 'replaced')
  equal(consentState({ ...one, revokedAt: now }, [one], '2026-11-24'), 'revoked')
  equal(consentsInForce([consent({ struckAt: now })], '2026-11-24').length, 0)
})

test('the warning begins 60 days before the last day and is near at 30 (CON-5)', () => {
  const one = consent({ expiresOn: '2026-12-31', startOn: '2026-01-01' })
  const on = (day: string) => expiringConsents([one], day).map(({ daysLeft, isNear }) => [daysLeft, isNear])
  deepEqual([on('2026-10-31'), on('2026-11-01')], [[], [[60, false]]])
  deepEqual([on('2026-11-30'), on('2026-12-01')], [[[31, false]], [[30, true]]])
  deepEqual([on('2026-12-31'), on('2027-01-01')], [[[0, true]], []])
  deepEqual(expiringConsents([{ ...one, given: [] }], '2026-12-31'), [])
})

test('a draft with a stroke off the pad or a category that is not one is no draft', () => {
  equal(ConsentDraft.safeParse({ ...consentDraft, strokes: [[-1]] }).success, false)
  equal(ConsentDraft.safeParse({ ...consentDraft, given: ['weather'] }).success, false)
})

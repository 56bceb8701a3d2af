import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { sharing as content } from '../../content/sharing.ts'
import { consent } from '../../test/consent-example.ts'
import { idOf, now, today } from '../../test/entry-example.ts'
import { categories } from './category.ts'
import type { Consent } from './consent.ts'
import { consentElements, missingElements, permit, type Sharing } from './permit.ts'
import { purposes } from './purpose.ts'
import { recipientKinds } from './recipient.ts'

const plan = { kind: 'plan' as const, id: idOf('plan'), name: 'An invented plan' }
const pantry = { kind: 'community-organization' as const, id: null, name: 'An invented pantry' }
const asked: Sharing = {
  on: today,
  purpose: 'operations',
  categories: ['general'],
  recipient: plan,
  isOutOfState: false,
  claim: { kind: 'none' },
}
const answer = (given: Partial<Sharing>, consents: readonly Consent[] = []) => {
  const result = permit(content, { ...asked, ...given }, consents)
  return result.ok ? result.value.parts.map((part) => part.basis).join() : result.reason
}

test('nothing named, or no rule in force for it, is a no', () => {
  equal(answer({ categories: [] }), 'nothing-named')
  equal(answer({ on: '2022-12-31' }), 'no-rule')
  equal(permit({ ...content, rules: [] }, asked, []).ok, false)
})

test('without a consent only what is free among partners for care’s own purposes goes; every other pairing is a no', () => {
  const free = ['general', 'mental-health', 'sud-other']
  const went = recipientKinds.flatMap((kind) =>
    purposes.flatMap((purpose) =>
      categories.flatMap((category) => {
        const basis = answer({ recipient: { kind, id: null, name: 'Somebody' }, purpose, categories: [category] })
        return basis === 'treatment-payment-operations' ? [[kind, purpose, category].join(' ')] : []
      }),
    ),
  )
  const care = ['treatment', 'payment', 'operations', 'coordination']
  const may = ['plan', 'health-provider', 'county'].flatMap((kind) =>
    care.flatMap((purpose) => free.map((one) => [kind, purpose, one].join(' '))),
  )
  deepEqual(went.sort(), may.sort())
})

test('immigration and birthplace never leave, not even to save haste; only by a judge’s order (CON-12, SB 81)', () => {
  const given = { categories: ['immigration' as const] }
  const all = consent({ given: [...categories] })
  equal(answer(given, [all]), 'never-shared')
  equal(answer({ ...given, claim: { kind: 'emergency', reason: 'Fell' } }), 'never-shared')
  equal(answer({ ...given, claim: { kind: 'court-order', order: 'court' } }), 'judge-needed')
  equal(answer({ ...given, claim: { kind: 'court-order', order: 'judge' } }), 'court-order')
})

test('a Part 2 record needs a Part 2 order in court, and no other order opens it (CON-7)', () => {
  const given = { categories: ['sud-part-2' as const] }
  equal(answer({ ...given, claim: { kind: 'court-order', order: 'judge' } }), 'part-2-order-needed')
  equal(answer({ ...given, claim: { kind: 'mandated-report' } }), 'part-2-order-needed')
  equal(answer({ ...given, claim: { kind: 'court-order', order: 'part-2' } }), 'court-order')
  equal(answer({ ...given, claim: { kind: 'emergency', reason: 'Not breathing' } }), 'emergency')
})

test('a consent opens its own categories, to its recipients, for its purposes, on its days', () => {
  const given = { categories: ['sud-part-2' as const] }
  equal(answer(given, [consent()]), 'consent')
  equal(answer(given), 'no-consent')
  equal(answer({ ...given, purpose: 'payment' }, [consent()]), 'no-consent')
  equal(answer({ ...given, recipient: { ...plan, id: idOf('otherplan') } }, [consent()]), 'no-consent')
  equal(answer({ categories: ['hiv'] }, [consent({ refused: [] })]), 'no-consent')
  equal(answer({ ...given, on: '2027-11-24' }, [consent()]), 'consent')
  equal(answer({ ...given, on: '2027-11-25' }, [consent()]), 'no-consent')
  equal(answer({ categories: ['general', 'sud-part-2', 'justice'] }, [consent()]), 'no-consent')
})

test('taken back is a no to all it spoke of, even to what the law lets go, until a newer word; a no beside a yes is one to everybody', () => {
  const back = consent({ given: ['mental-health', 'sud-part-2'], revokedAt: now, revokedHow: 'spoken' })
  equal(answer({ categories: ['sud-part-2'] }, [back]), 'refused-by-member')
  equal(answer({ categories: ['mental-health'] }, [back]), 'refused-by-member')
  equal(answer({ categories: ['hiv'] }, [back]), 'refused-by-member')
  const clinic = { kind: 'health-provider' as const, id: null, name: 'An invented clinic' }
  equal(answer({ categories: ['mental-health'], recipient: clinic }, [back]), 'treatment-payment-operations')
  const beside = consent({ refused: ['mental-health'] })
  equal(answer({ categories: ['mental-health'], recipient: clinic }, [beside]), 'refused-by-member')
  const again = consent({ id: idOf('again'), signedAt: '2026-11-24T21:00:00.000Z' })
  equal(answer({ categories: ['sud-part-2'] }, [back, again]), 'consent')
})

test('a class of recipients covers each of it; a name covers itself however it is written', () => {
  const given = { categories: ['sud-part-2' as const] }
  const anyPlan = consent({ recipients: { all: [{ kind: 'plan', id: null, name: null }] } })
  equal(answer(given, [anyPlan]), 'consent')
  const named = consent({
    recipients: { all: [{ ...pantry, name: 'AN INVENTED PANTRY' }] },
    purposes: ['community-referral'],
  })
  equal(answer({ ...given, recipient: pantry, purpose: 'community-referral' }, [named]), 'consent')
})

test('what has no label goes to a pantry only with consent (CLR-7)', () => {
  const given = { recipient: pantry, purpose: 'community-referral' as const }
  equal(answer(given), 'no-consent')
  equal(
    answer(given, [consent({ given: ['general'], recipients: { all: [pantry] }, purposes: ['community-referral'] })]),
    'consent',
  )
})

test('a no to a category holds even where the law lets it go, except the plain record to one’s own plan', () => {
  const no = consent({ given: [], refused: ['mental-health', 'general'], recipients: { all: [] } })
  equal(answer({ categories: ['mental-health'] }, [no]), 'refused-by-member')
  equal(answer({}, [no]), 'treatment-payment-operations')
  equal(answer({ purpose: 'coordination' }, [no]), 'refused-by-member')
  const later = consent({
    id: idOf('later'),
    given: ['mental-health'],
    refused: [],
    signedAt: '2026-11-24T21:00:00.000Z',
  })
  equal(answer({ categories: ['mental-health'] }, [no, later]), 'treatment-payment-operations')
})

test('what concerns reproduction stays in the state (AB 352), and therapy notes need their own form', () => {
  const open = consent({ given: ['reproductive'], refused: [] })
  equal(answer({ categories: ['reproductive'] }, [open]), 'consent')
  equal(answer({ categories: ['reproductive'], isOutOfState: true }, [open]), 'out-of-state')
  const notes = { categories: ['psychotherapy-notes' as const] }
  equal(answer(notes, [consent({ given: ['psychotherapy-notes'] })]), 'no-consent')
  equal(answer(notes, [consent({ form: 'psychotherapy-notes', given: ['psychotherapy-notes'] })]), 'consent')
})

test('each missing element of 2.31 keeps a Part 2 record here, and is named (CON-6)', () => {
  const { signature } = consent()
  const lacking: readonly (readonly [Partial<Consent>, (typeof consentElements)[number]])[] = [
    [{ signature: { ...signature, name: null } }, 'patient-name'],
    [{ discloser: ' ' }, 'discloser'],
    [{ specifics: null }, 'information'],
    [{ rightsTold: false }, 'rights'],
    [{ signature: { ...signature, how: 'spoken' } }, 'signature'],
  ]
  for (const [given, element] of lacking) {
    deepEqual(missingElements(consent(given)), [element])
    equal(answer({ categories: ['sud-part-2'] }, [consent(given)]), 'element-missing', element)
  }
  deepEqual(missingElements(consent()), [])
  equal(consentElements.length, 9)
})

test('a permit for a Part 2 record carries the notice and what the consent covers; another carries neither', () => {
  const given = permit(content, { ...asked, categories: ['general', 'sud-part-2'] }, [consent()])
  if (!given.ok) throw new Error(given.reason)
  equal(given.value.notice, '42 CFR part 2 prohibits unauthorized use or disclosure of these records.')
  equal(given.value.scope?.includes('An invented agency to An invented plan'), true)
  const plain = permit(content, asked, [])
  deepEqual(plain.ok && [plain.value.notice, plain.value.scope], [null, null])
})

test('the member is told what is theirs', () => {
  equal(
    answer({ recipient: { kind: 'member', id: null, name: null }, categories: ['sud-part-2', 'hiv'] }),
    'consent,consent',
  )
})

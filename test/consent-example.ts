// A consent and its draft for tests, with every element in place; a test says what it takes away.
import type { Consent, ConsentDraft } from '../src/domain/consent.ts'
import { agency, idOf, me, member, now, today } from './entry-example.ts'

export const consentDraft: ConsentDraft = {
  member,
  id: idOf('consent'),
  form: 'part-2',
  formVersion: '1',
  language: 'English',
  ground: 'adult',
  given: ['sud-part-2'],
  refused: ['hiv'],
  discloser: 'An invented agency',
  recipients: { all: [{ kind: 'plan', id: idOf('plan'), name: 'An invented plan' }] },
  purposes: ['operations', 'treatment'],
  specifics: 'Which group of ECM I belong to',
  startOn: today,
  expiresOn: null,
  signature: { how: 'drawn', by: 'member', name: 'Ana Invented', relation: null, witness: null, scanSha256: null },
  interpreterMode: null,
  interpreterName: null,
  rightsTold: true,
  copyGiven: true,
  replaces: null,
  strokes: [[1, 1, 20, 30]],
}

export function consent(given: Partial<Consent> = {}): Consent {
  const { member: _member, strokes: _strokes, ...fields } = consentDraft
  const filled = { recordedAt: now, recordedBy: me, struckAt: null, seq: 1, labels: [], ownerId: agency }
  const standing = { expiresOn: '2027-11-24', signedAt: now, revokedAt: null, revokedBy: null, revokedHow: null }
  return { ...fields, ...standing, ...filled, ...given }
}

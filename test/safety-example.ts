// Entries for tests of forms and safety decisions: a response, a concern, a step, with what is not said left empty.
import type { Assessment } from '../src/domain/assessment.ts'
import type { Member } from '../src/domain/member.ts'
import type { SafetyConcern, SafetyStep } from '../src/domain/safety-concern.ts'
import { idOf, me, member, now } from './entry-example.ts'

const filled = { recordedAt: '2026-11-01T18:00:00.000Z', recordedBy: me, struckAt: null, seq: 1, labels: [] }

export function response(given: Partial<Assessment> = {}): Assessment {
  return {
    ...filled,
    id: idOf('assessment'),
    episodeId: idOf('episode'),
    formId: 'phq-9',
    formVersion: 1,
    at: now,
    method: 'in-person',
    answeredBy: 'member',
    language: null,
    interpreterMode: null,
    answers: {},
    scores: {},
    finishedAt: null,
    finishedBy: null,
    amends: null,
    revision: 1,
    ...given,
  }
}

export function concern(given: Partial<SafetyConcern> = {}): SafetyConcern {
  return {
    ...filled,
    id: idOf('concern'),
    episodeId: idOf('episode'),
    at: now,
    kind: 'suicide',
    level: 'not-assessed',
    source: null,
    sourceId: null,
    what: null,
    followUpBy: null,
    closedAt: null,
    closedBy: null,
    disposition: null,
    closingNote: null,
    decidedWith: null,
    revision: 1,
    ...given,
  }
}

export function step(what: SafetyStep['what']): SafetyStep {
  const said = { at: now, withWhom: null, location: null, note: null }
  return { ...filled, ...said, id: idOf('step'), episodeId: idOf('episode'), concernId: idOf('concern'), what }
}

export function person(given: Partial<Member> = {}): Member {
  return {
    ...filled,
    id: member,
    firstName: 'Ana',
    lastName: 'Invented',
    nameUsed: null,
    pronouns: null,
    bornOn: '1980-02-29',
    sex: null,
    gender: null,
    raceEthnicity: [],
    spokenLanguage: null,
    writtenLanguage: null,
    needsInterpreter: null,
    alternateFormat: null,
    preferredPlace: null,
    contactPreference: null,
    doNotContact: false,
    cin: null,
    diedOn: null,
    revision: 1,
    ...given,
  }
}

/** What a form's beginning says of how it was given. */
export const given = {
  member,
  id: idOf('assessment'),
  episodeId: idOf('episode'),
  formId: 'phq-9',
  formVersion: 1,
  at: now,
  method: 'in-person',
  answeredBy: 'member',
  language: null,
  interpreterMode: null,
  answers: {},
  isMinorsOwn: false,
} as const

// The history and the story of a chart that holds one entry of each kind: nothing that happened is left out, and each thing reads as a line.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { appointment, carePlan, medication, referral, referralStep } from '../../../../test/care-example.ts'
import { consent } from '../../../../test/consent-example.ts'
import {
  agency,
  assignment,
  attempt,
  contact,
  episode,
  idOf,
  me,
  now,
  task,
  today,
  tomorrow,
  yesterday,
} from '../../../../test/entry-example.ts'
import { concern, response, step } from '../../../../test/safety-example.ts'
import { type Chart, emptyChart, nounNames } from '../../../domain/chart.ts'
import { historyOf } from './history.ts'
import { storyOf } from './story.ts'

const filled = { recordedAt: now, recordedBy: me, struckAt: null, seq: 1, labels: [], ownerId: agency }
const ofEpisode = { ...filled, episodeId: idOf('episode') }
const begun = episode('active', { startedOn: yesterday })

const stay: Chart['careTransition'][number] = {
  ...ofEpisode,
  id: idOf('stay'),
  kind: 'hospital',
  place: 'Invented General',
  cameOn: yesterday,
  why: null,
  source: 'family',
  heardAt: now,
  leftOn: today,
  toWhere: 'a sister',
  isNamedInPaper: false,
}
const conference: Chart['caseConference'][number] = {
  ...ofEpisode,
  id: idOf('conference'),
  at: now,
  minutes: 30,
  who: ['Nurse'],
  isMemberThere: false,
  decided: 'Go on',
}
const reached: Chart['goalProgress'][number] = {
  ...filled,
  id: idOf('reached'),
  planId: idOf('plan'),
  goalId: idOf('goal'),
  noticedOn: today,
  how: 'reached',
  note: null,
}

const chart: Chart = {
  ...emptyChart(),
  episode: [begun],
  assignment: [assignment()],
  contact: [contact()],
  outreachAttempt: [attempt()],
  task: [task({ doneAt: now })],
  assessment: [response({ finishedAt: now })],
  safetyConcern: [concern()],
  safetyStep: [step('called-988')],
  consent: [
    consent({ id: idOf('no'), given: [], refused: ['general'] }),
    consent({ given: ['general', 'hiv'], revokedAt: now }),
  ],
  carePlan: [carePlan({ agreedAt: now, agreedHow: 'signed', signedOffAt: now, signedOffBy: me, copyGivenOn: today })],
  goalProgress: [reached],
  referralOut: [referral()],
  referralStep: [
    referralStep({ id: idOf('sent') }),
    referralStep({ id: idOf('end'), status: 'loop-closed', closure: 'unable-to-reach' }),
  ],
  appointment: [appointment({ outcome: 'missed', outcomeAt: now }), appointment({ id: idOf('ahead') })],
  medication: [medication({ endedOn: today, endReason: 'Made them dizzy' })],
  medicationReview: [
    {
      ...filled,
      id: idOf('review'),
      at: now,
      why: 'routine',
      transitionId: null,
      against: [],
      isSettled: true,
      found: null,
    },
  ],
  allergy: [{ ...filled, id: idOf('allergy'), substance: 'Penicillin', reaction: null, source: 'member' }],
  teamMember: [
    {
      ...filled,
      ...{ id: idOf('sister'), part: 'family', name: 'An invented sister', organization: null, phone: null },
      ...{ mayKnow: ['general'], mayKnowNote: null, consentId: null, fromOn: yesterday, endedOn: today },
    },
  ],
  note: [{ ...filled, id: idOf('note'), kind: 'call', at: now, words: 'She called', amends: null }],
  document: [
    {
      ...filled,
      ...{ id: idOf('document'), kind: 'letter', name: 'Letter', madeOn: null },
      ...{ mediaType: 'application/pdf', bytes: 12_000, sha256: 'a'.repeat(64) },
    },
  ],
  caseConference: [conference],
  careTransition: [stay],
  changeRequest: [
    {
      ...ofEpisode,
      ...{ id: idOf('change'), kind: 'lead', askedBy: 'member', via: 'call', wish: null, reason: null },
      ...{
        askedOn: yesterday,
        answerBy: tomorrow,
        answer: 'done',
        answerNote: null,
        answeredAt: now,
        inEffectOn: today,
      },
    },
  ],
  endRecommendation: [
    {
      ...ofEpisode,
      ...{ id: idOf('recommended'), reason: 'goals-met', why: 'All reached', stepDown: 'CCM', supervisorId: null },
      ...{ recommendedOn: yesterday, decision: 'ends', decidedHow: 'letter', decidedAt: now, decidedWords: null },
      ...{
        noticeOn: today,
        endsOn: '2026-12-04',
        appealOn: today,
        appealOutcome: 'upheld',
        appealDecidedOn: today,
        isHeard: false,
      },
    },
  ],
}

const titles = () => historyOf(chart).map(({ title }) => title)

test('each thing that happened is one line, in words', () => {
  const said = [
    'Care began',
    'Lead Care Manager named',
    'Safety concern: Suicide',
    'For safety: Called 988',
    'Said no to sharing',
    'Agreed to share: Health and daily life, HIV',
    'Stopped sharing: Health and daily life, HIV',
    'Care plan written, version 1',
    'Care plan agreed, version 1',
    'Care plan signed off, version 1',
    'The member has a copy of the care plan',
    'Goal reached: A door I can lock',
    'Referred for: Groceries each week',
    'Groceries each week: waiting',
    'Groceries each week: closed, the member was not reached',
    'Visit missed: Dr. Invented',
    'Medicine on the list: Metformin',
    'Medicine stopped: Metformin',
    'Medicines gone over: all fits',
    'Allergy: Penicillin',
    'On the team: An invented sister',
    'Off the team: An invented sister',
    'Note of a call',
    'Document: Letter',
    'Case conference',
    'Hospital: Invented General',
    'Left Invented General, to: a sister',
    'Asked for another Lead Care Manager',
    'The change was made',
    'End recommended: Goals met',
    'The plan decided: ECM ends',
    'Appealed',
    'Appeal decided: the decision stands',
  ]
  deepEqual(
    said.filter((title) => !titles().includes(title)),
    [],
  )
})

test('every noun of this chart is told, and every line has an id of its own', () => {
  const ids = historyOf(chart).map(({ id }) => id)
  equal(new Set(ids).size, ids.length)
  for (const noun of nounNames) {
    const [entry] = chart[noun]
    if (entry !== undefined)
      ok(
        ids.some((id) => id.includes(entry.id)),
        noun,
      )
  }
})

test('the newest is first, and a chart with nothing has nothing', () => {
  const days = historyOf(chart).map(({ day }) => day)
  deepEqual(days, days.toSorted().toReversed())
  deepEqual(historyOf(emptyChart()), [])
})

test('what is private is not told, only that it changed', () => {
  const phone = { ...filled, id: idOf('phone'), kind: 'phone', value: '2135550142', rank: 1 } as const
  const how = {
    isSafeToLeaveMessage: null,
    isPrivate: true,
    source: 'member',
    fromOn: today,
    endedOn: null,
    endReason: null,
    confirmedOn: null,
    bouncedOn: null,
  } as const
  const [item] = historyOf({ ...emptyChart(), phone: [{ ...phone, ...how }] })
  equal(item?.title, 'How to reach: kept private')
})

test('the story draws the stay, the goal, the plan agreed and the visit ahead; a conference without the member is no meeting', () => {
  const ahead = { ...chart, appointment: [appointment({ at: '2026-12-01T18:00:00.000Z' })] }
  const { events } = storyOf(ahead, begun, today)
  const kinds = new Map(events.map(({ id, kind }) => [id, kind]))
  deepEqual(
    [idOf('stay'), idOf('reached'), `agreed ${idOf('plan')}`, idOf('visit'), idOf('conference')].map((id) =>
      kinds.get(id),
    ),
    ['stay', 'goal', 'step', 'planned', 'step'],
  )
  equal(events.find(({ id }) => id === idOf('stay'))?.until, today)
  const there = storyOf({ ...chart, caseConference: [{ ...conference, isMemberThere: true }] }, begun, today)
  equal(there.events.find(({ id }) => id === idOf('conference'))?.kind, 'meeting')
})

// Forms and safety through the front door: answers that mean danger reach who must know, labels hide what they must, and what only appends
// is never changed.
import { deepEqual, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))

async function inCare(): Promise<Entered & { readonly agency: string; readonly manager: Session }> {
  const agency = await house.organization('agency')
  const manager = await seated(agency, 'care-manager')
  const entered = await enterMember(manager)
  await begin(manager, entered)
  return { ...entered, agency, manager }
}

function begun({ member, episode }: Entered, given: object = {}) {
  return {
    member,
    id: newId(),
    episodeId: episode,
    formId: 'phq-9',
    formVersion: 1,
    at: '2026-11-24T17:00:00.000Z',
    method: 'in-person',
    answeredBy: 'member',
    language: 'Spanish',
    interpreterMode: 'qualified-interpreter',
    answers: {},
    isMinorsOwn: false,
    ...given,
  }
}

const every = ['interest', 'down', 'sleep', 'tired', 'appetite', 'failure', 'concentrating', 'moving', 'self-harm']
const chartOf = async (session: Session, member: string) =>
  (await session.query('member.chart', { member })).body.value.chart

test('a form of another agency’s member, and a wrong answer, are refused', async () => {
  const entered = await inCare()
  const stranger = await seated(await house.organization('agency'), 'care-manager')
  equal((await stranger.command('assessment.begin', begun(entered))).body.code, 'not-found')
  const wrong = await entered.manager.command('assessment.begin', begun(entered, { answers: { interest: 'maybe' } }))
  equal(wrong.body.reason, 'answer-wrong')
  const biller = await seated(entered.agency, 'biller')
  equal((await biller.command('assessment.begin', begun(entered))).body.code, 'not-allowed')
})

test('answers saved as one goes merge, and the finished form keeps its score with how it was given', async () => {
  const entered = await inCare()
  const { manager, member } = entered
  const form = begun(entered)
  await manager.command('assessment.begin', form)
  for (const id of every) {
    const reply = await manager.command('assessment.answer', {
      member,
      assessment: form.id,
      revision: 1,
      answers: { [id]: id === 'self-harm' ? 'not-at-all' : 'several-days' },
    })
    equal(reply.body.outcome, 'done')
  }
  equal((await manager.command('assessment.finish', { member, assessment: form.id })).body.outcome, 'done')
  const [kept] = (await chartOf(manager, member)).assessment
  deepEqual(kept.scores, { total: { points: 8, band: 'mild', says: 'Mild', isPositive: false } })
  deepEqual([kept.language, kept.interpreterMode, kept.formVersion], ['Spanish', 'qualified-interpreter', 1])
  const again = await manager.command('assessment.answer', { member, assessment: form.id, revision: 1, answers: {} })
  equal(again.body.reason, 'assessment-finished')
})

test('item 9 above zero pins a concern, gives the supervisor a task, and is in the supervisor’s list until it is closed', async () => {
  const entered = await inCare()
  const { manager, member, agency } = entered
  const supervisor = await seated(agency, 'supervisor')
  const list = async () => (await supervisor.query('safety-concern.list', { organization: agency })).body.value.concerns
  deepEqual(await list(), [])
  await manager.command('assessment.begin', begun(entered, { answers: { 'self-harm': 'several-days' } }))
  const chart = await chartOf(supervisor, member)
  const [concern] = chart.safetyConcern
  deepEqual([concern.kind, concern.level, concern.labels], ['suicide', 'not-assessed', ['mental-health']])
  equal(
    chart.task.some(
      (task: { forRole: string; sourceId: string }) => task.forRole === 'supervisor' && task.sourceId === concern.id,
    ),
    true,
  )
  deepEqual(
    (await list()).map((one: { memberId: string; level: string; leadId: string }) => [
      one.memberId,
      one.level,
      one.leadId,
    ]),
    [[member, 'not-assessed', manager.seat.staffId]],
  )

  await manager.command(
    'assessment.begin',
    begun(entered, { formId: 'c-ssrs-screener', answers: { thoughts: 'yes', plan: 'yes' } }),
  )
  deepEqual(
    (await list()).map((one: { level: string }) => one.level),
    ['high'],
  )
  const close = {
    member,
    concern: concern.id,
    disposition: 'hospital',
    closingNote: 'Went with the team',
    decidedWith: 'Dr. Invented',
  }
  equal((await manager.command('safety-concern.close', close)).body.reason, 'nobody-told')
  const step = {
    member,
    id: newId(),
    concern: concern.id,
    at: '2026-11-24T17:30:00.000Z',
    what: 'told-supervisor',
    withWhom: 'An invented person',
    location: 'At the park',
    note: null,
  }
  equal((await manager.command('safety-step.record', step)).body.outcome, 'done')
  equal(
    (await manager.command('safety-concern.close', { ...close, decidedWith: null })).body.reason,
    'clinician-needed',
  )
  equal((await manager.command('safety-concern.close', close)).body.outcome, 'done')
  deepEqual(await list(), [])
  const after = await chartOf(manager, member)
  deepEqual(
    after.task.filter(
      (task: { sourceId: string; doneAt: string | null }) => task.sourceId === concern.id && task.doneAt === null,
    ),
    [],
  )
})

test('who may not see a label sees neither the form nor the concern nor its task, on the device either', async () => {
  const entered = await inCare()
  const { manager, member, agency } = entered
  await manager.command('assessment.begin', begun(entered, { answers: { 'self-harm': 'several-days' } }))
  await house.sql(`update assessment set labels = '{sud-part-2}' where member_id = $1`, [member])
  await house.sql(`update safety_concern set labels = '{sud-part-2}' where member_id = $1`, [member])
  await house.sql(`update task set labels = '{sud-part-2}' where member_id = $1`, [member])
  const worker = await seated(agency, 'community-health-worker')
  await worker.command('chart.open', { member, id: newId(), reason: 'Covers today' })
  const chart = await chartOf(worker, member)
  deepEqual([chart.assessment, chart.safetyConcern, chart.task], [[], [], []])
})

test('another agency of the same member sees none of it, not even the tasks', async () => {
  const entered = await inCare()
  const { manager, member } = entered
  await manager.command('assessment.begin', begun(entered, { answers: { 'self-harm': 'several-days' } }))
  await manager.command('incident.record', {
    member,
    id: newId(),
    episodeId: entered.episode,
    at: '2026-11-24T17:00:00.000Z',
    kind: 'injury',
    severity: 'serious',
    place: null,
    what: 'Fell on invented stairs',
    done: null,
  })
  const agency = await house.organization('agency')
  await house.sql(
    `insert into episode (member_id, id, agency_id, state, recorded_at, seq) values ($1, $2, $3, 'referred', now(), 1)`,
    [member, newId(), agency],
  )
  const chart = await chartOf(await seated(agency, 'supervisor'), member)
  const { assessment, safetyConcern, incident, task } = chart
  deepEqual([assessment, safetyConcern, incident, task], [[], [], [], []])
})

test('steps and incidents are written once: the program cannot change them', async () => {
  for (const table of ['safety_step', 'incident'])
    await house.house.core.house.database.ask({ text: `update ${table} set labels = '{}'`, values: [] }).then(
      () => equal(table, 'is refused'),
      (error: Error) => match(error.message, /permission denied/),
    )
})

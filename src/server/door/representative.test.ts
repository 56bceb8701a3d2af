// Somebody who decides for a member, at the member's door: what is refused comes first. Another member, a scope exceeded, an authority that ended
// or has not begun, what is private and what carries a label are not there; what is done is written down as theirs.
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { planContent } from '../../../test/care-example.ts'
import { consentDraft } from '../../../test/consent-example.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { chartOf, memberInCare, sent } from '../../../test/member-in-care.ts'
import { type MemberPhone, memberPhone } from '../../../test/member-phone.ts'
import { operationByName } from '../../api/index.ts'
import { type RepresentativeScope, representativeScopes } from '../../domain/supporter.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const inCare = (given: object = {}) => memberInCare(house, given)

interface Given {
  readonly scope?: readonly RepresentativeScope[]
  readonly [field: string]: unknown
}

/** Records who decides for the member; by default a friend at the member's word, for everything. */
async function added(manager: Session, member: string, given: Given = {}): Promise<string> {
  const id = newId()
  const person = {
    ...{ member, id, kind: 'representative', name: 'Rosa Invented', relation: 'Sister', organization: null },
    ...{ phone: null, email: null, mayKnow: null, authority: 'member-word', proof: 'Signed paper, seen' },
    ...{ scope: representativeScopes, endsBy: 'member-word', toOn: null, isPrivate: false },
    ...{ source: 'staff', fromOn: '2026-11-24' },
    ...given,
  }
  const { body } = await manager.command('supporter.add', person)
  equal(body.outcome, 'done', JSON.stringify(body))
  return id
}

async function invite(manager: Session, member: string, representative: string) {
  return (await manager.command('door.invite', { member, representative, invitation: newId() })).body
}

async function signedIn(manager: Session, member: string, representative: string): Promise<MemberPhone> {
  const phone = memberPhone(house)
  const { value } = await invite(manager, member, representative)
  equal((await phone.send('/en/me/in', { code: value.code })).status, 303)
  return phone
}

async function here(given: Given = {}, of: object = {}) {
  const cared = await inCare(of)
  const id = await added(cared.manager, cared.member, given)
  return { ...cared, id, rep: await signedIn(cared.manager, cared.member, id) }
}

async function call(id: string, { member, agency }: { member: string; agency: string }, name: string, input: object) {
  const operation = operationByName.get(name)
  ok(operation)
  const caller = await house.phone(member, agency, id)
  const command = operation.kind === 'command' ? { id: newId() } : {}
  return house.house.core.gate.call(caller, { operation, input, ...command })
}

const bodyOf = ({ status, text }: { status: number; text: string }) => [status, text]

async function visit(manager: Session, member: string, episodeId: string, given: object = {}) {
  const draft = {
    ...{ member, id: newId(), episodeId, withWhom: 'Dr. Invented', kind: 'specialist', at: '2026-12-02T18:00:00.000Z' },
    ...{
      place: 'Invented Street 9',
      ride: 'to-arrange',
      rideNote: 'Pick up at the shelter',
      interpreter: 'not-needed',
    },
    ...{ company: 'not-needed', companionId: null, questions: ['Can I stop this?'], remindOn: null, labels: [] },
    ...given,
  }
  const { body } = await manager.command('appointment.plan', draft)
  equal(body.outcome, 'done', JSON.stringify(body))
}

test('only who decides for the member today is invited, and never by a number of the member’s', async () => {
  const { member, manager } = await inCare()
  const other = await inCare({ firstName: 'Bea' })
  const theirs = await added(other.manager, other.member)
  const friend = await added(manager, member, {
    ...{ kind: 'supporter', authority: null, proof: null, scope: [], endsBy: null },
  })
  const tomorrow = await added(manager, member, { fromOn: '2026-11-25' })
  const before = await added(manager, member, { fromOn: '2026-11-01', toOn: '2026-11-23', endsBy: 'court-order' })
  for (const id of [theirs, newId(), friend, tomorrow, before]) {
    deepEqual(await invite(manager, member, id), { outcome: 'refused', reason: 'representative-unknown' })
  }
  const sister = await added(manager, member)
  const input = { member, representative: sister, invitation: newId(), send: 'text' }
  equal((await manager.command('door.invite', input)).body.reason, 'not-set-up')
})

test('another member, and nobody at all, are one answer; the refusal is in the log as theirs', async () => {
  const { id, ...mine } = await here()
  const other = await inCare({ firstName: 'Bea' })
  for (const member of [other.member, newId()]) {
    await rejects(call(id, mine, 'member.self', { member }), { code: 'not-found' })
    await rejects(call(id, mine, 'consent.revoke', { member, consent: null, how: 'form', by: 'x' }), {
      code: 'not-found',
    })
  }
  // Nor does the same person of another's record open anything here.
  await rejects(call(newId(), mine, 'member.self', { member: mine.member }), { code: 'not-found' })
  const refused = await house.sql(
    `select count(*)::int as n from access_log where actor = $1 and outcome = 'refused'`,
    [`representative:${id}@${mine.member}`],
  )
  equal(refused[0]?.n, 4)
})

test('what the scope does not name is refused by the gate, and no page of it opens', async () => {
  const { id, rep, ...mine } = await here({ scope: ['appointments'] })
  const { member, episode } = mine
  const stop = { on: '2026-11-24', saidBy: 'representative', saidTo: 'message', words: null }
  await rejects(call(id, mine, 'episode.stop', { member, episode, ...stop }), { code: 'not-allowed' })
  await rejects(call(id, mine, 'consent.revoke', { member, consent: null, how: 'form', by: 'x' }), {
    code: 'not-allowed',
  })
  for (const never of ['member.chart', 'message.send', 'crisis-alert.raise', 'consent.record', 'supporter.add']) {
    const operation = operationByName.get(never)
    ok(operation)
    await rejects(call(id, mine, never, { member }), { code: 'not-allowed' }, never)
  }
  const home = await rep.open('/en/me')
  match(home.text, /You are here for <bdi>Ana Invented/)
  for (const page of [
    'plan',
    'medicines',
    'information',
    'information/reach',
    'information/people',
    'choices/stop',
    'messages',
  ])
    equal(heading((await rep.open(`/en/me/${page}`)).text), 'Hello, Rosa Invented', page)
  equal(heading((await rep.open('/en/me/visits')).text), 'My visits')
  const posted = await rep.send('/en/me/choices/stop', {})
  equal(heading(posted.text), 'Hello, Rosa Invented')
  equal((await mine.manager.query('member.status', { member })).body.value.state, 'active')
})

const heading = (text: string) => /<h1>(.*?)<\/h1>/.exec(text)?.[1]

test('ended by the member’s word, by staff, by its day and by the eighteenth birthday: at once, and as if it had never been', async () => {
  const nothing = bodyOf(await memberPhone(house).open('/en/me'))
  const ends: readonly [string, Given, object, (at: Awaited<ReturnType<typeof here>>) => Promise<unknown>][] = [
    ['the member', {}, {}, ({ phone, id }) => sent(phone, 'information/people/end', { id })],
    [
      'staff',
      { authority: 'conservator', endsBy: 'court-order' },
      {},
      ({ manager, member, id }) =>
        manager.command('detail.end', { member, noun: 'supporter', id, on: '2026-11-24', reason: 'Order lifted' }),
    ],
    [
      'the plain stop of the phone',
      {},
      {},
      ({ manager, member, id }) => manager.command('door.shut', { member, representative: id }),
    ],
    [
      'its day',
      { authority: 'conservator', endsBy: 'court-order', toOn: '2026-11-24' },
      {},
      async ({ member }) => {
        // Midnight in Los Angeles, on a phone that was looked at a minute ago.
        house.clock = '2026-11-25T08:00:30.000Z'
        const values = [member, '2026-11-25T07:59:30Z', '2026-11-26T08:00:00Z']
        await house.sql(
          'update registry_phone_session set last_seen_at = $2, ends_at = $3 where member_id = $1',
          values,
        )
      },
    ],
    [
      // A birth date put right counts, though the last day was counted from the wrong one.
      'the birthday',
      { authority: 'parent', endsBy: 'eighteenth-birthday' },
      { bornOn: '2012-05-05' },
      ({ manager, member }) =>
        manager.command('member.correct', { member, revision: 0, fields: { bornOn: '2008-11-24' } }),
    ],
  ]
  for (const [how, given, of, end] of ends) {
    const at = await here(given, of)
    const { code } = (await invite(at.manager, at.member, at.id)).value
    match((await at.rep.open('/en/me')).text, /You are here for <bdi>Ana/, how)
    await end(at)
    deepEqual(bodyOf(await at.rep.open('/en/me')), nothing, how)
    const late = await memberPhone(house).send('/en/me/in', { code })
    const never = await memberPhone(house).send('/en/me/in', { code: 'ZZZZ 9999' })
    deepEqual(bodyOf(late), bodyOf(never), how)
  }
})

test('a parent’s part ends with childhood even where another end was written down', async () => {
  const { manager, member } = await inCare({ bornOn: '2010-01-01' })
  const id = await added(manager, member, { authority: 'parent', endsBy: 'court-order', toOn: '2031-01-01' })
  const { supporter } = await chartOf(manager, member)
  equal(supporter.find((one: { id: string }) => one.id === id).toOn, '2027-12-31')
})

test('nothing private, no label, no message and nothing a minor keeps to themselves reaches a parent (SAF-3, CON-9)', async () => {
  const given = { authority: 'parent', endsBy: 'eighteenth-birthday', name: 'Pia Invented' }
  const { rep, phone, id, ...mine } = await here(given, { bornOn: '2012-01-01' })
  const { manager, member, episode } = mine
  await sent(phone, 'information/reach/new-phone', { number: '213-555-0177', safe: 'no', private: 'on' })
  await sent(phone, 'information/reach/new-place', {
    ...{ kind: 'home', street: 'Hidden Street 5', city: 'Los Angeles', zip: '90012', private: 'on' },
  })
  await sent(phone, 'information/people/new', { name: 'Secret Aunt', mayKnow: 'All' })
  await sent(phone, 'information/give', {
    ...{ 'kind.mental-health': 'give', 'to.county': 'on', name: 'Ana' },
  })
  await sent(phone, 'medicines', { words: 'Is this one for my moods?' })
  await phone.send('/en/me/messages', { words: 'Please do not tell my mother' })
  await visit(manager, member, episode)
  await visit(manager, member, episode, { withWhom: 'Hidden Counselor', labels: ['minor-consented'] })
  await visit(manager, member, episode, { withWhom: 'Hidden Clinic', labels: ['reproductive'] })
  const plain = { ...consentDraft, member, ground: 'parent', startOn: '2026-11-24', given: ['general'], refused: [] }
  const signature = { ...consentDraft.signature, by: 'parent', relation: 'Mother' }
  const named = { ...plain, given: ['justice'], refused: ['housing'] }
  for (const given of [{ ...plain, refused: ['education'] }, named]) {
    const gave = await manager.command('consent.record', { ...given, id: newId(), signature })
    equal(gave.body.outcome, 'done', JSON.stringify(gave.body))
  }
  const told = JSON.stringify(await call(id, mine, 'member.self', { member }))
  const pages = await Promise.all(
    ['', '/plan', '/visits', '/medicines', '/information', '/choices'].map(
      async (page) => (await rep.open(`/en/me${page}`)).text,
    ),
  )
  const hidden = [
    '555-0177',
    '5550177',
    'Hidden Street',
    'Secret Aunt',
    'mental-health',
    'justice',
    'education',
    'moods',
    'my mother',
    'Hidden Counselor',
    'Hidden Clinic',
    'Invented Street 9',
    'shelter',
    'Can I stop this',
  ]
  for (const secret of hidden) for (const text of [told, ...pages]) ok(!text.includes(secret), secret)
  match(told, /Dr\. Invented/)
  match(told, /"given":\["general"\],"refused":\[\]/)
  // Neither by name nor all at once does a parent take back what the minor gave, nor what names something sensitive.
  const { consent } = await chartOf(manager, member)
  const own = consent.find(({ ground }: { ground: string }) => ground === 'minor-mental-health')
  const revoke = { member, how: 'form', by: 'Pia' }
  deepEqual(await call(id, mine, 'consent.revoke', { ...revoke, consent: own.id }), {
    outcome: 'refused',
    reason: 'consent-unknown',
  })
  equal((await call(id, mine, 'consent.revoke', { ...revoke, consent: null })).outcome, 'done')
  const after = (await chartOf(manager, member)).consent
  deepEqual(after.map(({ ground, revokedAt }: Record<string, unknown>) => [ground, revokedAt === null]).sort(), [
    ['minor-mental-health', true],
    ['parent', false],
    ['parent', true],
  ])
})

test('what is done is written down as theirs, for the member: in the journal, in the log, on the member’s own page', async () => {
  const { rep, phone, id, manager, member, episode } = await here({ name: 'Rosa Invented' })
  const content = JSON.parse(JSON.stringify(planContent))
  const plan = { member, id: newId(), episodeId: episode, replaces: null, content, assessmentId: null, labels: [] }
  equal((await manager.command('care-plan.write', plan)).body.outcome, 'done')
  await sent(rep, 'plan', { agrees: 'yes' })
  await sent(rep, 'visits/ask', { words: 'In the morning, please' })
  await sent(phone, 'visits/ask', { words: 'My own words' })
  await sent(rep, 'choices/change', { kind: 'lead', wish: 'Speaks Armenian' })
  match((await rep.open('/en/me/visits')).text, /In the morning, please/)
  ok(!(await rep.open('/en/me/visits')).text.includes('My own words'))
  const chart = await chartOf(manager, member)
  await sent(rep, 'choices/stop', {})
  deepEqual([chart.carePlan[0].agreedBy, chart.changeRequest[0].askedBy], ['Rosa Invented', 'representative'])
  const why = chart.task
    .filter(({ kind }: { kind: string }) => kind === 'member-asked')
    .map((one: { why: string }) => one.why)
  equal(why.filter((one: string) => one.startsWith('Asked by Rosa Invented for the member')).length, 1)
  const actor = `representative:${id}@${member}`
  const lines = await house.sql('select operation from journal where subject_id = $1 and actor = $2 order by seq', [
    member,
    actor,
  ])
  deepEqual(
    lines.map(({ operation }) => operation),
    ['care-plan.agree', 'question.ask', 'change.request', 'episode.stop'],
  )
  equal((await house.sql(`select 1 from access_log where actor = $1 and operation = 'door.enter'`, [actor])).length, 1)
  const page = await phone.open('/en/me/information')
  match(page.text, /data-person>Rosa Invented<\/bdi>, Speaks for you/)
})

test('the member’s phone and that of who decides for them do not sign each other out, nor end each other’s code', async () => {
  const { rep, phone, manager, member, id, invite: again } = await here()
  match((await phone.open('/en/me')).text, /Hello, Ana/)
  match((await rep.open('/en/me')).text, /Hello, Rosa/)
  const { code } = (await invite(manager, member, id)).value
  await again(manager)
  match((await rep.open('/en/me')).text, /Hello, Rosa/)
  equal((await memberPhone(house).send('/en/me/in', { code })).status, 303)
  match((await rep.open('/en/me')).text, /8 letters and numbers/)
  const seen = async (representative?: string) =>
    (await manager.query('door.read', { member, ...(representative === undefined ? {} : { representative }) })).body
      .value
  deepEqual([(await seen(id)).phones, (await seen()).phones], [1, 1])
})

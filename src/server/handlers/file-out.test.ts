import { deepEqual, equal, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { attempt, begin, contact, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { cellsOf } from '../../../test/member-file-example.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

interface Place {
  readonly manager: Session
  readonly supervisor: Session
  readonly agency: string
  readonly plan: string
}

async function place(): Promise<Place> {
  const [agency, plan] = [await house.organization('agency', 'An invented agency'), await house.organization('plan')]
  const npi = `1${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
  await house.sql('update organization set npi = $2, tin = $3 where id = $1', [
    agency,
    withCheckDigit(npi),
    '123456789',
  ])
  await house.sql('update organization set plan_code = $2 where id = $1', [plan, npi.slice(1, 6)])
  const manager = house.as(await house.seat(agency, 'care-manager'))
  await house.sql('update staff set phone = $2 where id = $1', [manager.seat.staffId, '2135550100'])
  return { manager, supervisor: house.as(await house.seat(agency, 'supervisor')), agency, plan }
}

function withCheckDigit(nine: string): string {
  const sum = [...`80840${nine}0`].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return nine + String((10 - (sum % 10)) % 10)
}

async function inCare({ manager, plan }: Place, cin: string): Promise<Entered> {
  const entered = await enterMember(manager, { plan, cin })
  await manager.command('outreach.log', attempt(entered, { minutes: 10 }))
  await begin(manager, entered)
  await manager.command('contact.record', contact(entered, { minutes: 40 }))
  return entered
}

async function sent(
  { supervisor, agency, plan }: Place,
  kind: 'rtf' | 'otf',
  layout = 'dhcs-like',
): Promise<{ text: string; body: { rows: number; members: number; heldBack: number } }> {
  const { body } = await supervisor.command('file.send', {
    organization: agency,
    plan,
    kind,
    month: '2026-11',
    layout,
    file: newId(),
  })
  equal(body.outcome, 'done', JSON.stringify(body))
  const [file] = body.value.files
  return { text: (await cellsOf(Buffer.from(file.content, 'base64'))).flat().join('\n'), body: body.value }
}

test('a role without the right sends nothing, and a plan that is not there is refused', async () => {
  const at = await place()
  const network = house.as(await house.seat(at.agency, 'administrator'))
  const wanted = { organization: at.agency, plan: at.plan, kind: 'rtf', month: '2026-11', layout: null, file: newId() }
  equal((await network.command('file.send', wanted)).body.code, 'not-allowed')
  equal((await at.supervisor.command('file.send', { ...wanted, plan: newId() })).body.reason, 'plan-unknown')
  equal((await at.supervisor.command('file.send', wanted)).body.reason, 'nothing-to-send')
})

test('the return and the outreach file of a month are sent, each with one disclosure a member', async () => {
  const at = await place()
  const entered = await inCare(at, '91234561A')
  const returned = await sent(at, 'rtf')
  deepEqual([returned.body.rows, returned.body.heldBack], [1, 0])
  ok(returned.text.includes('91234561A'))
  const outreach = await sent(at, 'otf')
  deepEqual([outreach.body.rows, outreach.body.heldBack], [1, 0])
  const rows = await house.sql('select what, basis, recipient_id from disclosure where member_id = $1 order by id', [
    entered.member,
  ])
  deepEqual(
    rows.map((row) => [row.basis, row.recipient_id]),
    [
      ['treatment-payment-operations', at.plan],
      ['treatment-payment-operations', at.plan],
    ],
  )
})

test('a survivor’s new address and phone come out nowhere', async () => {
  const at = await place()
  const entered = await inCare(at, '91234562B')
  await house.sql(`update coverage set plan_member_number = 'INVENTED01' where member_id = $1`, [entered.member])
  await at.manager.command('safety-flag.raise', {
    member: entered.member,
    id: newId(),
    kind: 'confidential-address',
    note: null,
    fromOn: '2026-11-20',
  })
  const hidden = { member: entered.member, id: newId(), fromOn: '2026-11-21', isPrivate: true, source: 'member' }
  const place_ = {
    kind: 'home',
    street: '77 Hidden Lane',
    city: 'Elsewhere',
    state: 'CA',
    zip: '90001',
    county: null,
    noFixedAddress: false,
    asSent: null,
  }
  await at.manager.command('address.add', { ...hidden, ...place_ })
  await at.manager.command('phone.add', {
    ...hidden,
    id: newId(),
    kind: 'phone',
    value: '2135550177',
    rank: 1,
    isSafeToLeaveMessage: false,
  })
  for (const layout of ['dhcs-like', 'workbook', 'nine-flags', 'pipe']) {
    const { body } = await at.supervisor.query('file.preview', {
      organization: at.agency,
      plan: at.plan,
      kind: 'rtf',
      month: '2026-11',
      layout,
    })
    ok(body.outcome === 'done', JSON.stringify(body))
    const answer = await at.supervisor.command('file.send', {
      organization: at.agency,
      plan: at.plan,
      kind: 'rtf',
      month: '2026-11',
      layout,
      file: newId(),
    })
    const cells: string[] = []
    for (const file of answer.body.value?.files ?? [])
      cells.push(...(await cellsOf(Buffer.from(file.content, 'base64'))).flat())
    ok(cells.includes('91234562B'), `${layout} holds the member, so that a leak would be seen`)
    const everything = JSON.stringify(answer.body) + cells.join('\n')
    ok(!everything.includes('Hidden') && !everything.includes('2135550177'), layout)
  }
  const found = await at.manager.query('member.search', { organization: at.agency, words: '2135550177' })
  deepEqual(found.body.value.found, [])
  const list = await at.supervisor.query('caseload.list', { organization: at.agency, of: 'all' })
  ok(!JSON.stringify(list.body).includes('Hidden'))
})

function wanted({ agency, plan }: Place, layout: string | null, kind = 'rtf') {
  return { organization: agency, plan, kind, month: '2026-11', layout }
}

test('the preview says what goes, what stays back, whose row it is and where that is mended', async () => {
  const at = await place()
  const entered = await inCare(at, '91234563C')
  await house.sql('update organization set npi = null where id = $1', [at.agency])
  await house.sql('update staff set phone = null where id = $1', [at.manager.seat.staffId])
  const { body } = await at.supervisor.query('file.preview', wanted(at, 'dhcs-like'))
  const { rows, members, heldBack, files, faults, sentBefore } = body.value
  deepEqual([rows, members, heldBack, files, sentBefore], [0, 0, 1, [], []])
  deepEqual(
    faults.map((fault: { member: string; name: string; where: string }) => [fault.member, fault.name, fault.where]),
    [
      [entered.member, 'Ana Invented', 'staff'],
      [entered.member, 'Ana Invented', 'agency'],
    ],
  )
})

test('one disclosure a member, also where a layout repeats the member for each attempt, and none for who stays back', async () => {
  const at = await place()
  const entered = await enterMember(at.manager, { plan: at.plan, cin: '91234564D' })
  for (const outcome of ['no-answer', 'voicemail'])
    await at.manager.command('outreach.log', attempt(entered, { minutes: 5, outcome }))
  const { body } = await at.supervisor.query('file.preview', wanted(at, 'nine-flags'))
  const told = async () =>
    (await house.sql('select count(*)::int as n from disclosure where member_id = $1', [entered.member]))[0]?.n
  deepEqual([body.value.rows, body.value.members, body.value.faults], [2, 1, []])
  const answer = await at.supervisor.command('file.send', { ...wanted(at, 'nine-flags'), file: newId() })
  deepEqual([answer.body.value.rows, answer.body.value.members, await told()], [2, 1, 1])
})

test('what was sent before is said, and stands in the list with who sent it', async () => {
  const at = await place()
  await inCare(at, '91234565E')
  await sent(at, 'rtf')
  const { body } = await at.supervisor.query('file.preview', wanted(at, 'dhcs-like'))
  equal(body.value.sentBefore.length, 1)
  const list = await at.supervisor.query('file.list', { organization: at.agency })
  const [file] = list.body.value.files
  deepEqual([file.direction, file.state, file.accepted, file.by], ['out', 'sent', 1, 'An invented person'])
  const { body: download } = await at.supervisor.query('file.download', {
    organization: at.agency,
    file: file.id,
    what: 'whole',
  })
  ok((await cellsOf(Buffer.from(download.value.content, 'base64'))).flat().includes('91234565E'))
})

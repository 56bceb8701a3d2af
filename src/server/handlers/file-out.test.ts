import { deepEqual, equal, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { attempt, begin, contact, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'

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
): Promise<{ text: string; body: { rows: number; heldBack: number } }> {
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
  return { text: Buffer.from(file.content, 'base64').toString('utf8'), body: body.value }
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
    rows.map((row) => [row['basis'], row['recipient_id']]),
    [
      ['treatment-payment-operations', at.plan],
      ['treatment-payment-operations', at.plan],
    ],
  )
})

test('a survivor’s new address and phone come out nowhere', async () => {
  const at = await place()
  const entered = await inCare(at, '91234562B')
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
    const everything =
      JSON.stringify(answer.body) +
      (answer.body.value?.files ?? [])
        .map((file: { content: string }) => Buffer.from(file.content, 'base64').toString('latin1'))
        .join()
    ok(!everything.includes('Hidden') && !everything.includes('2135550177'), layout)
  }
  const found = await at.manager.query('member.search', { organization: at.agency, words: '2135550177' })
  deepEqual(found.body.value.found, [])
  const list = await at.supervisor.query('caseload.list', { organization: at.agency, of: 'all' })
  ok(!JSON.stringify(list.body).includes('Hidden'))
})

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { addDays } from '../src/base/day.ts'
import { roles } from '../src/domain/access.ts'
import { nounNames, nouns } from '../src/domain/chart.ts'
import { readCin } from '../src/domain/cin.ts'
import { endReasons } from '../src/domain/end-reason.ts'
import { episodeStates } from '../src/domain/episode.ts'
import { labels } from '../src/domain/label.ts'
import { isNpi } from '../src/domain/npi.ts'
import { checkReferral, Referral } from '../src/domain/referral.ts'
import { readConfig } from '../src/server/config.ts'
import { refreshCards } from '../src/server/database/card-table.ts'
import { entryOf, tableOf } from '../src/server/database/entry-table.ts'
import { type Database, openPool } from '../src/server/database/executor.ts'
import { sharedPhones } from '../src/server/door/family.ts'
import { memberPhones } from '../src/server/door/phone.ts'
import { chainOf, digestOf, noChain } from '../src/server/gate/journal.ts'
import { type Core, openCore } from '../src/server/house.ts'
import { createSignIn, type SignIn } from '../src/server/sign-in/sign-in.ts'
import { type TestDatabase, testDatabase } from '../test/database.ts'
import { isAhead } from '../test/demo-ahead.ts'
import { clearScratchFolder, scratchFolder } from '../test/scratch-folder.ts'
import { survivor } from './demo/cast.ts'
import { memberOf } from './demo/member.ts'
import { organizations, staff } from './demo/organization.ts'
import { cinDigits } from './demo/person.ts'
import { isDemoUnfinished, loadDemo, openDoors } from './demo.ts'

const members = 130
const now = '2026-11-24T18:00:00.000Z'
const today = '2026-11-24'

let folder = ''
let database: TestDatabase
let core: Core
let signIn: SignIn
let owner: Database

before(async () => {
  database = await testDatabase()
  folder = await scratchFolder()
  const config = readConfig({ ALONGSIDE_DATA: folder, ALONGSIDE_KEY_FILE: join(folder, 'root.key') }, folder)
  const { connections } = database
  core = await openCore({ connections, config, dataDir: folder, demo: true, now: () => now })
  const secret = 'an invented secret of many characters'
  signIn = await createSignIn({
    connections,
    publicUrl: 'http://localhost',
    secret,
    demo: false,
    idleMinutes: 15,
    log: core.house.log,
  })
  owner = openPool(connections, 'owner', 2)
})

after(async () => {
  await owner?.close()
  await signIn?.close()
  await core?.close()
  await database?.close()
  await clearScratchFolder(folder)
})

async function rows(text: string, values: readonly unknown[] = []) {
  return owner.ask({ text, values })
}

async function count(text: string): Promise<number> {
  return Number((await rows(`select count(*) as n from (${text}) x`))[0]?.n)
}

describe('loading', () => {
  test('a load cut off stays unfinished, and the next one goes on with the day and the number of the first', async () => {
    let asked = 0
    await loadDemo(core, signIn, { members, now, isStopped: () => ++asked > 1 })
    assert.equal(await isDemoUnfinished(core), true)
    const begun = await count('select from member')
    assert.ok(begun > 0 && begun < members)
    await loadDemo(core, signIn, { members: 1, now: '2026-12-24T18:00:00.000Z' })
    assert.equal(await isDemoUnfinished(core), false)
    assert.equal(await count('select from member'), members)
  })

  test('a second load changes nothing', async () => {
    await loadDemo(core, signIn, { members: members + 1, now })
    assert.equal(await count('select from member'), members)
    assert.equal(await count('select from head where seq <> 1'), 0)
  })

  test('the same day gives the same people, and fewer are the first of more', async () => {
    for (const index of [0, 41, 77]) assert.deepEqual(memberOf(index, today), memberOf(index, today))
    const ids = (await rows('select member_id from member order by 1')).map((row) => row.member_id)
    const made = Array.from({ length: members }, (_, i) => memberOf(i, today).id)
    assert.deepEqual(ids, made.sort())
  })

  test('everybody of the staff has an account, and only they', async () => {
    assert.equal(await count('select from staff'), staff.length)
    const admin = openPool(database.connections, 'signin', 1)
    const accounts = await admin.ask({ text: 'select id from signin."user" where demo' })
    await admin.close()
    assert.deepEqual(accounts.map((row) => row.id).sort(), staff.map((one) => one.id).sort())
  })
})

describe('who works here', () => {
  test('two plans, four agencies, 26 people, numbers with right check digits', () => {
    const kinds = Map.groupBy(organizations, (one) => one.kind)
    assert.equal(kinds.get('plan')?.length, 2)
    assert.equal(kinds.get('agency')?.length, 4)
    assert.equal(staff.length, 26)
    for (const one of kinds.get('agency') ?? []) assert.ok(one.npi && isNpi(one.npi), one.name)
    for (const one of staff) if (one.npi !== null) assert.ok(isNpi(one.npi), one.email)
    assert.ok(organizations.some((one) => one.name === 'Example Health Plan' && one.planCode === '304'))
    assert.ok(organizations.some((one) => one.name === 'Eastside Care Alliance' && one.npi === '1234567893'))
  })

  test('every role of staff has a seat; one person sits in two organizations', () => {
    const seated = new Set(staff.flatMap((one) => one.seats.map(([, role]) => role)))
    const apart = ['member', 'representative', 'operator', 'job', 'public']
    assert.deepEqual(
      roles.filter((role) => !seated.has(role)),
      apart,
    )
    assert.ok(staff.some((one) => new Set(one.seats.map(([organization]) => organization)).size > 1))
  })

  test('one person is away with a named cover today', async () => {
    const away = await rows(
      `select distinct e.staff_id from assignment e where e.part = 'cover' and $1 between e.from_on and e.to_on`,
      [today],
    )
    assert.equal(away.length, 1)
  })
})

describe('the members', () => {
  test('permission is given, refused wholly and taken back, by members and for children; each paper names its wording', async () => {
    const said = await rows(`select
      count(*) filter (where form = 'taking-part') as yes, count(*) filter (where given <> '{}' and revoked_at is null) as given,
      count(*) filter (where form = 'sharing' and given = '{}') as refused, count(*) filter (where revoked_at is not null) as back,
      count(*) filter (where ground <> 'adult') as others, count(*) filter (where form_version = '') as unnamed from consent`)
    const counts = Object.fromEntries(Object.entries(said[0] ?? {}).map(([name, n]) => [name, Number(n)]))
    for (const name of ['yes', 'given', 'refused', 'back', 'others']) assert.ok(counts[name], name)
    assert.equal(counts.unnamed, 0)
  })

  test('members write and some wait for an answer; reminders arrived or did not; safety plans, an on-call list and an absence are there', async () => {
    assert.ok((await count(`select from message where side = 'team'`)) > 5)
    assert.ok((await count(`select from message where side = 'member' and settled_at is null`)) > 1)
    assert.ok((await count(`select from sending where state = 'sent'`)) > 2)
    assert.ok((await count(`select from sending where state = 'not-delivered'`)) > 0)
    assert.ok((await count('select from safety_plan')) > 1)
    assert.equal(await count('select from on_call'), 1)
    assert.equal(await count(`select from handover where kind = 'away' and to_on > '${today}'`), 1)
  })

  test('every state and every reason to end is there, and sensitive labels are on data', async () => {
    const states = await rows('select distinct state from episode')
    assert.deepEqual(states.map((row) => row.state).sort(), [...episodeStates].sort())
    const reasons = await rows('select distinct end_reason from episode where end_reason is not null')
    assert.deepEqual(reasons.map((row) => row.end_reason).sort(), [...endReasons].sort())
    const labelled = await rows('select distinct unnest(labels) as label from contact')
    assert.ok(labelled.length >= 4)
    for (const row of labelled) assert.ok(labels.some((label) => label === row.label))
  })

  test('every entry of every chart is what its schema says', async () => {
    for (const noun of nounNames) {
      const all = await rows(`select ${noun === 'member' ? 'member_id as id, ' : ''}* from ${tableOf(noun)}`)
      for (const row of all) {
        const parsed = nouns[noun].safeParse(entryOf(row))
        assert.ok(parsed.success, `${noun}: ${parsed.error?.message}`)
      }
    }
  })

  test('every CIN is right and registered once', async () => {
    const cins = await rows(
      'select m.cin from member m join registry_cin r on r.cin = m.cin and r.member_id = m.member_id',
    )
    assert.equal(cins.length, members)
    for (const row of cins) assert.ok(readCin(String(row.cin)).ok)
    const numbers = new Set(Array.from({ length: 100_000 }, (_, i) => cinDigits(i)))
    assert.equal(numbers.size, 100_000)
    assert.ok(![...numbers].some((digits) => /^(\d)\1+$/.test(digits.slice(1))))
  })

  test('an episode in care has exactly one lead, an ended one has none', async () => {
    const leads = `(select count(*) from assignment a where a.member_id = e.member_id and a.episode_id = e.id and a.part = 'lead'
      and a.ended_at is null and a.struck_at is null)`
    const inCare = `state in ('outreach', 'active', 'paused')`
    assert.equal(await count(`select from episode e where ${inCare} and ${leads} <> 1`), 0)
    assert.equal(await count(`select from episode e where state = 'ended' and ${leads} <> 0`), 0)
  })

  test('nothing has happened after now: only what is due, renews or ends lies ahead', async () => {
    for (const noun of nounNames) {
      for (const row of await rows(`select * from ${tableOf(noun)}`)) {
        for (const [name, value] of Object.entries(entryOf(row))) {
          if (typeof value !== 'string' || isAhead(noun, name)) continue
          if (name.endsWith('On') || name === 'asOf') assert.ok(value <= today, `${noun}.${name} ${value}`)
          if (name === 'at' || name.endsWith('At') || name === 'until')
            assert.ok(value <= now, `${noun}.${name} ${value}`)
        }
      }
    }
  })

  test('no order of an episode is broken: asked, decided, assigned, engaged, started, ended', async () => {
    const days = ['referred_on', 'assigned_on', 'engaged_on', 'started_on', 'ended_on']
    for (const [i, day] of days.entries()) {
      for (const later of days.slice(i + 1)) {
        assert.equal(await count(`select from episode where ${day} > ${later}`), 0, `${day} after ${later}`)
      }
    }
    const orphans = `select from contact c where not exists (select from episode e where e.member_id = c.member_id and e.id = c.episode_id
      and c.at::date >= e.engaged_on - 1 and (e.ended_on is null or c.at::date <= e.ended_on + 1))`
    assert.equal(await count(orphans), 0)
  })

  test('no note has a place left open for a word', async () => {
    assert.equal(await count(`select from contact where note ~ '[{}]' or next_step ~ '[{}]'`), 0)
    assert.equal(await count(`select from outreach_attempt where note ~ '[{}]'`), 0)
    assert.equal(await count(`select from task where what ~ '[{}]'`), 0)
    // Somebody has still to sign, and that is not long ago.
    assert.ok(await count('select from contact where signed_at is null'))
    assert.equal(
      await count(`select from contact where signed_at is null and at < '${now}'::timestamptz - interval '22 days'`),
      0,
    )
  })

  test('visits lie before and after today, some of today, each written down before; medicines are looked through', async () => {
    const of = (which: string) => count(`select from appointment where ${which}`)
    assert.ok((await of(`outcome = 'missed'`)) >= 3)
    assert.ok((await of(`outcome = 'kept'`)) >= 10)
    assert.ok((await of(`outcome is null and at > '${now}'`)) >= 20)
    assert.ok((await of(`(at at time zone 'America/Los_Angeles')::date = '${today}'`)) >= 2)
    assert.equal(await of(`outcome is not null and at > '${now}'`), 0)
    for (const need of [`ride = 'to-arrange'`, `interpreter = 'to-book'`, `company = 'to-find'`])
      assert.ok(await of(need), need)
    for (const table of ['appointment', 'medication', 'allergy', 'medication_review']) {
      assert.ok(await count(`select from ${table}`), table)
      assert.equal(
        await count(`select from ${table} where recorded_at > '${now}'::timestamptz - interval '6 hours'`),
        0,
      )
    }
    assert.ok(await count(`select from medication where labels <> '{}'`))
    assert.ok(await count(`select from task where kind = 'ask-clinician' and done_at is null`))
  })

  test('somebody is in a hospital now with the way home to be planned, others came home; teams and notes are there', async () => {
    assert.ok(await count('select from care_transition where left_on is null'))
    assert.ok(await count('select from care_transition where left_on is not null'))
    assert.equal(
      await count(`select from care_transition c where left_on is null and not exists (select from task t
        where t.member_id = c.member_id and t.source_id = c.id and t.kind = 'plan-discharge' and t.done_at is null)`),
      0,
    )
    for (const table of ['team_member', 'note', 'case_conference'])
      assert.ok(await count(`select from ${table}`), table)
  })

  test('most of those in care have a plan, in every state it goes through; none is agreed before it is written', async () => {
    const active = await count(`select from episode where state = 'active'`)
    const planned = await count(
      `select distinct p.episode_id from care_plan p join episode e on e.member_id = p.member_id and e.id = p.episode_id
       where e.state = 'active'`,
    )
    assert.ok(planned > active / 2 && planned < active, `${planned} of ${active}`)
    const plans = (which: string) => count(`select from care_plan where ${which}`)
    for (const state of ['agreed_at is null', 'signed_off_by is not null', 'copy_given_on is not null', 'version = 2'])
      assert.ok((await plans(state)) > 0, state)
    assert.equal(await plans('agreed_at < recorded_at or signed_off_at < agreed_at'), 0)
    const asked = await count(`select from task where kind = 'sign-plan' and done_at is null`)
    const newest = `select distinct on (episode_id) * from care_plan where episode_id in (select id from episode where state = 'active') order by episode_id, version desc`
    assert.equal(await count(`select from (${newest}) p where p.signed_off_at is null`), asked)
    assert.ok(await count('select from goal_progress'))
  })

  test('nearly everybody in care for two months was asked the assessment, and somebody was not', async () => {
    const long = `select e.id from episode e where e.state = 'active' and e.started_on < date '${today}' - 70`
    const asked = `${long} and exists (select from assessment a where a.member_id = e.member_id and a.finished_at is not null)`
    const [all, done] = [await count(long), await count(asked)]
    assert.ok(done > all * 0.85 && done < all, `${done} of ${all}`)
  })

  test('the first care manager has about 40 members, some due today, some late, some later', async () => {
    const [first] =
      await rows(`select p.id from seat e join staff p on p.id = e.staff_id join organization o on o.id = e.organization_id
      where e.role = 'care-manager' order by o.name, p.email limit 1`)
    const mine = await rows('select state, next_step_on from member_card where lead_id = $1', [first?.id])
    assert.ok(mine.length >= 35 && mine.length <= 45, String(mine.length))
    assert.ok(new Set(mine.map((row) => row.state)).size >= 5)
    const due = (test: (day: string) => boolean) => mine.filter((row) => test(String(row.next_step_on))).length
    assert.ok(due((day) => day === today) >= 3)
    assert.ok(due((day) => day < today) >= 2)
    assert.ok(due((day) => day > addDays(today, 1)) >= 10)
  })
})

describe('what stands behind the members', () => {
  test('each card is what its chart gives again', async () => {
    const text = 'select * from member_card order by member_id'
    const before = await rows(text)
    const ids = before.map((row) => String(row.member_id))
    for (const statement of refreshCards(ids, nounNames)) await owner.ask(statement)
    assert.deepEqual(await rows(text), before)
    assert.equal(before.length, members)
  })

  test('the journal holds: each line chains what was sealed, and the head is its last', async () => {
    const lines =
      await rows(`select j.*, i.salt, i.input_sealed, h.seq as head_seq, h.chain as head_chain from journal j
      join journal_input i using (subject_id, seq) join head h using (subject_id) where h.kind = 'member'`)
    assert.equal(lines.length, members)
    for (const row of lines) {
      const [subjectId, seq] = [String(row.subject_id), Number(row.seq)]
      const input = core.house.keys.open(row.input_sealed as Buffer, `${subjectId}:${seq}`).toString('utf8')
      const digest = digestOf(row.salt as Buffer, input)
      const line = { subjectId, seq, digest, commandId: String(row.command_id), at: String(row.at) }
      const chain = chainOf(noChain, { ...line, actor: String(row.actor), operation: String(row.operation) })
      assert.deepEqual([seq, row.chain, row.head_chain], [1, chain, chain])
      assert.equal(row.head_seq, 1)
    }
  })

  test('a dozen requests wait at the plans’ doors, some for members and some for strangers, none for the survivor', async () => {
    const rows = await owner.ask({
      text: 'select id, organization_id, asked_sealed, received_at, settled_as from referral',
    })
    const asked = rows.map((row) => {
      const bound = `referral:${row.organization_id}:${row.id}`
      return Referral.parse(JSON.parse(core.house.keys.open(row.asked_sealed as Buffer, bound).toString('utf8')))
    })
    assert.equal(rows.length, 12)
    assert.ok(asked.every((one) => checkReferral(one).ok))
    assert.ok(rows.every((row) => String(row.received_at) < now && row.settled_as === null))
    assert.equal(asked.filter((one) => one.cin !== null).length, 1)
    assert.ok(new Set(rows.map((row) => row.organization_id)).size === 2)
    assert.equal(JSON.stringify(asked).includes('Quintanar'), false)
  })

  test('a run of the first plan stands in its worklist with its report, and nobody on it is a member', async () => {
    const found = await rows(
      'select c.cin, m.member_id from candidate c left join member_card m on m.cin = c.cin order by c.place',
    )
    assert.equal(found.length, 7)
    assert.ok(found.every((row) => row.member_id === null && readCin(String(row.cin)).ok))
    const loads = await rows(
      `select people, report is not null as has_report from candidate_load where state = 'loaded'`,
    )
    assert.deepEqual(loads, [{ people: 7, has_report: true }])
  })

  test('the survivor’s new address and number stand once, marked private, and nowhere else', async () => {
    const homes = await rows('select member_id, is_private, ended_on from address where street = $1', [survivor.street])
    assert.deepEqual(homes, [{ member_id: homes[0]?.member_id, is_private: true, ended_on: null }])
    const flags = await rows(`select from safety_flag where kind = 'confidential-address' and member_id = $1`, [
      homes[0]?.member_id,
    ])
    assert.equal(flags.length, 1)
    const asked = await rows(`select from task where kind = 'ask-confidential-address' and done_at is null`)
    assert.equal(asked.length, 1)
    const secrets = Object.values(survivor).filter((text) => text !== survivor.city && text !== survivor.zip)
    for (const noun of nounNames) {
      const all = await rows(
        `select to_jsonb(t)::text as whole from ${tableOf(noun)} t where not coalesce((to_jsonb(t)->>'is_private')::boolean, false)`,
      )
      for (const row of all) for (const secret of secrets) assert.ok(!String(row.whole).includes(secret), noun)
    }
    const cards = await rows('select to_jsonb(c)::text as whole from member_card c')
    for (const row of cards) for (const secret of secrets) assert.ok(!String(row.whole).includes(secret))
  })
})

describe('who signs in at the member’s door', () => {
  test('a member, and a family’s phone with one woman for two: each code opens once, and again after the next start', async () => {
    const phones = memberPhones(core.house)
    const codes = [...(await openDoors(core)).join('\n').matchAll(/[A-Z]{4} \d{4}/g)].map(([code]) => code)
    assert.deepEqual(codes, ['RUBY 2345', 'LUCY 2345', 'LUCY 6789', 'CARM 2345'])
    const own: boolean[] = []
    for (const code of codes) {
      const standing = await phones.standing(await phones.enter('code', code))
      own.push(standing.kind === 'open' && standing.isOwn)
      assert.equal(await phones.enter('code', code), undefined)
    }
    assert.deepEqual(own, [true, false, false, true])
    await openDoors(core)
    const [mother, again] = [await phones.enter('code', codes[1] ?? ''), await phones.enter('code', codes[2] ?? '')]
    assert.equal(await sharedPhones(core.house).join(mother ?? '', again ?? ''), true)
  })
})

// The demo: made-up organizations, staff and members with two years behind them, so that a first start shows the work as it is. Seeded by
// the day: the same day gives the same people. Written through the gate's own blocks, with journal and cards like anything else.
import { identifications } from '../content/identification.ts'
import type { Day } from '../src/base/day.ts'
import { foundPerson } from '../src/domain/candidate.ts'
import { invitationDays } from '../src/domain/door-sign-in.ts'
import { dayOfInstant, instantFrom, millisecondsOf } from '../src/domain/program-day.ts'
import { rulesOn } from '../src/domain/rule.ts'
import { besideStatement, loadStatements } from '../src/server/candidate/keep.ts'
import type { Statement } from '../src/server/database/executor.ts'
import { begin } from '../src/server/database/scope.ts'
import { lockHeads, type Portion, writeBlock } from '../src/server/gate/block.ts'
import type { Core } from '../src/server/house.ts'
import type { SignIn } from '../src/server/sign-in/sign-in.ts'
import { runOf } from './demo/candidate.ts'
import { doorLines, invitations } from './demo/door.ts'
import { listingRows } from './demo/listing.ts'
import { type DemoMember, memberOf } from './demo/member.ts'
import { awayRow, onCallRow } from './demo/message.ts'
import { type DemoStaff, fixedId, organizationOf, organizations } from './demo/organization.ts'
import { referralsOf } from './demo/referral.ts'
import { staffFor } from './demo/slot.ts'

export interface DemoOptions {
  /** From 1 to 100,000. */
  readonly members: number
  /** The instant of loading; all that happened lies before its day. */
  readonly now: string
  readonly say?: (line: string) => void
  /** Asked between blocks: loading stops there, and the next start goes on. */
  readonly isStopped?: () => boolean
}

// The row policies compare every row written with the scope, so that a block's time grows with its square: 50 is the quickest here.
const membersOfBlock = 50

/** Loads the demo into a migrated database that holds nothing, or goes on where a load was cut off. */
export async function loadDemo(core: Core, signIn: SignIn, options: DemoOptions): Promise<void> {
  const { database } = core.house
  const begun = await beginLoad(core, options)
  if (begun.isDone) return
  const staff = staffFor(begun.members)
  await writeHouse(core, staff)
  await writeTeam(core, begun.now)
  for (const { id, email } of staff) await makeAccount(signIn, id, email)
  await writeRun(core, begun.now)
  // One block after the other: two at once write parts of the same names, each in its leads' order, and would wait for each other.
  for (let first = 0; first < begun.members; first += membersOfBlock) {
    if (options.isStopped?.()) return
    const end = Math.min(first + membersOfBlock, begun.members)
    await writeMembers(core, first, end, begun.now)
    const isTenth = Math.floor((end * 10) / begun.members) > Math.floor((first * 10) / begun.members)
    if (begun.members > 1000 && isTenth) options.say?.(`The demo: ${end} of ${begun.members} members`)
  }
  await writeReferrals(core, begun)
  await database.ask({ text: `update setting set value = value || '{"isDone": true}' where name = 'demo-load'` })
}

/** Whether a load was begun and not ended. */
export async function isDemoUnfinished(core: Core): Promise<boolean> {
  const text = `select 1 from setting where name = 'demo-load' and not (value->>'isDone')::boolean`
  return (await core.house.database.ask({ text })).length > 0
}

/** Invites the people of the member's door anew, at each start of a demonstration; the lines that say so. */
export async function openDoors(core: Core): Promise<readonly string[]> {
  const { database, digest, now } = core.house
  const [row] = await database.ask({ text: `select value from setting where name = 'demo-load'` })
  if (!row) return []
  const { members, now: begun } = row.value as Load
  const endsAt = instantFrom(millisecondsOf(now()) + invitationDays * 86_400_000)
  for (const invitation of invitations({ members, today: dayOfInstant(begun), now: now(), endsAt, digest }))
    await database.ask(invitation)
  return doorLines(members)
}

/** A run of the first plan's own data, in its worklist as a load would put it there. */
async function writeRun(core: Core, now: string): Promise<void> {
  const { plan, load, name, rows, report } = runOf(dayOfInstant(now))
  const settings = rulesOn(identifications, dayOfInstant(now)).at(-1)
  const found = rows.flatMap((row) => (settings && foundPerson(settings, [row])) ?? [])
  const taken: Statement = {
    text: `insert into candidate_load (organization_id, id, name, sha256, state, people, fresh, changed, same, gone, back, left_out, report, received_at, received_by)
      values ($1, $2, $3, '', 'waiting', $4, $4, 0, 0, 0, 0, 0, $5, $6, 'demo') on conflict do nothing`,
    values: [plan, load, name, found.length, JSON.stringify(report), now],
  }
  await core.house.database.with(async (trips) => {
    await trips.go([begin([], plan)])
    const beside = besideStatement(core.house.keys, { organizationId: plan, now }, load, found, 0)
    await trips.commit([taken, beside, ...loadStatements(plan, load, now)])
  })
}

interface Load {
  readonly members: number
  readonly now: string
  readonly isDone: boolean
}

/** What this load began with: a second start goes on with the first one's day, so that it makes the same people. */
async function beginLoad(core: Core, { members, now }: DemoOptions): Promise<Load> {
  const { database } = core.house
  const begun: Load = { members, now, isDone: false }
  await database.ask({
    text: `insert into setting (name, value) values ('demo', 'true'), ('demo-load', $1::jsonb) on conflict do nothing`,
    values: [JSON.stringify(begun)],
  })
  const [row] = await database.ask({ text: `select value from setting where name = 'demo-load'` })
  return row ? (row.value as Load) : begun
}

async function writeHouse(core: Core, staff: readonly DemoStaff[]): Promise<void> {
  const { database } = core.house
  // Whose files a command line means that names no agency.
  const own = organizations.find((one) => one.npi === '1234567893')
  await database.ask({
    text: `insert into setting (name, value) values ('own-agency', to_jsonb($1::text)) on conflict do nothing`,
    values: [own?.id],
  })
  const houses = organizations.map((one) => ({
    id: one.id,
    kind: one.kind,
    name: one.name,
    plan_code: one.planCode,
    npi: one.npi,
    tin: one.tin,
    provider_type: one.providerType,
    recipient_kind: one.kind === 'referrer' ? 'health-provider' : null,
    phone: one.phone,
    settings: {},
    started_on: '2022-01-01',
  }))
  const people = staff.map((one) => ({
    id: one.id,
    email: one.email,
    name: one.name,
    is_licensed: one.isLicensed,
    npi: one.npi,
    phone: one.phone,
    languages: one.languages,
    started_on: one.startedOn,
  }))
  const seats = staff.flatMap((one, i) =>
    one.seats.map(([key, role], j) => ({
      id: fixedId('seat', i * 10 + j + 1),
      staff_id: one.id,
      organization_id: organizationOf(key).id,
      role,
      from_on: one.startedOn,
    })),
  )
  for (const [table, rows] of Object.entries({
    organization: houses,
    staff: people,
    seat: seats,
    agency_listing: listingRows,
  })) {
    await database.ask(insert(table, rows))
  }
}

/** Whom an agency calls, and who is away: rows that only its own scope may write. */
async function writeTeam(core: Core, now: string): Promise<void> {
  const called = onCallRow(now)
  await core.house.database.with(async (trips) => {
    await trips.go([begin([], called.organization_id)])
    await trips.commit([insert('on_call', [called]), insert('handover', [awayRow(dayOfInstant(now))])])
  })
}

function insert(table: string, rows: readonly object[]): Statement {
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  return {
    text: `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json) on conflict do nothing`,
    values: [JSON.stringify(rows)],
  }
}

/** An account with the published password; one that stands from a load cut off is left as it is. */
async function makeAccount(signIn: SignIn, staffId: string, email: string): Promise<void> {
  try {
    const made = await signIn.createAccount({ staffId, email, demo: true })
    if (!made.ok) throw new Error(`an account of the demo was refused: ${made.reason}`)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '23505')) throw error
  }
}

/** One block: members from `first` up to, not including, `last`. Written already, it is left as it is. */
async function writeMembers(core: Core, first: number, last: number, now: string): Promise<void> {
  const today = dayOfInstant(now)
  const members = Array.from({ length: last - first }, (_, i) => memberOf(first + i, today))
  const ids = members.map((member) => member.id)
  await core.house.database.with(async (trips) => {
    await trips.go([begin(ids)])
    const heads = await lockHeads(trips, ids)
    if ([...heads.values()].some((head) => head.seq > 0)) return trips.rollback()
    const registered = members.map(({ cin, id }) => ({ cin, member_id: id }))
    const byLead = Map.groupBy(members, (member) => member.leadId)
    const blocks = [...byLead].flatMap(([leadId, part]) =>
      writeBlock(
        heads,
        part.map((member) => portionOf(member, today)),
        {
          at: now,
          by: leadId,
          actor: 'operator:demo',
          operation: 'demo.load',
        },
        core.house.keys,
      ),
    )
    await trips.commit([insert('registry_cin', registered), ...blocks, ...recordedThen])
  })
}

/** What waits at the plans' doors, sealed as the door seals it. */
async function writeReferrals(core: Core, { members, now }: Load): Promise<void> {
  const byPlan = Map.groupBy(referralsOf(members, dayOfInstant(now)), ({ organizationId }) => organizationId)
  for (const [plan, part] of byPlan) {
    const written = part.map(
      ({ id, number, receivedAt, asked }): Statement => ({
        text: `insert into referral (organization_id, id, number, state, kind, asked_sealed, saved_at, received_at)
          values ($1, $2, $3, 'received', $4, $5, $6, $6) on conflict do nothing`,
        values: [
          plan,
          id,
          number,
          asked.kind,
          core.house.keys.seal(JSON.stringify(asked), `referral:${plan}:${id}`),
          receivedAt,
        ],
      }),
    )
    await core.house.database.with(async (trips) => {
      await trips.go([begin([], plan)])
      await trips.commit(written)
    })
  }
}

/** What the history tells by the day it was written down is as old as its id: not all of it is of the day of loading. */
const recordedThen: readonly Statement[] = [
  'appointment',
  'medication',
  'allergy',
  'medication_review',
  'care_plan',
  'goal_progress',
].map((table) => ({
  text: `update ${table} set recorded_at = uuid_extract_timestamp(id)`,
}))

/** What the journal keeps as input is all that the member is made from. */
function portionOf({ id, commandId, changes }: DemoMember, today: Day): Portion {
  return { memberId: id, changes, commandId, input: JSON.stringify({ member: id, day: today }) }
}

// What lies unfinished, of a whole agency: contacts are read block by block under the policies, plans from the cards; what each lacks is
// decided by the same functions as on the device of whoever wrote it. Of a note only which part is missing leaves, never its words.
import type * as z from 'zod'
import { one } from '../../api/operation.ts'
import type { closeContact, listUnfinished } from '../../api/unfinished.ts'
import { done } from '../../base/result.ts'
import { isVisible, visibleLabels } from '../../domain/access.ts'
import type { MemberCard } from '../../domain/card.ts'
import { type Contact, decideContactClosing } from '../../domain/contact.ts'
import { type ContactLack, lacksSince, waitingLacks } from '../../domain/contact-standing.ts'
import type { DueRules } from '../../domain/due-task.ts'
import type { Episode } from '../../domain/episode.ts'
import { planStanding } from '../../domain/plan-standing.ts'
import type { HeldSeat } from '../../domain/staff.ts'
import { cardColumns } from '../database/card-table.ts'
import { entryOf } from '../database/entry-table.ts'
import type { Row } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { loadFor } from '../gate/union.ts'
import { dueSettingsOf, readDueSettings } from './due-setting.ts'
import { shownCards } from './list.ts'

/** So many charts may stand open at once (design, 4). */
const blockMembers = 500

type Note = z.input<(typeof listUnfinished)['output']>['notes'][number]

export async function answerUnfinished(work: QueryWork, input: z.infer<(typeof listUnfinished)['input']>) {
  const { house, checked, trips } = work
  const [rows = [], seats = [], set = []] = await trips.go([
    {
      text: `select ${cardColumns} from member_card c where c.agency_id = $1 and not c.is_merged order by c.member_id limit 20000`,
      values: [input.organization],
    },
    {
      text: `select distinct staff_id from seat where organization_id = $1 and ended_at is null and from_on <= $2 and (to_on is null or to_on >= $2)`,
      values: [input.organization, checked.today],
    },
    readDueSettings(input.organization),
  ])
  const cards = shownCards(work, rows) as unknown as readonly MemberCard[]
  const here = new Set(seats.map((row) => String(row.staff_id)))
  const { dueTasks, clocks, calendar } = house.content
  const rules: DueRules = { dueTasks, clocks, calendar, settings: dueSettingsOf(set) }
  const notes = await notesOf(work, input.organization, cards, here)
  const plans = cards
    .flatMap((card) => {
      const found = planStanding(card, rules, checked.today)
      return found ? [{ ...aboutOf(card), lead: card.leadId, ...found }] : []
    })
    .toSorted((a, b) => firstDay(a.lacks).localeCompare(firstDay(b.lacks)))
  const output = {
    notes: notes.slice(0, input.most),
    moreNotes: notes.length > input.most,
    plans: plans.slice(0, input.most),
    morePlans: plans.length > input.most,
  }
  return { output, members: [...new Set([...output.notes, ...output.plans].map((one) => one.member))] }
}

function aboutOf({ memberId, name, nameUsed }: MemberCard) {
  return { member: memberId, name, nameUsed }
}

function firstDay(lacks: readonly { readonly by: string }[]): string {
  return lacks.map(({ by }) => by).toSorted()[0] ?? ''
}

async function notesOf(
  work: QueryWork,
  organization: string,
  cards: readonly MemberCard[],
  here: ReadonlySet<string>,
): Promise<readonly Note[]> {
  const { house, checked, trips } = work
  const visible = visibleLabels(house.grants, checked.seated.seat.role, 'agency', checked.today)
  const notes: Note[] = []
  for (let i = 0; i < cards.length; i += blockMembers) {
    const block = new Map(cards.slice(i, i + blockMembers).map((card) => [card.memberId, card]))
    const members = [...block.keys()]
    const [, rows = []] = await trips.go([
      rescope(members, organization),
      { text: WAITING, values: [members, organization, lacksSince(checked.today)] },
    ])
    for (const { member, contact } of rows.map(contactOf)) {
      const card = block.get(member)
      const lacks = waitingLacks(contact, checked.today)
      if (card === undefined || lacks.length === 0 || !isVisible(contact, visible)) continue
      notes.push(noteOf(card, contact, lacks, here))
    }
  }
  return notes.toSorted((a, b) => a.at.localeCompare(b.at))
}

function noteOf(
  card: MemberCard,
  { id, at, method, recordedBy }: Contact,
  lacks: readonly ContactLack[],
  here: ReadonlySet<string>,
): Note {
  const isOrphaned = recordedBy === null || !here.has(recordedBy)
  return { ...aboutOf(card), contact: id, at, method, writer: recordedBy, isOrphaned, lacks: [...lacks] }
}

function contactOf({ member_id, ...row }: Row): { readonly member: string; readonly contact: Contact } {
  return { member: String(member_id), contact: entryOf(row) as unknown as Contact }
}

/** Contacts of the agency's own episodes that may lack something; the decision looks again. The words themselves are not read. */
const WAITING = `
  select a.member_id, a.id, a.at, a.method, a.outcome, a.minutes, a.signed_at, a.services, a.place, a.with_whom, a.household_visit, a.closed_at, a.recorded_by, a.labels,
    case when a.note is not null then 'said' end as note
  from contact a join episode e on e.member_id = a.member_id and e.id = a.episode_id
  where a.member_id = any ($1::uuid[]) and e.agency_id = $2 and a.struck_at is null and a.closed_at is null
    and (a.signed_at is null or (a.outcome = 'reached' and (a.minutes is null or (a.at >= $3::date
      and (a.services = '{}' or a.place is null or a.with_whom = '{}' or a.note is null)))))
    and not exists (select from contact b where b.member_id = a.member_id and b.amends = a.id and b.struck_at is null)`

export async function close(work: HandlerWork, input: z.infer<(typeof closeContact)['input']>) {
  const { loaded, owners } = await loadFor(work, input.member, { contact: one('contact', input.contact) })
  const { contact } = loaded as { readonly contact: Contact | undefined }
  const standing = contact && (await loadFor(work, input.member, { episode: one('episode', contact.episodeId) }))
  const [rows = []] = await work.trips.go([
    {
      text: 'select id, staff_id, role, from_on, to_on, ended_at from seat where staff_id = $1 and organization_id = $2',
      values: [contact?.recordedBy ?? null, work.at.organizationId],
    },
  ])
  const seats = rows.map(entryOf) as unknown as readonly HeldSeat[]
  const { episode } = (standing?.loaded ?? {}) as { readonly episode?: Episode }
  const decided = decideContactClosing(work.at, { contact, episode, seats }, input)
  return decided.ok ? done({ output: {}, statements: [], changes: decided.value, owners }) : decided
}

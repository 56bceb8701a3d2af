// Lists over cards: a caseload page by page, and search by name, CIN, birth date or phone.
import type * as z from 'zod'
import type { countCaseload, listCaseload, searchMembers } from '../../api/member.ts'
import { type Day, isDay } from '../../base/day.ts'
import { JsonText } from '../../base/json-text.ts'
import { isVisible, visibleLabels } from '../../domain/access.ts'
import type { MemberCard } from '../../domain/card.ts'
import type { DueRules } from '../../domain/due-task.ts'
import type { Label } from '../../domain/label.ts'
import { nextOfCard } from '../../domain/next-of-card.ts'
import { cardColumns, cardJsonColumns } from '../database/card-table.ts'
import { entryOf } from '../database/entry-table.ts'
import type { Row, Statement } from '../database/executor.ts'
import type { QueryWork } from '../gate/gate.ts'
import { cardFor } from './card.ts'
import { dueSettingsOf, readDueSettings } from './due-setting.ts'

export async function answerCaseload(work: QueryWork, input: z.infer<(typeof listCaseload)['input']>) {
  const { seat } = work.checked.seated
  const [rows = []] = await work.trips.go([caseload(seat.staffId, seat.organizationId, input)])
  const texts: string[] = []
  const members: string[] = []
  for (const row of rows.slice(0, input.most)) {
    const text = row.is_plain ? String(row.card) : shownText(work, String(row.card))
    if (text === undefined) continue
    texts.push(text)
    members.push(String(row.member_id))
  }
  const more = rows.length > input.most
  return { output: new JsonText(`{"cards":[${texts.join(',')}],"more":${more}}`), members }
}

/** A card that is not plainly ours, as the seat may see it; undefined when it may not. */
function shownText(work: QueryWork, card: string): string | undefined {
  const [shown] = shownCards(work, [JSON.parse(card)])
  return shown && JSON.stringify(shown)
}

function caseload(
  staffId: string | null,
  organizationId: string,
  input: z.infer<(typeof listCaseload)['input']>,
): Statement {
  const conditions = ['true']
  const values: unknown[] = []
  const value = (given: unknown) => `$${values.push(given)}`
  if (input.of === 'mine') {
    const me = value(staffId)
    conditions.push(`(c.lead_id = ${me} or c.cover_id = ${me})`)
  } else {
    const organization = value(organizationId)
    conditions.push(`(c.agency_id = ${organization} or c.plan_id = ${organization})`)
  }
  if (input.of === 'nobody') conditions.push("c.lead_id is null and c.state is distinct from 'ended'")
  if (input.state !== undefined) conditions.push(`c.state = ${value(input.state)}`)
  if (input.after !== undefined) conditions.push(`c.member_id > ${value(input.after)}`)
  const mine = value(organizationId)
  // A card of our own without labels goes out as PostgreSQL wrote it: 500 of them need not become objects on the way.
  const text = `select c."memberId" as member_id, c."agencyId" is not distinct from ${mine} and c.labels = '{}' as is_plain, row_to_json(c)::text as card
    from (select ${cardJsonColumns} from member_card c where ${conditions.join(' and ')} order by c.member_id limit ${value(input.most + 1)}) c
    order by c."memberId"`
  return { text, values }
}

/** Counts alone: nobody's card leaves, so nobody stands in the access log for it. Late is what the card's next step says, as in every list. */
export async function answerCount(work: QueryWork, _input: z.infer<(typeof countCaseload)['input']>) {
  const { seated, today } = work.checked
  const { organizationId } = seated.seat
  const [rows = [], set = []] = await work.trips.go([
    {
      // Marks are the agency's own: a plan sees the tasks alone, here as in its list.
      text: `select c.lead_id as "leadId", c.state, c.plan_id as "planId", c.agency_id as "agencyId", c.next_step as "nextStep",
          c.next_step_on as "nextStepOn", case when c.agency_id = $1 then c.marks end as marks
        from member_card c where (c.agency_id = $1 or c.plan_id = $1) and c.state is not null`,
      values: [organizationId],
    },
    readDueSettings(organizationId),
  ])
  const { dueTasks, clocks, calendar } = work.house.content
  const rules: DueRules = { dueTasks, clocks, calendar, settings: dueSettingsOf(set) }
  const cards = rows as unknown as readonly CountedCard[]
  const counts = [...Map.groupBy(cards, ({ leadId, state }) => `${state} ${leadId ?? ''}`).entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, those]) => {
      const [first] = those
      if (first === undefined) return []
      const late = those.filter((card) => isLate(card, rules, today)).length
      return [{ lead: first.leadId, state: first.state, members: those.length, late }]
    })
  return { output: { counts }, members: [] }
}

type CountedCard = Parameters<typeof nextOfCard>[0] & Pick<MemberCard, 'leadId'> & { readonly state: string }

function isLate(card: CountedCard, rules: DueRules, today: Day): boolean {
  const { by } = nextOfCard(card, rules, today)
  return by !== null && by < today
}

export async function answerSearch(work: QueryWork, input: z.infer<(typeof searchMembers)['input']>) {
  const words = input.words.trim()
  const digits = words.replace(/\D/g, '')
  const exact = /^9\d{7}[a-z]$/i.test(words) ? words.toUpperCase() : digits.length === 10 ? digits : ''
  const born = bornFrom(words)
  const names = exact === '' && born === null ? words : ''
  const [rows = []] = await work.trips.go([
    {
      text: `select ${cardColumns}, f.score from search_member($1, lower(unaccent($2)), $3, $4, $5) f join member_card c on c.member_id = f.member_id
        order by f.score desc, c.name limit $5`,
      values: [work.checked.seated.seat.organizationId, names, exact, born, input.most],
    },
  ])
  const found = shownCards(work, rows)
  return { output: { found }, members: found.map((card) => String(card.memberId)) }
}

/** A birth date as people type it: 1980-07-24, 7/24/1980, 07-24-1980. */
function bornFrom(words: string): string | null {
  if (isDay(words)) return words
  const match = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(words)
  const day = match ? `${match[3]}-${match[1]?.padStart(2, '0')}-${match[2]?.padStart(2, '0')}` : ''
  return isDay(day) ? day : null
}

/** Cards less those whose labels the seat may not see; a list shows what its organization may see at the least. */
export function shownCards(work: QueryWork, rows: readonly Row[]): readonly Record<string, unknown>[] {
  const { seat } = work.checked.seated
  const visible = visibleLabels(work.house.grants, seat.role, 'caseload', work.checked.today)
  const ofPlan = visibleLabels(work.house.grants, seat.role, 'plan', work.checked.today)
  return rows
    .map((row) => {
      const { score: _score, ...card } = entryOf(row)
      return card
    })
    .filter((card) => isVisible(card as { labels: Label[] }, [...visible, ...ofPlan]))
    .map((card) => cardFor(seat, card))
}

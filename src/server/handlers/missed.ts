// Who was missed, of a whole agency: cards are read, what each lacks is decided by the same function as anywhere, and only whom something was
// missed for leaves.
import type * as z from 'zod'
import type { listMissed } from '../../api/missed.ts'
import type { MemberCard } from '../../domain/card.ts'
import type { DueRules } from '../../domain/due-task.ts'
import { type Missed, missedOf } from '../../domain/missed.ts'
import { cardColumns } from '../database/card-table.ts'
import type { QueryWork } from '../gate/gate.ts'
import { dueSettingsOf, readDueSettings } from './due-setting.ts'
import { shownCards } from './list.ts'

export async function answerMissed(work: QueryWork, input: z.infer<(typeof listMissed)['input']>) {
  const { house, checked, trips } = work
  const [rows = [], set = []] = await trips.go([
    {
      text: `select ${cardColumns} from member_card c where c.agency_id = $1 and c.marks is not null and not c.is_merged order by c.member_id limit 20000`,
      values: [input.organization],
    },
    readDueSettings(input.organization),
  ])
  const { dueTasks, clocks, calendar } = house.content
  const rules: DueRules = { dueTasks, clocks, calendar, settings: dueSettingsOf(set) }
  const found = (shownCards(work, rows) as unknown as MemberCard[])
    .flatMap((card) => {
      const [first, ...rest] = missedOf(card, rules, checked.today)
      return first ? [{ card, missed: [first, ...rest] }] : []
    })
    .toSorted((one, other) => firstDay(one.missed).localeCompare(firstDay(other.missed)))
  const page = found.slice(0, input.most)
  const output = {
    members: page.map(({ card: { memberId, name, nameUsed, leadId, state }, missed }) => ({
      ...{ member: memberId, name, nameUsed, lead: leadId, state },
      missed,
    })),
    more: found.length > page.length,
  }
  return { output, members: page.map(({ card }) => card.memberId) }
}

function firstDay(missed: readonly Missed[]): string {
  return missed.map(({ by }) => by).toSorted()[0] ?? ''
}

// Who could lead a member, asked of the seats held here and of counts over everybody's caseload; the member's own part is read under the
// policies and by what this seat may see.
import type * as z from 'zod'
import { leadingRoles } from '../../../content/access.ts'
import type { suggestLead } from '../../api/episode.ts'
import { isVisible } from '../../domain/access.ts'
import type { Address } from '../../domain/address.ts'
import type { Assignment } from '../../domain/assignment.ts'
import type { Block } from '../../domain/block.ts'
import type { ChangeRequest } from '../../domain/change-request.ts'
import type { Episode } from '../../domain/episode.ts'
import type { Label } from '../../domain/label.ts'
import { type LeadNeed, type LeadOffer, rankLeads } from '../../domain/lead-suggest.ts'
import type { Member } from '../../domain/member.ts'
import type { PopulationFinding } from '../../domain/population-finding.ts'
import { entryOf, loadSince } from '../database/entry-table.ts'
import type { QueryWork } from '../gate/gate.ts'

const nouns = ['member', 'address', 'populationFinding', 'changeRequest', 'block', 'assignment', 'episode'] as const

export async function answerSuggestLead(work: QueryWork, { member, gender }: z.infer<(typeof suggestLead)['input']>) {
  const { today } = work.checked
  const agency = work.checked.seated.seat.organizationId
  const rows = await work.trips.go(nouns.map((noun) => loadSince(noun, [member], [0])))
  const entries = <Entry>(noun: (typeof nouns)[number]) =>
    (rows[nouns.indexOf(noun)] ?? [])
      .map(entryOf)
      .filter(
        (entry) => entry.struckAt === null && isVisible(entry as { labels: readonly Label[] }, work.visible),
      ) as readonly Entry[]
  const ours = entries<Episode>('episode').filter((one) => one.agencyId === agency)
  const led = entries<Assignment>('assignment').filter(
    (one) => one.part === 'lead' && ours.some((episode) => episode.id === one.episodeId),
  )
  const need: LeadNeed = {
    language: entries<Member>('member')[0]?.spokenLanguage ?? null,
    gender,
    wish: wishOf(entries<ChangeRequest>('changeRequest'), agency),
    knownTo: led.filter((one) => one.endedAt !== null).map((one) => one.staffId),
    blocked: entries<Block>('block')
      .filter((one) => one.endedAt === null)
      .map((one) => one.staffId),
  }
  const [home] = entries<Address>('address').filter((one) => one.endedOn === null && !one.isPrivate && one.zip !== null)
  const populations = entries<PopulationFinding>('populationFinding').filter((one) => one.answer === 'met')
  const [offers = []] = await work.trips.go([
    {
      text: `select p.id, p.name, p.languages, p.gender, array_agg(distinct e.role) as roles, coalesce(l.load, 0) as load,
          coalesce(l.near, 0) as near, coalesce(l.alike_count, 0) as alike,
          exists (select from handover h where h.organization_id = $1 and h.staff_id = p.id and h.kind = 'away' and h.ended_at is null
            and h.from_on <= $2 and h.to_on >= $2) as is_away
        from seat e join staff p on p.id = e.staff_id left join lead_load($1, $2, $4, $5) l on l.staff_id = p.id
        where e.organization_id = $1 and e.role = any($3) and e.ended_at is null and e.from_on <= $2 and (e.to_on is null or e.to_on >= $2)
          and (p.ended_on is null or p.ended_on >= $2)
        group by p.id, l.load, l.near, l.alike_count order by p.name limit 500`,
      values: [agency, today, leadingRoles, home?.zip?.slice(0, 5) ?? null, populations.map((one) => one.population)],
    },
  ])
  const now = led.find((one) => one.endedAt === null)?.staffId
  const others = (offers.map(entryOf) as unknown as readonly LeadOffer[]).filter((one) => one.id !== now)
  return { output: { language: need.language, people: rankLeads(leadingRoles, need, others) }, members: [member] }
}

/** What the member said of whom they want, while nobody has answered it. */
function wishOf(requests: readonly ChangeRequest[], agency: string): string | null {
  return requests.find((one) => one.kind === 'lead' && one.answer === null && one.ownerId === agency)?.wish ?? null
}

// Reading referrals: of one member as the seat's house may see them, and all that lie open at a plan's Community Supports desk.
import type * as z from 'zod'
import type { listReferrals, readReferralDesk } from '../../api/referral.ts'
import { isVisible, may, visibleLabels } from '../../domain/access.ts'
import type { Label } from '../../domain/label.ts'
import type { ReferralOut, ReferralStep } from '../../domain/referral-out.ts'
import { isReferralOpen, stepsOf } from '../../domain/referral-standing.ts'
import { entryOf, loadSince } from '../database/entry-table.ts'
import type { Row, Trips } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import type { QueryWork } from '../gate/gate.ts'

interface View {
  readonly organizationId: string
  readonly visible: readonly Label[]
}

export async function answerReferrals(work: QueryWork, input: z.infer<(typeof listReferrals)['input']>) {
  const { organizationId } = work.checked.seated.seat
  const found = await referralsOf(work.trips, [input.member], { organizationId, visible: work.visible })
  return { output: { referrals: found }, members: [input.member] }
}

/** The card says who has one; a plan's desk sees only what lies at it. */
export async function answerReferralDesk(work: QueryWork, input: z.infer<(typeof readReferralDesk)['input']>) {
  const { checked, house, trips } = work
  const { seat } = checked.seated
  const [cards = []] = await trips.go([
    {
      text: `select member_id from member_card where plan_id = $1 and open_supports > 0 order by member_id limit $2`,
      values: [input.organization, desksMost],
    },
  ])
  const ids = cards.map((row) => String(row.member_id))
  if (ids.length === 0) return { output: { referrals: [], more: false }, members: [] }
  await trips.go([rescope(ids, seat.organizationId)])
  const isReader = may(house.grants, seat.role, 'referral.read', 'plan', checked.today)
  const visible = isReader ? visibleLabels(house.grants, seat.role, 'plan', checked.today) : []
  const all = await referralsOf(trips, ids, { organizationId: seat.organizationId, visible })
  const open = all
    .filter((one) => one.referral.supportKey !== null && isReferralOpen(one.referral, one.steps))
    .toSorted((one, other) => (one.referral.referredOn < other.referral.referredOn ? -1 : 1))
  const referrals = open.slice(0, input.most)
  return {
    output: { referrals, more: open.length > referrals.length },
    members: [...new Set(referrals.map((one) => one.member))],
  }
}

const desksMost = 500

async function referralsOf(trips: Trips, members: readonly string[], view: View) {
  const seqs = members.map(() => -1)
  const [names = [], referrals = [], steps = []] = await trips.go([
    {
      text: 'select member_id, coalesce(name_used, name) as name from member_card where member_id = any($1::uuid[])',
      values: [members],
    },
    loadSince('referralOut', members, seqs),
    loadSince('referralStep', members, seqs),
  ])
  const nameOf = new Map(names.map((row) => [String(row.member_id), String(row.name)]))
  const stepsBy = Map.groupBy(steps, (row) => String(row.member_id))
  return referrals.flatMap((row) => {
    const member = String(row.member_id)
    const referral = told<ReferralOut>(row)
    const lies = referral.supportKey !== null && referral.planId === view.organizationId
    const isOurs = referral.ownerId === view.organizationId || lies
    if (!isOurs || referral.struckAt !== null || !isVisible(referral, view.visible)) return []
    const its = (stepsBy.get(member) ?? []).map((one) => told<ReferralStep>(one))
    return [{ member, name: nameOf.get(member) ?? '', referral, steps: stepsOf(referral.id, its) }]
  })
}

function told<E>(row: Row): E {
  const { memberId: _member, ...entry } = entryOf(row)
  return entry as E
}

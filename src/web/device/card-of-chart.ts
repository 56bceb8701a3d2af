// The card of a member made from the chart on the device, so that lists work without a network. It tells what the server's card tells
// (server/database/card-table.ts); a test holds the two together.
import type { Instant } from '../../base/day.ts'
import type { MemberCard } from '../../domain/card.ts'
import type { Chart } from '../../domain/chart.ts'
import { millisecondsOf } from '../../domain/program-day.ts'

/** The card of a chart whose entries all stand; undefined where the member's own entry is not to be seen. */
export function cardOfChart(memberId: string, chart: Chart): MemberCard | undefined {
  const member = chart.member[0]
  if (!member) return undefined
  return {
    memberId,
    name: `${member.firstName} ${member.lastName}`.trim(),
    nameUsed: member.nameUsed,
    bornOn: member.bornOn,
    cin: member.cin,
    spokenLanguage: member.spokenLanguage,
    needsInterpreter: member.needsInterpreter,
    phones: phonesOf(chart),
    place: placeOf(chart),
    safety: sorted(
      chart.safetyFlag.filter((one) => one.endedOn === null),
      (one) => [one.id],
    ).map((one) => one.kind),
    ...standingOf(chart),
    ...workOf(chart),
    labels: member.labels,
  }
}

function phonesOf({ phone }: Chart): string[] {
  const open = phone.filter((one) => one.kind === 'phone' && one.endedOn === null && !one.isPrivate)
  return sorted(open, (one) => [one.rank, one.id]).map((one) => one.value)
}

function placeOf({ address }: Chart): string | null {
  const rank = { 'where-to-find': 1, home: 2, mail: 3 } as const
  const open = address.filter((one) => one.endedOn === null && !one.isPrivate)
  const newestFirst = sorted(open, (one) => [one.fromOn, one.id]).toReversed()
  const [best] = sorted(newestFirst, (one) => [rank[one.kind]])
  return best ? (best.street ?? best.asSent ?? best.city) : null
}

function standingOf(chart: Chart) {
  const [episode] = sorted(sorted(chart.episode, (one) => [one.id]).toReversed(), (one) => [
    one.state === 'ended' ? 1 : 0,
  ])
  const [coverage] = sorted(sorted(chart.coverage, (one) => [one.fromOn, one.id]).toReversed(), (one) => [
    one.endedOn === null ? 0 : 1,
  ])
  const open = chart.assignment.filter((one) => one.endedAt === null)
  const lead = sorted(
    open.filter((one) => one.part === 'lead'),
    (one) => [one.id],
  ).at(-1)
  const cover = sorted(
    open.filter((one) => one.part === 'cover'),
    (one) => [one.fromOn, one.id],
  ).at(-1)
  const dates = episode
    ? [episode.endedOn, episode.pausedOn, episode.startedOn, episode.engagedOn, episode.assignedOn, episode.referredOn]
    : []
  return {
    planId: coverage?.planId ?? episode?.planId ?? null,
    agencyId: episode?.agencyId ?? null,
    leadId: lead?.staffId ?? null,
    coverId: cover?.staffId ?? null,
    episodeId: episode?.id ?? null,
    state: episode?.state ?? null,
    stateOn: dates.find((day) => day !== null) ?? null,
    // Who holds the chart asks the rules of the chart itself.
    marks: null,
  }
}

function workOf(chart: Chart) {
  const open = chart.task.filter((one) => one.doneAt === null)
  const [next] = sorted(open, (one) => [one.dueOn ?? '9999-12-31', one.id])
  return {
    attempts: chart.outreachAttempt.length,
    lastAttemptAt: latest(chart.outreachAttempt),
    lastContactAt: latest(chart.contact.filter((one) => one.outcome === 'reached')),
    // What a labeled task says derives its label, which a card does not carry (CON-2).
    nextStep: next ? (next.labels.length === 0 ? next.what : 'In the chart') : null,
    nextStepOn: next?.dueOn ?? null,
  }
}

function latest(entries: readonly { readonly at: Instant }[]): Instant | null {
  return sorted(entries, (one) => [millisecondsOf(one.at)]).at(-1)?.at ?? null
}

/** Sorted by keys of text or numbers, in the database's byte order; equal keys keep their order. */
function sorted<Entry>(
  entries: readonly Entry[],
  keys: (entry: Entry) => readonly (string | number)[],
): readonly Entry[] {
  return entries.toSorted((one, other) => {
    const [a, b] = [keys(one), keys(other)]
    for (const [i, key] of a.entries()) {
      const against = b[i] ?? key
      if (key < against) return -1
      if (key > against) return 1
    }
    return 0
  })
}

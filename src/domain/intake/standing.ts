// What a plan says of coverage, authorization and Populations of Focus. The plan's word is kept as sent, dated, with its source.
import { add, type Change, set } from '../change.ts'
import type { Label } from '../label.ts'
import type { MemberFileRow } from '../member-file.ts'
import { type PopulationOfFocus, populations } from '../population.ts'
import type { Known } from './known.ts'
import type { Ids } from './reach.ts'

const sourceName = 'plan-file'

/** Populations whose very name tells something sensitive (CON-2; POF-4 condition). */
const populationLabels: Readonly<Partial<Record<PopulationOfFocus, readonly Label[]>>> = {
  'smh-sud': ['mental-health', 'sud-other'],
  incarceration: ['justice'],
}

export function coverageChanges(
  known: Known,
  row: MemberFileRow,
  planId: string,
  on: string,
  ids: Ids,
): readonly Change[] {
  const sent = {
    planMemberNumber: row.member.planMemberNumber,
    county: row.member.county,
    hasMedicare: row.medicare.isDual,
    hasDsnp: row.medicare.isDsnp,
    renewalOn: row.mediCal.renewalOn,
  }
  const standing = known.coverage.find((one) => one.planId === planId && one.endedOn === null && one.struckAt === null)
  if (!standing) return [add('coverage', { id: ids(), labels: [], planId, ...sent, fromOn: on, endedOn: null })]
  const changed = changedFields(standing, sent)
  return changed === undefined ? [] : [set('coverage', standing.id, changed)]
}

/** The fields that came filled and differ; undefined when none does. A blank is no news (EXC-15). */
export function changedFields<Fields extends object>(standing: object, sent: Fields): Partial<Fields> | undefined {
  const now = standing as Readonly<Record<string, unknown>>
  const news = Object.entries(sent).filter(([name, value]) => value !== null && value !== now[name])
  return news.length === 0 ? undefined : (Object.fromEntries(news) as Partial<Fields>)
}

export interface From {
  readonly planId: string
  readonly agencyId: string
}

export function authorizationChanges(
  known: Known,
  row: MemberFileRow,
  program: string,
  from: From,
  ids: Ids,
): readonly Change[] {
  const { number, startOn, endOn, requestedOn, decidedOn } = row.authorization
  const isDecided = number !== null || startOn !== null
  const status = isDecided ? ('approved' as const) : ('potential' as const)
  if (!isDecided && program === 'ecm') return []
  const ofProgram = known.authorization.filter(
    (one) => one.program === program && one.planId === from.planId && one.struckAt === null,
  )
  const standing = ofProgram.find((one) => (number === null ? one.startOn === startOn : one.number === number))
  const sent = { number, startOn, endOn, requestedOn, decidedOn }
  if (!standing) {
    return [
      add('authorization', { id: ids(), labels: [], ...from, program, status, ...sent, units: null, decidedBy: null }),
    ]
  }
  const changed = changedFields(standing, { ...sent, status })
  return changed === undefined ? [] : [set('authorization', standing.id, changed)]
}

export function populationChanges(known: Known, row: MemberFileRow, on: string, ids: Ids): readonly Change[] {
  return populations.flatMap((population) => {
    const flag = row.populations[population]
    if (flag === null) return []
    const answer = flag ? ('met' as const) : ('not-met' as const)
    const standing = known.populationFinding
      .filter((one) => one.population === population && one.source === sourceName && one.struckAt === null)
      .sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0]
    if (standing ? standing.answer === answer : !flag) return []
    const labels = [...(populationLabels[population] ?? [])]
    return [add('populationFinding', { id: ids(), labels, population, answer, source: sourceName, asOf: on })]
  })
}

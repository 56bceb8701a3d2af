// Everyone around a member as the team tab shows them: colleagues, doctors and services, family and supporters, each with what they may
// know; and whom to call first. Where family is not to be contacted, nobody of it is among the first (SAF-3).
import type { Day } from '../../../base/day.ts'
import type { Chart } from '../../../domain/chart.ts'
import type { Episode } from '../../../domain/episode.ts'
import { leadOf } from '../../../domain/episode-step.ts'
import { isInForce, type Supporter } from '../../../domain/supporter.ts'
import type { TeamMember } from '../../../domain/team-record.ts'
import { dayWords } from '../../text/day-words.ts'
import { supporterWords } from '../../text/member-words.ts'
import { categoryWords } from '../../text/permission-words.ts'
import { authorityWords, scopeWords } from '../../text/supporter-words.ts'
import { teamPartWords } from '../../text/team-words.ts'
import { text } from '../../text/text.ts'

export interface TeamPerson {
  readonly id: string
  readonly name: string
  /** What they are: `Nurse`, `Emergency contact, sister`. */
  readonly what: string
  readonly organization: string | null
  readonly phone: string | null
  /** What they may know, in words; null where nobody said. */
  readonly mayKnow: string | null
  readonly isPrivate: boolean
  /** For what they decide in the member’s place, by what right and until when, in words; null for who does not. */
  readonly decides: string | null
}

export interface TeamGroups {
  readonly services: readonly TeamPerson[]
  readonly family: readonly TeamPerson[]
}

/** Who is around the member today, beside the colleagues. */
export function groupsOf({ supporter, teamMember }: Pick<Chart, 'supporter' | 'teamMember'>, today: Day): TeamGroups {
  const around = supporter.filter((one) => isInForce(one, today))
  const team = teamMember.filter((one) => one.endedOn === null)
  return {
    services: [
      ...around.filter(({ kind }) => isService(kind)).map(fromSupporter),
      ...team.filter(({ part }) => !isFamily(part)).map(fromTeam),
    ],
    family: [
      ...around.filter(({ kind }) => !isService(kind)).map(fromSupporter),
      ...team.filter(({ part }) => isFamily(part)).map(fromTeam),
    ],
  }
}

/** Who of the agency walks along today; `stands` is the one to call: the cover while there is one. */
export interface Walking {
  readonly lead: string | null
  readonly cover: { readonly staffId: string; readonly toOn: Day | null } | null
  readonly stands: string | null
}

export function walkingOf(chart: Pick<Chart, 'assignment'>, episode: Episode, today: Day): Walking {
  const lead = leadOf(chart.assignment, episode.id)?.staffId ?? null
  const cover =
    chart.assignment.find(
      (one) =>
        one.part === 'cover' &&
        one.episodeId === episode.id &&
        one.endedAt === null &&
        one.fromOn <= today &&
        (one.toOn === null || today <= one.toOn),
    ) ?? null
  return { lead, cover, stands: cover?.staffId ?? lead }
}

/** After the colleague: emergency contacts, then the doctor; only who has a phone. */
export function firstToCall(chart: Chart, today: Day): readonly TeamPerson[] {
  const around = chart.supporter.filter((one) => isInForce(one, today))
  const contacts = isFamilyBarred(chart) ? [] : around.filter(({ kind }) => kind === 'emergency').map(fromSupporter)
  const doctors = [
    ...chart.teamMember.filter((one) => one.endedOn === null && one.part === 'primary-care').map(fromTeam),
    ...around.filter(({ kind }) => kind === 'pcp').map(fromSupporter),
  ]
  return [...contacts, ...doctors].filter(({ phone }) => phone !== null)
}

/** Whether somebody said that family is not to be contacted. */
export function isFamilyBarred({ safetyFlag }: Pick<Chart, 'safetyFlag'>): boolean {
  return safetyFlag.some((one) => one.kind === 'do-not-contact-family' && one.endedOn === null)
}

function isService(kind: Supporter['kind']): boolean {
  return kind === 'pcp' || kind === 'referrer'
}

function isFamily(part: TeamMember['part']): boolean {
  return part === 'family' || part === 'caregiver'
}

function fromSupporter(one: Supporter): TeamPerson {
  const { id, name, organization, phone, mayKnow, isPrivate } = one
  const what = [supporterWords(one.kind), one.relation].filter((part) => part !== null).join(', ')
  return { id, name, what, organization, phone, mayKnow, isPrivate, decides: decidesWords(one) }
}

function decidesWords({ authority, scope, toOn }: Supporter): string | null {
  if (authority === null) return null
  const forWhat = text('team.decides', 'Decides: {what} ({why})', {
    what: scope.map(scopeWords).join(', '),
    why: authorityWords(authority),
  })
  return toOn === null
    ? forWhat
    : text('team.decidesUntil', '{what}, until {day}', { what: forWhat, day: dayWords(toOn, 'short') })
}

function fromTeam(one: TeamMember): TeamPerson {
  const { id, name, organization, phone } = one
  const known =
    one.mayKnow.length === 0
      ? text('team.nothing', 'nothing without the member’s word')
      : one.mayKnow.map(categoryWords).join(', ')
  const mayKnow = one.mayKnowNote === null ? known : `${known}. ${one.mayKnowNote}`
  return { id, name, what: teamPartWords(one.part), organization, phone, mayKnow, isPrivate: false, decides: null }
}

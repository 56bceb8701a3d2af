// Days and times as the reader's language writes them, in the program's own zone.
import type { Day, Instant } from '../../base/day.ts'
import type { MemberLanguage } from '../../domain/member-text.ts'
import { millisecondsOf } from '../../domain/program-day.ts'

const ZONE = 'America/Los_Angeles'

export function shownDay(day: Day, language: MemberLanguage): string {
  const how = { dateStyle: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(language, how).format(millisecondsOf(`${day}T12:00:00Z`))
}

export function shownMoment(at: Instant, language: MemberLanguage): string {
  const day = { weekday: 'long', month: 'long', day: 'numeric', timeZone: ZONE } as const
  return new Intl.DateTimeFormat(language, { ...day, hour: 'numeric', minute: '2-digit' }).format(millisecondsOf(at))
}

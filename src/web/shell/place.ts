// Where one can go in the staff app, in the order of the day's work, and the keys that lead there.
import type { Right } from '../../domain/access.ts'
import type { IconName } from '../parts/icon.tsx'
import { text } from '../text/text.ts'

export type Place = {
  readonly to:
    | '/today'
    | '/caseload'
    | '/team'
    | '/worklist'
    | '/board'
    | '/desk'
    | '/inbox'
    | '/referrals'
    | '/refer'
    | '/decisions'
    | '/visits'
    | '/files'
    | '/people'
    | '/log'
  readonly label: string
  readonly icon: IconName
  /** Pressed after `g`. */
  readonly key: string
  /** Whoever never may this is not shown the place. */
  readonly right: Right
}

/** The places of the app for who may so much, in the language now spoken; there is always one. */
export function places(may: (right: Right) => boolean): readonly [Place, ...Place[]] {
  const today: Place = {
    to: '/today',
    label: text('shell.today', 'Today'),
    icon: 'today',
    key: 't',
    right: 'caseload.read',
  }
  // Who answers calls begins there: a call does not wait.
  const desk: Place = {
    to: '/desk',
    label: text('shell.desk', 'Desk'),
    icon: 'phone',
    key: 'd',
    right: 'referral.ask',
  }
  const rest: readonly Place[] = [
    { to: '/caseload', label: text('shell.caseload', 'Caseload'), icon: 'people', key: 'c', right: 'caseload.read' },
    {
      to: '/worklist',
      label: text('shell.toWorklist', 'Worklist'),
      icon: 'speech',
      key: 'q',
      right: 'candidate.report',
    },
    { to: '/team', label: text('shell.team', 'Team'), icon: 'swap', key: 'm', right: 'task.read' },
    { to: '/board', label: text('shell.toBoard', 'Assign'), icon: 'flag', key: 'b', right: 'assignment.board' },
    {
      to: '/referrals',
      label: text('shell.referrals', 'My referrals'),
      icon: 'letter',
      key: 'r',
      right: 'referral.refer',
    },
    { to: '/refer', label: text('shell.refer', 'Refer'), icon: 'plus', key: 'n', right: 'referral.refer' },
    { to: '/inbox', label: text('shell.inbox', 'Inbox'), icon: 'letter', key: 'i', right: 'referral.inbox' },
    {
      to: '/decisions',
      label: text('shell.decisions', 'Decisions'),
      icon: 'check',
      key: 'e',
      right: 'authorization.queue',
    },
    { to: '/visits', label: text('shell.week', 'My week'), icon: 'calendar', key: 'w', right: 'care.write' },
    { to: '/files', label: text('shell.files', 'Files'), icon: 'file', key: 'f', right: 'file.read' },
    { to: '/people', label: text('shell.people', 'People'), icon: 'person', key: 'p', right: 'house.write' },
    { to: '/log', label: text('shell.log', 'Access log'), icon: 'shield', key: 'l', right: 'log.read' },
  ]
  const isDesk = may('referral.inbox')
  const [first, ...others] = [desk, today, ...rest].filter((place) => may(place.right) || (isDesk && place === today))
  return [first ?? today, ...others]
}

// Where one can go in the staff app, in the order of the day's work, and the keys that lead there.
import type { IconName } from '../parts/icon.tsx'
import { text } from '../text/text.ts'

export type Place = {
  readonly to: '/today' | '/caseload' | '/files'
  readonly label: string
  readonly icon: IconName
  /** Pressed after `g`. */
  readonly key: string
}

/** The places of the app, in the language now spoken. */
export function places(): readonly Place[] {
  return [
    { to: '/today', label: text('shell.today', 'Today'), icon: 'today', key: 't' },
    { to: '/caseload', label: text('shell.caseload', 'Caseload'), icon: 'people', key: 'c' },
    { to: '/files', label: text('shell.files', 'Files'), icon: 'file', key: 'f' },
  ]
}

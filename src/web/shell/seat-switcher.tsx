// Who sits here and as what. It opens the other seats, and with them what belongs to the person: light or dark, language, leaving.
import type { Theme } from '../look/theme.ts'
import { Menu, type MenuSection } from '../parts/menu.tsx'
import { PersonDisc } from '../parts/person-disc.tsx'
import { type StaffLanguage, staffLanguages } from '../text/language.ts'
import { text } from '../text/text.ts'
import type { ShellData } from './shell-data.ts'

type SeatSwitcherProps = {
  data: ShellData
  theme: Theme
  onTheme: (theme: Theme) => void
  language: StaffLanguage
  onLanguage: (language: StaffLanguage) => void
  onHelp: () => void
}

/** The seat now taken, and the menu of everything that is about the person. */
export function SeatSwitcher({ data, theme, onTheme, language, onLanguage, onHelp }: SeatSwitcherProps) {
  const { seat } = data
  const person = seat?.person ?? text('shell.nobody', 'Not signed in')
  return (
    <Menu
      className="seat-switcher"
      label={text('shell.seatMenu', 'Seat and settings')}
      sections={sectionsOf(data, theme, language)}
      onChoose={(itemId, sectionId) => {
        if (sectionId === 'seat') data.onSeat(itemId)
        else if (sectionId === 'theme') onTheme(itemId as Theme)
        else if (sectionId === 'language') onLanguage(itemId as StaffLanguage)
        else if (itemId === 'help') onHelp()
        else if (itemId === 'account') data.onAccount()
        else data.onSignOut()
      }}
    >
      <PersonDisc name={person} />
      <span className="seat-switcher__words">
        <span className="seat-switcher__person">
          <bdi>{person}</bdi>
        </span>
        {seat === undefined ? null : (
          <span className="seat-switcher__seat">
            <bdi>
              {seat.role} · {seat.organization}
            </bdi>
          </span>
        )}
      </span>
    </Menu>
  )
}

function sectionsOf(data: ShellData, theme: Theme, language: StaffLanguage): readonly MenuSection[] {
  const seats = data.seats.map((seat) => ({
    id: seat.id,
    label: seat.role,
    about: seat.organization,
    isChosen: seat.id === data.seat?.id,
  }))
  const themes: readonly [Theme, string][] = [
    ['system', text('shell.themeSystem', 'As the device')],
    ['light', text('shell.themeLight', 'Light')],
    ['dark', text('shell.themeDark', 'Dark')],
  ]
  const languages = staffLanguages.map(({ code, name }) => ({
    id: code,
    label: name,
    ...(code === 'en' ? {} : { about: text('shell.machineMade', 'Translated by a machine, not checked yet') }),
    isChosen: code === language,
  }))
  return [
    ...(seats.length === 0 ? [] : [{ id: 'seat', title: text('shell.seats', 'Your seats'), items: seats }]),
    {
      id: 'theme',
      title: text('shell.theme', 'Light and dark'),
      items: themes.map(([id, label]) => ({ id, label, isChosen: id === theme })),
    },
    { id: 'language', title: text('shell.language', 'Language'), items: languages },
    {
      id: 'rest',
      items: [
        { id: 'help', label: text('shell.keys', 'Keyboard'), icon: 'help', shortcut: '?' },
        ...(data.seat === undefined
          ? []
          : [
              { id: 'account', label: text('account.title', 'Your sign-in'), icon: 'shield' as const },
              { id: 'sign-out', label: text('shell.signOut', 'Sign out'), icon: 'lock' as const },
            ]),
      ],
    },
  ]
}

// What can be printed for a member: one menu, wherever it stands.
import { useNavigate } from '@tanstack/react-router'
import { Icon } from '../../parts/icon.tsx'
import { Menu, type MenuItem } from '../../parts/menu.tsx'
import { text } from '../../text/text.ts'
import { isPrint, type Print } from './print-kind.ts'

/** The things to print, as items of a menu. */
export function printItems(): readonly (MenuItem & { readonly id: Print })[] {
  return [
    { id: 'plan', label: text('print.plan', 'Care plan'), icon: 'file' },
    { id: 'team', label: text('print.team', 'Team card'), icon: 'people' },
    { id: 'visits', label: text('print.visits', 'Visit list'), icon: 'calendar' },
  ]
}

/** Leads to the page that is printed. */
export function usePrinting(): (member: string, what: string) => void {
  const navigate = useNavigate()
  return (member, what) => {
    if (isPrint(what)) void navigate({ to: '/print/$memberId/$what', params: { memberId: member, what } })
  }
}

/** The menu. */
export function PrintMenu({ member }: { member: string }) {
  const print = usePrinting()
  return (
    <Menu
      label={text('print.menu', 'Print')}
      sections={[{ id: 'print', items: printItems() }]}
      onChoose={(id) => print(member, id)}
    >
      {text('print.menu', 'Print')}
      <Icon name="down" small />
    </Menu>
  )
}

// The tabs of the member page, in their order. A tab is one line here and one file beside this one; its id stands in the address, so a
// reload, a link and the way back find it again.
import { type ComponentType, lazy } from 'react'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { text } from '../../text/text.ts'
import { ContactsTab } from './contacts-tab.tsx'
import { Details } from './details.tsx'
import { HistoryList } from './history-list.tsx'
import { Overview } from './overview.tsx'

export interface MemberTab {
  readonly id: string
  label(): string
  /** Whether it is shown for this member and this seat; always, where it is not said. */
  readonly isFor?: (held: HeldChart) => boolean
  readonly Panel: ComponentType<{ held: HeldChart }>
}

/** What stands at the member's own address. */
export const firstTab: MemberTab = {
  id: 'overview',
  label: () => text('member.overview', 'Overview'),
  Panel: Overview,
}

/** Only where there is no room beside it. */
const details: MemberTab = {
  id: 'details',
  label: () => text('member.details', 'Details'),
  Panel: Details,
}

/** The rest; here a new one is added. A heavy panel is loaded when first opened: `lazy(() => import('../note/notes-tab.tsx'))`. */
const others: readonly MemberTab[] = [
  {
    id: 'plan',
    label: () => text('member.plan', 'Plan'),
    Panel: lazy(async () => ({ default: (await import('../plan/plan-tab.tsx')).PlanTab })),
  },
  {
    id: 'contacts',
    label: () => text('history.contacts', 'Contacts'),
    Panel: ContactsTab,
  },
  {
    id: 'messages',
    label: () => text('messages.title', 'Messages'),
    isFor: ({ member }) => device.may('message.see', member),
    Panel: lazy(async () => ({ default: (await import('../message/messages-tab.tsx')).MessagesTab })),
  },
  {
    id: 'team',
    label: () => text('member.team', 'Team'),
    Panel: lazy(async () => ({ default: (await import('../team/team-tab.tsx')).TeamTab })),
  },
  {
    id: 'notes',
    label: () => text('member.notes', 'Notes and documents'),
    Panel: lazy(async () => ({ default: (await import('../note/notes-tab.tsx')).NotesTab })),
  },
  {
    id: 'visits',
    label: () => text('member.visits', 'Visits'),
    Panel: lazy(async () => ({ default: (await import('../visit/visits-tab.tsx')).VisitsTab })),
  },
  {
    id: 'referrals',
    label: () => text('member.referrals', 'Referrals'),
    Panel: lazy(async () => ({ default: (await import('../referral/referrals-tab.tsx')).ReferralsTab })),
  },
  {
    id: 'medicines',
    label: () => text('member.medicines', 'Medicines'),
    Panel: lazy(async () => ({ default: (await import('../medicine/medicines-tab.tsx')).MedicinesTab })),
  },
  {
    id: 'stays',
    label: () => text('member.stays', 'Stays'),
    Panel: lazy(async () => ({ default: (await import('../stay/stays-tab.tsx')).StaysTab })),
  },
  {
    id: 'safety',
    label: () => text('member.safety', 'Safety'),
    Panel: lazy(async () => ({ default: (await import('../safety/safety-tab.tsx')).SafetyTab })),
  },
  {
    id: 'forms',
    label: () => text('member.forms', 'Forms'),
    Panel: lazy(async () => ({ default: (await import('./forms-tab.tsx')).FormsTab })),
  },
  {
    id: 'eligibility',
    label: () => text('eligibility.title', 'Who can get ECM'),
    isFor: ({ member }) => device.may('eligibility.read', member),
    Panel: lazy(async () => ({ default: (await import('../eligibility/eligibility-tab.tsx')).EligibilityTab })),
  },
  {
    id: 'permissions',
    label: () => text('member.permissions', 'Permissions'),
    Panel: lazy(async () => ({ default: (await import('../permission/permission-tab.tsx')).PermissionTab })),
  },
  {
    id: 'history',
    label: () => text('member.history', 'What happened'),
    Panel: HistoryList,
  },
]

/** The tabs for this member; `isWide` says that the details stand beside them. */
export function tabsFor(held: HeldChart, isWide: boolean): readonly [MemberTab, ...MemberTab[]] {
  const shown = others.filter((tab) => tab.isFor?.(held) ?? true)
  return [firstTab, ...shown, ...(isWide ? [] : [details])]
}

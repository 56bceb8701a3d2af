// What one is just doing about a member stands in the address, so that the way back, a reload and the lock find it again. Only ids stand
// there, never a name.
import { type HistoryState, useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { isId } from '../../../base/id.ts'

/** What one does about the team's own record. */
const teamActs = ['join', 'around', 'leave', 'note', 'document', 'conference', 'stay', 'stay-over'] as const
export type TeamAct = (typeof teamActs)[number]

/** What one does about visits and medicines. */
const visitActs = [
  'visit',
  'visit-over',
  'medicine',
  'medicine-tell',
  'medicine-stop',
  'medicine-review',
  'allergy',
] as const
export type VisitAct = (typeof visitActs)[number]

/** What one does about permission, and the agreement with which care begins. */
const permissionActs = ['begin', 'take-back', 'tell'] as const
export type PermissionAct = (typeof permissionActs)[number]

/** What one does about the care plan. */
const planActs = ['plan-write', 'plan-agree', 'plan-copy'] as const
export type PlanAct = (typeof planActs)[number]

/** What one does about a referral to somebody else. */
const referralActs = ['refer', 'refer-step'] as const
export type ReferralAct = (typeof referralActs)[number]

/** What one does when a member wants something else: another manager or agency, to stop, to go on after all. */
const wishActs = ['stop', 'stop-back', 'change', 'change-answer'] as const
export type WishAct = (typeof wishActs)[number]

export const acts = [
  ...permissionActs,
  ...planActs,
  ...referralActs,
  ...wishActs,
  ...teamActs,
  ...visitActs,
  'outreach',
  'contact',
  'finish',
  'pause',
  'resume',
  'end',
  'return',
  'lead',
  'invite',
  'cover',
  'not-ours',
  'ask-plan',
  'strike',
  'name',
  'phone',
  'address',
  'flag',
  'task',
  'enter',
] as const
export type Act = (typeof acts)[number]

export function isPermissionAct(act: Act): act is PermissionAct {
  return permissionActs.some((one) => one === act)
}

export function isPlanAct(act: Act): act is PlanAct {
  return planActs.some((one) => one === act)
}

export function isReferralAct(act: Act): act is ReferralAct {
  return referralActs.some((one) => one === act)
}

export function isTeamAct(act: Act): act is TeamAct {
  return teamActs.some((one) => one === act)
}

export function isWishAct(act: Act): act is WishAct {
  return wishActs.some((one) => one === act)
}

export function isVisitAct(act: Act): act is VisitAct {
  return visitActs.some((one) => one === act)
}

export interface ActSearch {
  readonly act?: Act
  /** The member's id. */
  readonly who?: string
  /** The entry it is about, where there is one: a task to finish, a contact to amend. */
  readonly of?: string
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The dialog was opened here: closing it is the way back. */
    isActing?: boolean
  }
}

/** What of an address is about an act; anything else in it is dropped. */
export function readActSearch(search: Readonly<Record<string, unknown>>): ActSearch {
  const { act, who, of } = search
  const known = acts.find((one) => one === act)
  if (known === undefined) return {}
  return {
    act: known,
    ...(typeof who === 'string' && isId(who) ? { who } : {}),
    ...(typeof of === 'string' && isId(of) ? { of } : {}),
  }
}

export interface Acting {
  /** Opens the dialog over the screen one is on. */
  open(act: Act, who?: string, of?: string): void
  close(): void
}

/** Opens and closes what one does about a member. */
export function useActing(): Acting {
  const navigate = useNavigate()
  const router = useRouter()
  const open = useCallback(
    (act: Act, who?: string, of?: string) => {
      const { location } = router.state
      const isFollowing = location.search.act !== undefined
      const search: ActSearch = { act, ...(who ? { who } : {}), ...(of ? { of } : {}) }
      const keep = isFollowing ? location.state : { isActing: true }
      void navigate({ to: '.', search, replace: isFollowing, state: keep as HistoryState, resetScroll: false })
    },
    [navigate, router],
  )
  const close = useCallback(() => {
    if (router.state.location.state.isActing) router.history.back()
    else void navigate({ to: '.', search: {}, replace: true, resetScroll: false })
  }, [navigate, router])
  return { open, close }
}

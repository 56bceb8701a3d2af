// What the work in the field needs when the signal is gone: its screens, its forms and the small papers over them are fetched while there
// is one, after the first screen stands.
const parts = [
  () => import('./act/act-form.tsx'),
  () => import('./today.tsx'),
  () => import('./member.tsx'),
  () => import('./caseload.tsx'),
  () => import('./contact/waiting-today.tsx'),
  () => import('./visit/week.tsx'),
  () => import('./visit/visits-tab.tsx'),
  () => import('./medicine/medicines-tab.tsx'),
  () => import('./referral/referrals-tab.tsx'),
  () => import('./safety/safety-tab.tsx'),
  () => import('./team/team-tab.tsx'),
  () => import('./note/notes-tab.tsx'),
  () => import('./stay/stays-tab.tsx'),
  () => import('./member/forms-tab.tsx'),
  () => import('./assess/assess.tsx'),
  () => import('./assess/hand-over.tsx'),
  () => import('./permission/permission-tab.tsx'),
  () => import('./permission/giving-screen.tsx'),
  () => import('./permission/sign-screen.tsx'),
  () => import('../parts/menu-list.tsx'),
  () => import('../parts/float-paper.tsx'),
]

/** Fetches all of it, one after the other; what cannot be had now is asked for again the next time. */
export async function fetchField(): Promise<void> {
  for (const part of parts) await part().catch(() => undefined)
}

// Every address of the staff app in one list; each screen is loaded when first opened.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from '@tanstack/react-router'
import { isId } from '../base/id.ts'
import { device } from './device/device.ts'
import { useDevice } from './device/use-device.ts'
import { Empty } from './parts/empty.tsx'
import { PageHeader } from './parts/page-header.tsx'
import { readActSearch } from './screens/act/act.ts'
import { ActDialog } from './screens/act/act-dialog.tsx'
import { readCaseloadSearch } from './screens/caseload/shown.ts'
import { Frame } from './shell/frame.tsx'
import { places } from './shell/place.ts'
import { text } from './text/text.ts'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  validateSearch: readActSearch,
  component: () => (
    <Frame>
      <Outlet />
      <ActDialog />
    </Frame>
  ),
})

const start = createRoute({
  getParentRoute: () => framed,
  path: '/',
  component: FirstPlace,
})

const today = createRoute({
  getParentRoute: () => framed,
  path: '/today',
  component: lazyRouteComponent(() => import('./screens/today.tsx'), 'TodayScreen'),
})

const caseload = createRoute({
  getParentRoute: () => framed,
  path: '/caseload',
  validateSearch: readCaseloadSearch,
  component: lazyRouteComponent(() => import('./screens/caseload.tsx'), 'CaseloadScreen'),
})

const team = createRoute({
  getParentRoute: () => framed,
  path: '/team',
  component: lazyRouteComponent(() => import('./screens/supervise/supervise.tsx'), 'SuperviseScreen'),
})

const board = createRoute({
  getParentRoute: () => framed,
  path: '/board',
  // The wish that is brought about, by id.
  validateSearch: ({ move }: { readonly move?: unknown }): { move?: string } =>
    typeof move === 'string' && isId(move) ? { move } : {},
  component: lazyRouteComponent(() => import('./screens/board/board.tsx'), 'BoardScreen'),
})

const inbox = createRoute({
  getParentRoute: () => framed,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./screens/inbox/inbox.tsx'), 'InboxScreen'),
})

const inboxOne = createRoute({
  getParentRoute: () => framed,
  path: '/inbox/$referralId',
  component: lazyRouteComponent(() => import('./screens/inbox/opened.tsx'), 'OpenedScreen'),
})

const mine = createRoute({
  getParentRoute: () => framed,
  path: '/referrals',
  component: lazyRouteComponent(() => import('./screens/refer/mine.tsx'), 'MineScreen'),
})

const refer = createRoute({
  getParentRoute: () => framed,
  path: '/refer',
  // An unfinished one, by id.
  validateSearch: ({ draft }: { readonly draft?: unknown }): { draft?: string } =>
    typeof draft === 'string' && isId(draft) ? { draft } : {},
  component: lazyRouteComponent(() => import('./screens/refer/refer.tsx'), 'ReferScreen'),
})

const desk = createRoute({
  getParentRoute: () => framed,
  path: '/desk',
  component: lazyRouteComponent(() => import('./screens/desk/desk.tsx'), 'DeskScreen'),
})

const directory = createRoute({
  getParentRoute: () => framed,
  path: '/directory',
  component: lazyRouteComponent(() => import('./screens/directory/directory.tsx'), 'DirectoryScreen'),
})

const eligibility = createRoute({
  getParentRoute: () => framed,
  path: '/eligibility/$memberId',
  component: lazyRouteComponent(() => import('./screens/eligibility/eligibility.tsx'), 'EligibilityScreen'),
})

const worklist = createRoute({
  getParentRoute: () => framed,
  path: '/worklist',
  component: lazyRouteComponent(() => import('./screens/candidate/worklist.tsx'), 'WorklistScreen'),
})

const loadRun = createRoute({
  getParentRoute: () => framed,
  path: '/worklist/load',
  component: lazyRouteComponent(() => import('./screens/candidate/load-run.tsx'), 'LoadRunScreen'),
})

const runReport = createRoute({
  getParentRoute: () => framed,
  path: '/worklist/report',
  component: lazyRouteComponent(() => import('./screens/candidate/run-report.tsx'), 'RunReportScreen'),
})

const decisions = createRoute({
  getParentRoute: () => framed,
  path: '/decisions',
  component: lazyRouteComponent(() => import('./screens/decision/queue.tsx'), 'QueueScreen'),
})

const decide = createRoute({
  getParentRoute: () => framed,
  path: '/decide/$memberId/$authorizationId',
  component: lazyRouteComponent(() => import('./screens/decision/decide.tsx'), 'DecideScreen'),
})

const appeals = createRoute({
  getParentRoute: () => framed,
  path: '/appeals',
  component: lazyRouteComponent(() => import('./screens/appeal/appeals.tsx'), 'AppealsScreen'),
})

const appeal = createRoute({
  getParentRoute: () => framed,
  path: '/appeal/$memberId/$appealId',
  component: lazyRouteComponent(() => import('./screens/appeal/appeal.tsx'), 'AppealScreen'),
})

const visits = createRoute({
  getParentRoute: () => framed,
  path: '/visits',
  component: lazyRouteComponent(() => import('./screens/visit/week.tsx'), 'WeekScreen'),
})

const member = createRoute({
  getParentRoute: () => framed,
  path: '/member/$memberId',
  component: lazyRouteComponent(() => import('./screens/member.tsx'), 'MemberScreen'),
})

// One page, whichever of its tabs is open.
const memberTab = createRoute({
  getParentRoute: () => member,
  path: '$tab',
})

const files = createRoute({
  getParentRoute: () => framed,
  path: '/files',
  component: lazyRouteComponent(() => import('./screens/files.tsx'), 'FilesScreen'),
})

const send = createRoute({
  getParentRoute: () => framed,
  path: '/files/send',
  component: lazyRouteComponent(() => import('./screens/files/send.tsx'), 'SendScreen'),
})

const file = createRoute({
  getParentRoute: () => framed,
  path: '/files/$fileId',
  // Set where a file came that was here already.
  validateSearch: ({ known }: { readonly known?: unknown }): { known?: true } => (known === true ? { known } : {}),
  component: lazyRouteComponent(() => import('./screens/files/file.tsx'), 'FileScreen'),
})

const people = createRoute({
  getParentRoute: () => framed,
  path: '/people',
  component: lazyRouteComponent(() => import('./screens/staff/people.tsx'), 'PeopleScreen'),
})

const person = createRoute({
  getParentRoute: () => framed,
  path: '/people/$staffId',
  component: lazyRouteComponent(() => import('./screens/staff/person.tsx'), 'PersonScreen'),
})

const organization = createRoute({
  getParentRoute: () => framed,
  path: '/organization',
  component: lazyRouteComponent(() => import('./screens/staff/organization.tsx'), 'OrganizationScreen'),
})

const log = createRoute({
  getParentRoute: () => framed,
  path: '/log',
  // Whose record is looked at, by id.
  validateSearch: ({ member }: { readonly member?: unknown }): { member?: string } =>
    typeof member === 'string' && isId(member) ? { member } : {},
  component: lazyRouteComponent(() => import('./screens/log/log.tsx'), 'LogScreen'),
})

const merge = createRoute({
  getParentRoute: () => framed,
  path: '/merge/$memberId',
  component: lazyRouteComponent(() => import('./screens/merge/merge-screen.tsx'), 'MergeScreen'),
})

const account = createRoute({
  getParentRoute: () => framed,
  path: '/account',
  component: lazyRouteComponent(() => import('./screens/account.tsx'), 'AccountScreen'),
})

const assess = createRoute({
  getParentRoute: () => framed,
  path: '/assess/$memberId/$assessmentId',
  component: lazyRouteComponent(() => import('./screens/assess/assess.tsx'), 'AssessScreen'),
})

const reports = createRoute({
  getParentRoute: () => framed,
  path: '/reports',
  // Whom it is about, by id; only this device's address knows it.
  validateSearch: ({ member }: { readonly member?: unknown }): { member?: string } =>
    typeof member === 'string' && isId(member) ? { member } : {},
  component: lazyRouteComponent(() => import('./screens/safety/reports.tsx'), 'ReportsScreen'),
})

// Beginning care with its agreement and permission; `what` is `start`, `new`, or the consent of which it makes a new version.
const permission = createRoute({
  getParentRoute: () => framed,
  path: '/permission/$memberId/$what',
  component: lazyRouteComponent(() => import('./screens/permission/giving-screen.tsx'), 'GivingScreen'),
})

// Handed to the member: no frame, nothing of anybody else.
const sign = createRoute({
  getParentRoute: () => root,
  path: '/sign/$memberId/$what',
  component: lazyRouteComponent(() => import('./screens/permission/sign-screen.tsx'), 'SignScreen'),
})

// What is printed for the member: the paper alone, no frame.
const printed = createRoute({
  getParentRoute: () => root,
  path: '/print/$memberId/$what',
  component: lazyRouteComponent(() => import('./screens/print/print-screen.tsx'), 'PrintScreen'),
})

// What the house told others, for a member who asks: the paper alone too.
const accounting = createRoute({
  getParentRoute: () => root,
  path: '/accounting/$memberId',
  component: lazyRouteComponent(() => import('./screens/accounting/accounting-screen.tsx'), 'AccountingScreen'),
})

const handOver = createRoute({
  getParentRoute: () => root,
  path: '/hand-over/$memberId/$assessmentId',
  component: lazyRouteComponent(() => import('./screens/assess/hand-over.tsx'), 'HandOverScreen'),
})

// The living page brings its own frame, with invented people in it.
const look = createRoute({
  getParentRoute: () => root,
  path: '/look',
  component: lazyRouteComponent(() => import('./screens/look.tsx'), 'LookScreen'),
})

/** Where the day begins for this seat. */
function FirstPlace() {
  const seat = useDevice(({ session }) => session.seat())
  return seat === null ? null : <Navigate to={places(device.may)[0].to} replace />
}

function NotFound() {
  return (
    <Frame>
      <PageHeader title={text('notFound.title', 'This page is not here')} />
      <Empty title={text('notFound.what', 'The address may be old, or the page may not be yours to see.')} />
    </Frame>
  )
}

export const router = createRouter({
  routeTree: root.addChildren([
    look,
    handOver,
    sign,
    printed,
    accounting,
    framed.addChildren([
      start,
      today,
      caseload,
      team,
      board,
      inbox,
      inboxOne,
      mine,
      refer,
      desk,
      directory,
      eligibility,
      worklist,
      loadRun,
      runReport,
      decisions,
      appeals,
      appeal,
      decide,
      visits,
      member.addChildren([memberTab]),
      assess,
      permission,
      reports,
      files,
      send,
      file,
      people,
      person,
      organization,
      log,
      merge,
      account,
    ]),
  ]),
  basepath: '/staff',
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

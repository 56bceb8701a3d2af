// Who waits for a plan's decision: found across members by functions of the database, read under the policies, put in the order in which they
// would be late.
import type * as z from 'zod'
import type { countAuthorizations, listAuthorizations, readAuthorization } from '../../api/authorization.ts'
import { all } from '../../api/operation.ts'
import { addDays, laterOf } from '../../base/day.ts'
import { isVisible, visibleLabels } from '../../domain/access.ts'
import type { Address } from '../../domain/address.ts'
import type { Authorization } from '../../domain/authorization.ts'
import {
  askedHow,
  inOrder,
  isFirst,
  queueReason,
  requestDue,
  streamlinedWarning,
} from '../../domain/authorization-clock.ts'
import type { AuthorizationDecision } from '../../domain/authorization-decision.ts'
import { questionsAbout } from '../../domain/authorization-question.ts'
import type { AuthorizationRequest } from '../../domain/authorization-request.ts'
import { openBeside, usualDates, waitingDecision } from '../../domain/authorization-step.ts'
import { standing } from '../../domain/chart.ts'
import type { Episode } from '../../domain/episode.ts'
import type { Label } from '../../domain/label.ts'
import type { Notice } from '../../domain/notice.ts'
import { instantOf } from '../../domain/program-time.ts'
import { safeAddress } from '../../domain/safe-address.ts'
import type { SafetyFlag } from '../../domain/safety-flag.ts'
import type { Task } from '../../domain/task.ts'
import { entryOf, loadSince } from '../database/entry-table.ts'
import type { Row } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import { atOf } from '../gate/command.ts'
import type { QueryWork } from '../gate/gate.ts'
import { loadFor } from '../gate/union.ts'
import { readDeciding, readingOf } from './authorization.ts'

/** Care that began so long ago without a request stands no longer here: the thirty days are long over. */
const unaskedDays = 60
const noticesMost = 200

export async function answerQueue(work: QueryWork, input: z.infer<(typeof listAuthorizations)['input']>) {
  const { trips, checked } = work
  const since = addDays(checked.today, -unaskedDays)
  const [asked = [], unasked = [], letters = []] = await trips.go([
    {
      text: 'select member_id, id from asked_authorization($1, $2)',
      values: [input.organization, input.most + 1],
    },
    { text: 'select member_id, id from unasked_start($1, $2, $3)', values: [input.organization, since, input.most] },
    { text: 'select member_id, id from waiting_notice($1, $2)', values: [input.organization, noticesMost] },
  ])
  const page = asked.slice(0, input.most)
  const members = [...new Set([...page, ...unasked, ...letters].map((row) => String(row.member_id)))]
  const of = await readCharts(work, members)
  const queue = page.flatMap((row) => {
    const known = of(String(row.member_id))
    const authorization = known?.authorizations.find((one) => one.id === row.id)
    return known && authorization ? [queuedOf(work, known, authorization)] : []
  })
  const output = {
    queue: inOrder(queue),
    unasked: unasked.flatMap((row) => {
      const known = of(String(row.member_id))
      const episode = known?.episodes.find((one) => one.id === row.id)
      return known && episode ? unaskedOf(work, known, episode) : []
    }),
    notices: letters.flatMap((row) => {
      const notice = of(String(row.member_id))?.notices.find((one) => one.id === row.id)
      return notice ? [{ ...notice, member: String(row.member_id) }] : []
    }),
    hasMore: asked.length > input.most,
  }
  return { output, members }
}

export async function answerAsked(work: QueryWork, input: z.infer<(typeof readAuthorization)['input']>) {
  const reading = readingOf(work)
  const { given, release } = await readDeciding(reading, input.member, input.authorization)
  const { loaded } = await loadFor(reading, input.member, {
    addresses: all('address'),
    flags: all('safetyFlag'),
    notices: all('notice'),
    tasks: all('task', { sourceId: input.authorization }),
  })
  const of = await readCharts(work, [input.member])
  const known = of(input.member)
  const { authorization } = given
  const isOurs = authorization?.planId === work.checked.seated.seat.organizationId && authorization.struckAt === null
  const at = atOf(work.house, work.checked, input.authorization)
  const here = authorization && isOurs ? authorization : undefined
  const decisions = standing(given.decisions).filter((one) => one.authorizationId === here?.id)
  const output = {
    asked: here && known ? queuedOf(work, known, here) : null,
    why: standing(given.requests).find((one) => one.authorizationId === here?.id)?.why ?? null,
    beside: here ? await besideOf(work, openBeside(here, given.authorizations, at.today)) : [],
    blocks: given.blocks,
    chooses: given.chooses,
    usual: here ? usualDates(at, here, given.authorizations, given.goesOn?.enrolledOn) : null,
    goesOn: given.goesOn,
    release,
    address: safeAddress(loaded.addresses as readonly Address[], loaded.flags as readonly SafetyFlag[]),
    secondNeeded: given.secondNeeded,
    questions: here ? questionsAbout(loaded.tasks as readonly Task[], here.id).map(questionOf) : [],
    canQuestion: here?.status === 'requested' && here.agencyId !== null,
    decisions,
    notices: (loaded.notices as readonly Notice[]).filter((one) => decisions.some(({ id }) => id === one.sourceId)),
  }
  return { output, members: [input.member] }
}

function questionOf({ id, what, dueOn, outcome, doneAt }: Task) {
  return { id, what, dueOn, answer: outcome, isDone: doneAt !== null }
}

/** From the first day to the last, both included, as Los Angeles counts days. */
export async function answerFigures(work: QueryWork, input: z.infer<(typeof countAuthorizations)['input']>) {
  const [from, to] = [instantOf(input.from, '00:00'), instantOf(addDays(laterOf(input.from, input.to), 1), '00:00')]
  const [counts = []] = await work.trips.go([
    {
      text: 'select speed, outcome, decided, met from decided_count($1, $2, $3)',
      values: [input.organization, from, to],
    },
  ])
  return { output: { counts }, members: [] }
}

async function besideOf({ trips, checked }: QueryWork, open: readonly Authorization[]) {
  const ids = open.flatMap((one) => [one.planId, one.agencyId])
  const [rows = []] = await trips.go([
    { text: 'select id, name from organization where id = any($1::uuid[])', values: [ids] },
  ])
  const nameOf = (id: string | null) => (id === null ? null : String(rows.find((row) => row.id === id)?.name ?? ''))
  return open.map(({ id, planId, agencyId, startOn, endOn }) => ({
    ...{ id, startOn, endOn },
    plan: nameOf(planId) ?? '',
    agency: nameOf(agencyId),
    isOurs: planId === checked.seated.seat.organizationId,
  }))
}

const nouns = ['authorization', 'authorizationRequest', 'authorizationDecision', 'episode', 'notice'] as const

interface Known {
  readonly card: Row
  readonly authorizations: readonly Authorization[]
  readonly requests: readonly AuthorizationRequest[]
  readonly decisions: readonly AuthorizationDecision[]
  readonly episodes: readonly Episode[]
  readonly notices: readonly Notice[]
}

/** Several lists together may name more members than one scope holds. */
const atOnce = 500

async function readRows({ trips, checked }: QueryWork, members: readonly string[]) {
  const read: Row[][] = [[], ...nouns.map(() => [])]
  for (let from = 0; from < members.length; from += atOnce) {
    const some = members.slice(from, from + atOnce)
    const [, ...found] = await trips.go([
      rescope(some, checked.seated.seat.organizationId),
      {
        text: `select c.member_id, c.name, c.name_used, c.spoken_language, c.labels, o.name as agency
          from member_card c left join organization o on o.id = c.agency_id where c.member_id = any($1::uuid[])`,
        values: [some],
      },
      ...nouns.map((noun) =>
        loadSince(
          noun,
          some,
          some.map(() => -1),
        ),
      ),
    ])
    for (const [i, rows] of found.entries()) read[i]?.push(...rows)
  }
  return read
}

/** What of these members bears on a decision and this seat may see. */
async function readCharts(work: QueryWork, members: readonly string[]) {
  const { checked, house } = work
  const visible = visibleLabels(house.grants, checked.seated.seat.role, 'plan', checked.today)
  const [cards = [], ...rows] = await readRows(work, members)
  const see = (entry: object) => isVisible(entry as { readonly labels: readonly Label[] }, visible)
  const entries = (noun: (typeof nouns)[number], member: string) =>
    (rows[nouns.indexOf(noun)] ?? [])
      .filter((row) => row.member_id === member && row.struck_at === null)
      .map((row) => {
        const { memberId: _member, ...entry } = entryOf(row)
        return entry
      })
      .filter(see) as unknown
  return (member: string): Known | undefined => {
    const card = cards.find((row) => row.member_id === member)
    if (!card || !see(card)) return undefined
    return {
      card,
      authorizations: entries('authorization', member) as readonly Authorization[],
      requests: entries('authorizationRequest', member) as readonly AuthorizationRequest[],
      decisions: entries('authorizationDecision', member) as readonly AuthorizationDecision[],
      episodes: entries('episode', member) as readonly Episode[],
      notices: entries('notice', member) as readonly Notice[],
    }
  }
}

function personOf({ card }: Known) {
  const nameUsed = card.name_used === null ? null : String(card.name_used)
  return { member: String(card.member_id), name: String(card.name), nameUsed }
}

function queuedOf({ house, checked }: QueryWork, known: Known, authorization: Authorization) {
  const asked = askedHow(authorization, known)
  const clock = requestDue(house.content, asked, checked.now)
  const warning = streamlinedWarning(clock, asked.firstServiceOn, checked.today)
  const request = known.requests.find((one) => one.authorizationId === authorization.id)
  const decisions = known.decisions.filter((one) => one.authorizationId === authorization.id)
  const waiting = waitingDecision(decisions, authorization.id) ?? null
  const { askBy: _askBy, ...due } = clock
  return {
    ...personOf(known),
    language: known.card.spoken_language === null ? null : String(known.card.spoken_language),
    authorization: authorization.id,
    speed: asked.speed,
    receivedOn: authorization.requestedOn ?? checked.today,
    askedBy: request?.askedBy ?? null,
    requester: request?.requester ?? null,
    isFirst: isFirst(authorization, known.authorizations),
    ...due,
    why: queueReason({ ...clock, speed: asked.speed, warning, waitsForSecond: waiting !== null }),
    firstServiceOn: asked.firstServiceOn,
    warning,
    openBeside: openBeside(authorization, known.authorizations, checked.today).length,
    waiting,
    sentBack: decisions.findLast((one) => one.secondAgrees === false) ?? null,
  }
}

/** Care begun without a request: its days, shown before they are over too. */
function unaskedOf({ house, checked }: QueryWork, known: Known, { startedOn }: Episode) {
  if (startedOn === null) return []
  const asked = { speed: 'streamlined' as const, received: startedOn, firstServiceOn: startedOn }
  const { windowEndsOn, askBy } = requestDue(house.content, asked, checked.now)
  if (windowEndsOn === null || askBy === null) return []
  const warning = streamlinedWarning({ windowEndsOn, askBy }, startedOn, checked.today)
  return [
    {
      ...personOf(known),
      agency: String(known.card.agency ?? ''),
      firstServiceOn: startedOn,
      windowEndsOn,
      askBy,
      warning,
    },
  ]
}

// Builders of inputs for tests: an entered member, an attempt, a contact; every person in them is invented.
import { newId, type Session } from './house.ts'

export interface Entered {
  readonly member: string
  readonly episode: string
}

/** Enters a member from this session's seat; their episode is referred and the person leads it. */
export async function enterMember(session: Session, given: object = {}): Promise<Entered> {
  const [member, episode] = [newId(), newId()]
  const reply = await session.command('member.enter', {
    organization: session.seat.organizationId,
    member,
    episode,
    assignment: newId(),
    firstName: 'Ana',
    lastName: 'Invented',
    nameUsed: null,
    bornOn: '1980-02-29',
    cin: null,
    spokenLanguage: null,
    plan: null,
    whereToFind: null,
    phone: null,
    ...given,
  })
  if (reply.body.outcome !== 'done') throw new Error(`member.enter: ${JSON.stringify(reply.body)}`)
  return { member, episode }
}

export function attempt(entered: Entered, given: object = {}) {
  const empty = { minutes: null, place: null, note: null }
  return {
    member: entered.member,
    id: newId(),
    episodeId: entered.episode,
    at: '2026-11-24T17:00:00.000Z',
    method: 'phone',
    outcome: 'no-answer',
    ...empty,
    ...given,
  }
}

export function contact(entered: Entered, given: object = {}) {
  const empty = {
    withWhom: ['member'],
    place: null,
    minutes: null,
    services: ['coordination'],
    interpreterMode: null,
    note: null,
    nextStep: null,
    nextStepOn: null,
    householdVisit: null,
  }
  return {
    member: entered.member,
    id: newId(),
    episodeId: entered.episode,
    at: '2026-11-24T17:00:00.000Z',
    method: 'in-person',
    outcome: 'reached',
    ...empty,
    ...given,
  }
}

/** Begins care, so that contacts may be recorded. */
export async function begin(session: Session, entered: Entered): Promise<void> {
  const reply = await session.command('episode.begin', {
    member: entered.member,
    episode: entered.episode,
    on: '2026-11-24',
    assignment: newId(),
  })
  if (reply.body.outcome !== 'done') throw new Error(`episode.begin: ${JSON.stringify(reply.body)}`)
}

// The life of an episode as a model: where it stands, and what each command of the people around it comes to. Written from the program's words
// and the glossary, apart from the decisions it is held against.
import { addDays, type Day, laterOf } from '../../src/base/day.ts'
import type { EpisodeState } from '../../src/domain/episode.ts'

/** What becomes of a recommended end; null while none stands. */
export interface Recommended {
  readonly id: string
  readonly decidedOn: Day | null
  readonly endsOn: Day | null
  /** The day the plan's notice went; null while it waits. */
  readonly noticeOn: Day | null
  readonly appeal: { readonly id: string; readonly on: Day; readonly keeps: boolean; readonly isOver: boolean } | null
}

/** As it stands before the plan has said anything. */
export const undecided = { decidedOn: null, endsOn: null, noticeOn: null, appeal: null }

export interface Model {
  state: EpisodeState
  /** Where care stood before a pause. */
  before: EpisodeState
  wasAssigned: boolean
  wasTried: boolean
  wasEngaged: boolean
  wasStarted: boolean
  /** Ended at the member's own word. */
  isStopped: boolean
  /** The first day on which a stop is no longer taken back; null where no day is set. */
  backUntil: Day | null
  /** Who leads, by their staff id. */
  lead: string | null
  /** Who led when it ended. */
  ledBefore: string | null
  /** ECM asked of the plan and not decided: the request, and whether it is the agency's. */
  asked: { readonly id: string; readonly isOfAgency: boolean } | null
  /** Authorized, and with the agency; or authorized and waiting on the board. */
  given: string[]
  free: string[]
  recommended: Recommended | null
  /** Wishes for a change that nobody answered. */
  wishes: { readonly id: string; readonly kind: string }[]
}

export function newModel(lead: string | null): Model {
  const model = {} as Model
  return Object.assign(model, { asked: null, given: [], free: [], ledBefore: null, ...begun('referred'), lead })
}

const nothing = {
  wasAssigned: false,
  wasTried: false,
  wasEngaged: false,
  wasStarted: false,
  isStopped: false,
  backUntil: null,
}

/** What is known of an episode that has just been opened. */
export function begun(state: EpisodeState): Partial<Model> {
  return {
    ...nothing,
    state,
    before: state,
    lead: null,
    recommended: null,
    wishes: [],
    wasAssigned: state === 'assigned',
  }
}

/** Outreach is what counts, contacts do not yet. */
export function isToReach({ state }: Model): boolean {
  return ['referred', 'authorized', 'assigned', 'outreach'].includes(state)
}

/** Where a stop that is taken back leads: as far as care had come. */
export function stateTakenBack(model: Model): EpisodeState {
  if (model.wasStarted) return 'active'
  if (model.wasEngaged) return 'engaged'
  if (model.wasTried) return 'outreach'
  return model.wasAssigned ? 'assigned' : 'referred'
}

/** Whether a judgment may end care now, and if not, why: the plan's yes, its notice and that one's days, an appeal (CLOCK-22, CLOCK-26). */
export function endAnswer({ recommended, wasStarted }: Model, today: Day): string {
  if (!wasStarted) return 'done'
  if (recommended === null || recommended.endsOn === null) return 'plan-decides'
  const { appeal, noticeOn, endsOn } = recommended
  // In time is ten days after the notice, or before it takes effect; and nothing is too late before it went.
  const keepBy = noticeOn === null ? today : laterOf(addDays(noticeOn, 10), addDays(endsOn, -1))
  if (appeal !== null && !appeal.isOver && appeal.on <= keepBy) return 'appeal-runs'
  if (noticeOn === null) return 'notice-waits'
  return today < endsOn ? 'notice-runs' : 'done'
}

/** The last day on which an appeal keeps care going: ten days after the notice, or before it takes effect (CLOCK-26). */
export function keepBy({ noticeOn, decidedOn, endsOn }: NonNullable<Model['recommended']>): Day {
  return laterOf(addDays(noticeOn ?? decidedOn ?? '', 10), addDays(endsOn ?? '', -1))
}

/** The last day to appeal: sixty days after the notice went, or is dated while it waits (CLOCK-23). */
export function appealBy({ noticeOn, decidedOn }: Recommended): Day {
  return addDays(noticeOn ?? decidedOn ?? '', 60)
}

/** The days of a notice given today: ten calendar days at the least (CLOCK-22). */
export function noticeFrom(today: Day): { readonly noticeOn: Day; readonly endsOn: Day } {
  return { noticeOn: today, endsOn: addDays(today, 10) }
}

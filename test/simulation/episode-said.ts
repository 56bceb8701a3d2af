// What a move of the model is: who says what to the house, what it comes to, and what then is so.
import type { Session } from '../house.ts'
import type { Life } from './episode-life.ts'
import type { Model } from './episode-model.ts'

export interface Said {
  readonly session: Session
  readonly operation: string
  readonly input: object
  /** Where only the chart knows what it comes to. */
  readonly comesTo?: string
}

export interface Move {
  readonly name: string
  /** Whether it can be said at all: a decision needs something to decide. */
  readonly can?: (model: Model) => boolean
  readonly say: (life: Life, model: Model, episode: string) => Promise<Said> | Said
  /** `done`, or why not. */
  readonly answer: (model: Model, life: Life) => string
  readonly becomes: (model: Model, life: Life, said: Said) => Partial<Model>
}

/** Who walks with the member, else the supervisor. */
export function walker({ managers, supervisor }: Life, { lead }: Model): Session {
  return managers.find(({ seat }) => seat.staffId === lead) ?? supervisor
}

/** The episode is over, and nobody leads any more. */
export const ended = (model: Model, given: Partial<Model> = {}): Partial<Model> => ({
  ...{ state: 'ended', ledBefore: model.lead, lead: null, isStopped: false },
  ...given,
})

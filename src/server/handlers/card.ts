// A card on its way out: what the seat's organization may see of it. An agency the member has left still finds the person, and nothing of
// the care that goes on elsewhere; a plan sees state and days, and no words that a care manager wrote (CON-15).
import type { Seat } from '../../domain/access.ts'

const care = {
  leadId: null,
  coverId: null,
  episodeId: null,
  state: null,
  stateOn: null,
  attempts: 0,
  lastAttemptAt: null,
  lastContactAt: null,
  nextStep: null,
  nextStepOn: null,
  marks: null,
}

/** The card for a seat of this organization. */
export function cardFor(seat: Seat, card: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (card.agencyId === seat.organizationId) return { ...card }
  if (card.planId === seat.organizationId) return { ...card, nextStep: null, marks: null }
  return { ...card, ...care, agencyId: null }
}

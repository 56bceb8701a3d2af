// What is written down when someone tries to reach a member who is not in care yet. An attempt is one person trying to reach one person.
import type { Method } from '../../../src/domain/method.ts'
import type { Outcome } from '../../../src/domain/outcome.ts'

export interface Try {
  readonly method: Method
  readonly outcome: Outcome
  readonly place: string | null
  readonly minutes: number
  readonly note: string | null
}

function tries(method: Method, outcome: Outcome, place: string | null, minutes: number, notes: string): readonly Try[] {
  return notes.split('\n').map((note) => ({ method, outcome, place, minutes, note: note === '-' ? null : note }))
}

/** Tries that did not reach a person with a home. */
export const missedAtHome: readonly Try[] = [
  ...tries(
    'in-person',
    'no-answer',
    'home',
    25,
    `Knocked, waited, knocked again. Left a card with my name and number.
Nobody home. The garden is looked after, so someone lives here.
Rang twice. A dog barked, nobody came. Card under the door.
Gate locked, no bell. Will call before the next try.`,
  ),
  ...tries(
    'phone',
    'no-answer',
    null,
    5,
    `-
Rang eight times. Tried at noon; next time after five.
No answer, no mailbox.`,
  ),
  ...tries(
    'phone',
    'voicemail',
    null,
    5,
    `Left my first name and number, nothing about health.
Mailbox has {his} voice on it, so the number is right.
-`,
  ),
  ...tries(
    'phone',
    'third-party-message',
    null,
    10,
    `A man answered, said {he} is out until evening. Asked him only to say that I called.
{His} {kin} answered. Gave my name and number, no more.`,
  ),
  ...tries('phone', 'busy', null, 5, '-'),
  ...tries('phone', 'disconnected', null, 5, 'Number is not in service. Asked the plan for another.'),
  ...tries('text', 'no-answer', null, 5, 'Short text with my name and the office number. No health words.\n-'),
  ...tries('phone', 'wrong-number', null, 5, 'Number belongs to somebody else now. Apologized, took it off the list.'),
  ...tries('letter', 'no-answer', null, 15, 'Letter by hand, in {lang}, with my picture and number.'),
]

/** Tries that did not reach a person who lives outside or in a shelter. */
export const missedOutside: readonly Try[] = [
  ...tries(
    'in-person',
    'no-answer',
    'street',
    40,
    `Walked from {spot} to the river and back. Not seen today.
The tent is there, closed. Said my name from a distance, no answer, left water.
People at {spot} know {him}; {he} usually comes after the rain.
Looked early, at six. The place is empty, swept yesterday.`,
  ),
  ...tries(
    'in-person',
    'third-party-message',
    'street',
    30,
    `A friend of {his} took my card and will give it to {him}.
The lady from the coffee cart sees {him} most mornings. Left a card with her.`,
  ),
  ...tries(
    'in-person',
    'no-answer',
    'shelter',
    30,
    `Shelter says {he} was here last week, not now. They may not say more, and that is right.
Waited through dinner at the shelter. {He} did not come.`,
  ),
  ...tries('phone', 'voicemail', null, 5, 'Left my first name and that I will be at {spot} on Thursday.'),
  ...tries('phone', 'disconnected', null, 5, 'Phone is out of minutes.'),
  ...tries('phone', 'no-answer', null, 5, '-'),
]

/** Reached, and not decided. */
export const undecided: readonly Try[] = [
  ...tries(
    'in-person',
    'continuing',
    'home',
    30,
    `Talked at the door for ten minutes. {He} wants to ask {his} {kin} first.
Let me in, gave me tea, and does not trust free things. Fair enough. I may come back.`,
  ),
  ...tries(
    'in-person',
    'continuing',
    'street',
    25,
    `Sat with {name} a while. Spoke about the weather and the bus. {He} said: come again.
{name} listened to all of it, asked who pays. Told {him}: Medi-Cal, nothing from you.`,
  ),
  ...tries('phone', 'continuing', null, 15, 'Good talk. {He} is between two appointments; call on Monday.'),
]

export const yeses: readonly Try[] = [
  ...tries(
    'in-person',
    'enrolled',
    'home',
    45,
    `{name} said yes. Explained that it is free, that {he} can stop any time, and that nothing else changes.
{He} had kept my card on the fridge. We set the first visit right there. Yes to ECM.
{name} and {his} {kin} both listened. {He} said yes, in {lang}, and shook my hand.`,
  ),
  ...tries(
    'in-person',
    'enrolled',
    'clinic',
    30,
    'Met at {clinic}, the nurse introduced us. {name} wants help and said yes.',
  ),
  ...tries(
    'phone',
    'enrolled',
    null,
    25,
    `{name} called back. Heard {him} out, then explained. {He} said yes before I had finished.
Yes by phone, in {lang}. First visit set.`,
  ),
]

export const streetYeses: readonly Try[] = [
  ...tries(
    'in-person',
    'enrolled',
    'street',
    40,
    `Third time we meet. {name} said: all right, let us try. First thing {he} wants is dry shoes.
{name} remembered my name. Explained ECM in five sentences; {he} said yes.
{He} was the one who asked today. Yes to ECM, starting with the foot.`,
  ),
  ...tries('in-person', 'enrolled', 'shelter', 35, 'Quiet corner at the shelter. {name} said yes and chose Tuesdays.'),
]

/** Reached, with an answer that ends outreach. */
export const answersThatEnd: Readonly<Partial<Record<Outcome, readonly Try[]>>> = {
  declined: tries(
    'phone',
    'declined',
    null,
    10,
    `{name} says {he} manages well with {his} {kin} and does not want it. Thanked {him}; told {him} the door stays open.
A friendly no. {He} kept the number.`,
  ),
  'duplicate-program': tries(
    'phone',
    'duplicate-program',
    null,
    15,
    '{name} is in another program that does the same and likes the worker there. {He} stays with them.',
  ),
  unsafe: tries(
    'in-person',
    'unsafe',
    'home',
    15,
    'Could not stay: it was not safe to go in. Told the supervisor the same hour.',
  ),
  'left-plan': tries('phone', 'left-plan', null, 10, '{name} moved and has another plan since the first of the month.'),
  'not-eligible': tries('phone', 'not-eligible', null, 15, '{name} lives out of state now and has coverage there.'),
  'well-managed': tries('phone', 'well-managed', null, 15, 'All set up well already; {name} sees no need.'),
}

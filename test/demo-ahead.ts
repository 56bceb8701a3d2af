// Which days of the demo may lie ahead of the day it is made for; everything else has been.
/** What may lie ahead: it is due, renews, or ends then. */
const ahead = [
  'dueOn',
  'nextStepOn',
  'renewalOn',
  'lookAgainOn',
  'toOn',
  'endOn',
  'remindOn',
  'expiresOn',
  'endsOn',
  'notice.effectiveOn',
  'appeal.lateAt',
  'changeRequest.answerBy',
  'appointment.at',
]
/** Whether a field of a noun may hold a day to come. */
export const isAhead = (noun: string, name: string) => ahead.includes(name) || ahead.includes(`${noun}.${name}`)

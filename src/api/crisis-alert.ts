// When a member is not safe: the alert, its climb from one person to the next, who takes it, and the list of whom to call.
import * as z from 'zod'
import { AlertTaken, decideTaken } from '../domain/crisis-alert.ts'
import { Id, InstantField } from '../domain/entry.ts'
import { OnCall, onCallMost } from '../domain/on-call.ts'
import { safetyFlagKinds } from '../domain/safety-flag.ts'
import { all, command, handled, member, organization, query } from './operation.ts'

export const raiseAlert = handled({
  name: 'crisis-alert.raise',
  says: 'A member says that they are not safe: whoever is on call is asked at once; while one is open, a second is the same.',
  does: 'alert.raise',
  input: z.object({ member: Id, id: Id, how: z.enum(['button', 'words']) }),
  output: z.object({ alert: Id }),
  about: (input) => member(input.member),
  refuses: [],
})

export const climbAlert = handled({
  name: 'crisis-alert.climb',
  says: 'Asks the next person on call when its time has come, and the plan’s desk when nobody took it; done by the house’s own clock.',
  does: 'alert.climb',
  input: z.object({ member: Id, alert: Id }),
  output: z.object({ state: z.enum(['asked', 'desk', 'taken', 'gone']) }),
  about: (input) => member(input.member),
  refuses: [],
})

export const takeAlert = command({
  name: 'crisis-alert.take',
  says: 'Takes an alert: this person calls the member now. Who does not walk with them opens the chart with it.',
  does: 'alert.take',
  offline: false,
  input: AlertTaken,
  about: (input) => member(input.member),
  refuses: ['alert-unknown', 'alert-taken'],
  loads: () => ({ alerts: all('crisisAlert'), assignments: all('assignment') }),
  decide: decideTaken,
})

export const listAlerts = query({
  name: 'crisis-alert.list',
  says: 'Alerts that wait for this person: on call, or at the desk that comes last.',
  does: 'alert.list',
  input: z.object({ organization: Id }),
  output: z.object({
    alerts: z.array(
      z.object({
        id: Id,
        member: Id,
        name: z.string(),
        nameUsed: z.string().nullable(),
        at: InstantField,
        how: z.enum(['button', 'words']),
        isAtDesk: z.boolean(),
        /** What must be known before a number is dialed (SAF-3). */
        safety: z.array(z.enum(safetyFlagKinds)),
        phones: z.array(z.string()),
        spokenLanguage: z.string().nullable(),
        agency: z.string(),
      }),
    ),
  }),
  sensitive: false,
  repeats: true,
  about: (input) => organization(input.organization),
})

export const writeOnCall = handled({
  name: 'on-call.write',
  says: 'Writes the agency’s on-call list anew: people in their order, with days and hours.',
  does: 'on-call.write',
  input: z.object({ organization: Id, people: z.array(OnCall).max(onCallMost) }),
  output: z.object({}),
  about: (input) => organization(input.organization),
  refuses: ['person-not-here'],
})

export const readOnCall = query({
  name: 'on-call.read',
  says: 'The agency’s on-call list, who is called now, and who on it has no seat any more.',
  does: 'on-call.read',
  input: z.object({ organization: Id }),
  output: z.object({
    people: z.array(OnCall.extend({ name: z.string(), isHere: z.boolean(), isCalledNow: z.boolean() })),
    /** Who could stand on it. */
    others: z.array(z.object({ staffId: Id, name: z.string() })),
    writtenAt: InstantField.nullable(),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})

// A plan enters somebody asked for who is nobody's chart here yet. A CIN that another house has already is answered like any other (as when a
// member is entered in the field): tied in silence when name and birth date agree, else one with the card in hand looks.
import type * as z from 'zod'
import type { enterReferral } from '../../api/referral-inbox.ts'
import { Problem } from '../../base/problem.ts'
import { done, refused } from '../../base/result.ts'
import { add } from '../../domain/change.ts'
import { readCin } from '../../domain/cin.ts'
import { enteredFrom } from '../../domain/referral-enter.ts'
import { toldBy } from '../../domain/referral-link.ts'
import { newTask } from '../../domain/task.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { placeOfCin } from './enter.ts'
import { linkedReferral, lockedRow, settle } from './referral-inbox.ts'

export async function enterAsked(work: HandlerWork, input: z.infer<(typeof enterReferral)['input']>) {
  const { at, house } = work
  // Somebody's chart has this id already; nothing is said of whose.
  if (work.head.seq > 0) throw new Problem('id-used')
  const row = await lockedRow(work, input)
  if (!row) return refused('referral-unknown')
  if (row.settled_as !== null) return refused('referral-settled')
  if (input.bornOn > at.today) return refused('born-in-the-future')
  const cin = readCin(input.cin)
  if (!cin.ok) return refused(cin.reason === 'cin-missing' ? 'cin-format' : cin.reason)
  const referral = linkedReferral(house, at, row)
  const { asked } = referral
  const theirs = readCin(asked.cin ?? '')
  if (theirs.ok && theirs.value !== cin.value) return refused('other-cin')
  const { isToCheck, statements, ...kept } = await placeOfCin(work, { ...input, nameUsed: null }, cin.value, [])
  const what = 'Check name, birth date and CIN with the member’s card'
  const check = newTask({
    id: at.id(6),
    kind: 'check-identity',
    what,
    dueOn: at.today,
    forRole: 'authorizer',
    ownerId: at.organizationId,
  })
  const told = toldBy(at, referral).ids
  const settled = settle(work, input.referral, { as: 'linked', member: input.member, requestId: at.id(2), told })
  return done({
    output: { member: input.member },
    changes: [...enteredFrom(at, input, cin.value, referral), ...(isToCheck ? [add('task', check)] : [])],
    statements: [...statements, settled],
    ...kept,
  })
}

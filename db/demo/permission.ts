// What members in care let be shared: most allow their doctors and their plan, some keep a part private, some say no to all, a few took it
// back; ECM goes on with each of them. A year later it is asked again.
import { addDays, addMonths, type Day, daysBetween } from '../../src/base/day.ts'
import type { Category } from '../../src/domain/category.ts'
import { add } from '../../src/domain/change.ts'
import type { Consent } from '../../src/domain/consent.ts'
import { newTask } from '../../src/domain/task.ts'
import { instantAt } from './calendar.ts'
import type { Course } from './course.ts'
import type { Known } from './identity.ts'
import { organizationOf } from './organization.ts'
import type { Pen } from './pen.ts'

interface Said {
  /** In the member’s words: how much of it. */
  readonly specifics?: string
  readonly given: readonly Category[]
  readonly refused: readonly Category[]
}

const everyday: readonly Category[] = ['general', 'mental-health', 'sud-other', 'housing']
const nothing: Said = { given: [], refused: [...everyday, 'sud-part-2', 'hiv', 'reproductive', 'justice', 'education'] }
const ways: readonly Said[] = [
  { given: everyday, refused: [] },
  {
    specifics: 'My visits, medicines and goals, where I live, and how I do in the treatment program',
    given: [...everyday, 'sud-part-2'],
    refused: ['hiv'],
  },
  { given: ['general', 'housing'], refused: ['mental-health', 'sud-part-2', 'sud-other', 'hiv'] },
]

/** The yes to ECM and what may be shared, for whoever is or was in care; of some nothing was asked. */
export function writePermission(pen: Pen, known: Known, course: Course, isSurvivor: boolean): void {
  const { chance } = pen
  const { startedOn } = course
  if (startedOn === null || chance.percent(startedOn > addDays(pen.today, -60) ? 30 : 5)) return
  const signer = signerOf(pen, known)
  if (signer === undefined) return
  const common = commonOf(known, signer, chance.percent(55) ? 'typed' : 'spoken')
  writeOne(pen, startedOn, { ...common, form: 'taking-part', given: [], refused: [] })
  if (chance.percent(4)) return
  const said = isSurvivor || chance.percent(14) ? nothing : chance.pick(ways)
  const first = writeOne(pen, startedOn, { ...common, form: 'sharing', ...sharing(known, said) })
  const again = addDays(startedOn, 350)
  const isRenewed = again < pen.today && course.endedOn === null && said.given.length > 0
  const last = isRenewed
    ? writeOne(pen, again, { ...common, form: 'sharing', ...sharing(known, said), replaces: first })
    : first
  const isBack = said.given.length > 0 && chance.percent(7)
  const from = isRenewed ? again : startedOn
  if (isBack) takeBack(pen, last, from, signer)
  else if (said.given.length > 0 && course.endedOn === null) writeRenewal(pen, known, last, from)
}

type Signer = Pick<Consent, 'ground'> & { readonly name: string; readonly relation: string | null }

/** An adult signs; for a child whoever stands on file as guardian. */
function signerOf(pen: Pen, { person, slot }: Known): Signer | undefined {
  const isMinor = addMonths(person.bornOn, 216) > pen.today
  if (!isMinor) return { ground: 'adult', name: `${person.firstName} ${person.lastName}`, relation: null }
  for (const change of pen.changes) {
    if (change.kind !== 'add' || change.noun !== 'supporter') continue
    const { kind, name, relation } = change.entry as unknown as { kind: string; name: string; relation: string | null }
    if (kind === 'guardian') return { ground: slot.story === 'foster' ? 'guardian' : 'parent', name, relation }
  }
  return undefined
}

type Fields = Omit<
  Consent,
  'id' | 'labels' | 'recordedAt' | 'recordedBy' | 'struckAt' | 'seq' | 'startOn' | 'expiresOn' | 'signedAt'
>

function commonOf({ person, slot }: Known, { ground, name, relation }: Signer, how: 'typed' | 'spoken') {
  const by = ground === 'adult' ? ('member' as const) : (ground as 'parent' | 'guardian')
  const witness = how === 'spoken' ? (slot.lead?.name ?? 'The front desk') : null
  return {
    ...{ formVersion: '2026-1', language: person.spoken, ground, given: [], refused: [] },
    ...{ discloser: organizationOf(slot.agency).name, recipients: { all: [] }, purposes: [], specifics: null },
    signature: { how, by, name, relation, witness, scanSha256: null },
    interpreterMode: person.needsInterpreter ? ('qualified-interpreter' as const) : null,
    ...{ interpreterName: null, rightsTold: true, copyGiven: true, replaces: null },
    ...{ revokedAt: null, revokedBy: null, revokedHow: null, ownerId: organizationOf(slot.agency).id },
  }
}

function sharing({ slot }: Known, { given, refused, specifics }: Said): Partial<Fields> {
  if (given.length === 0) return { given: [], refused: [...refused] }
  const { id, name } = organizationOf(slot.plan)
  return {
    ...{ given: [...given], refused: [...refused] },
    recipients: {
      all: [
        { kind: 'health-provider', id: null, name: null },
        { kind: 'plan', id, name },
      ],
    },
    purposes: ['treatment', 'payment', 'operations', 'coordination'],
    specifics: specifics ?? 'My visits, medicines and goals, and where I live',
  }
}

function writeOne(pen: Pen, on: Day, fields: Partial<Fields> & { readonly form: Consent['form'] }): string {
  const signedAt = instantAt(on, pen.chance.between(560, 1000))
  return pen.write('consent', on, { ...(fields as Fields), startOn: on, expiresOn: addMonths(on, 12), signedAt })
}

function takeBack(pen: Pen, id: string, from: Day, { name }: Signer): void {
  const at = pen.changes.findIndex((change) => change.kind === 'add' && change.entry.id === id)
  const change = pen.changes[at]
  const days = daysBetween(from, pen.today)
  if (change?.kind !== 'add' || change.noun !== 'consent' || days < 2) return
  const revokedAt = instantAt(addDays(from, pen.chance.between(1, days - 1)), 700)
  pen.changes[at] = add('consent', { ...change.entry, revokedAt, revokedBy: name, revokedHow: 'phone' })
}

/** Asked again 30 days before it runs out (CON-5). */
function writeRenewal(pen: Pen, { slot }: Known, sourceId: string, from: Day): void {
  if (slot.lead === null) return
  const { id: _id, ...task } = newTask({
    ...{ id: '', kind: 'renew-consent', what: 'Ask again: a consent expires soon' },
    ...{ why: 'Expired is no consent; asked 30 days before (CON-5)', dueOn: addDays(addMonths(from, 12), -30) },
    ...{ forStaff: slot.lead.id, sourceId, ownerId: organizationOf(slot.agency).id },
  })
  pen.write('task', from, task)
}

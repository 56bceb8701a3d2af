// docs/reference/access.md: every role, every operation, every relation, so that a change of who may do what shows in the diff. It is
// asked of the same pure function as the gate; a test asks the gate itself for each cell.

import type { Operation, Subject } from '../../api/operation.ts'
import { laterOf } from '../../base/day.ts'
import { type Grant, type Leave, leaveTo, type Relation, type Role, roles, visibleLabels } from '../../domain/access.ts'

/** The relations to a member as columns, with their words. */
const toMember = {
  caseload: 'on the caseload',
  opened: 'opened with a reason',
  agency: 'of the agency',
  plan: 'of the plan',
  self: 'their own',
  'for-health-care': 'for health care',
  'for-sharing': 'for what is shared',
  'for-benefits': 'for benefits',
  'for-appointments': 'for visits',
} as const satisfies Partial<Record<Relation, string>>
type Column = keyof typeof toMember
const ofStaff: readonly Column[] = ['caseload', 'opened', 'agency', 'plan']
/** A member stands to nobody but themselves, and who decides for one to that one alone, in the things their authority is for. */
const atDoor: Partial<Record<Role, readonly Column[]>> = {
  member: ['self'],
  representative: ['for-health-care', 'for-sharing', 'for-benefits', 'for-appointments'],
}
const columnsOf = (role: Role): readonly Column[] => atDoor[role] ?? ofStaff

const words: Readonly<Record<Leave, string>> = { yes: 'yes', 'after-reason': 'after a reason', no: 'no' }

const head = `# Who may do what

Generated from \`content/access.ts\` and the list of operations: \`npx alongside reference\`. What is not "yes" here the gate refuses:
an operation a role's table does not name it may do nowhere, and for a member or an organization of someone else there is nothing to find.
"After a reason" opens another worker's chart (\`chart.open\`) for four hours; the supervisor sees the reason. Whom a member has barred
(CON-11) finds nothing of that member, whatever the table says. An entry that carries sensitivity labels is shown only to those who see
all of them.
`

/** The page for these grants as they stand on the day of the last change among them. */
export function accessPage(grants: readonly Grant[], operations: readonly Operation[]): string {
  const day = grants.map((grant) => grant.from).reduce(laterOf)
  const parts = roles.map((role) => rolePart(grants, role, operations, day))
  return [head, `In force since ${day}.\n`, ...parts].join('\n')
}

function rolePart(grants: readonly Grant[], role: Role, operations: readonly Operation[], day: string): string {
  const leave = (operation: Operation, relation: Relation) => leaveTo(grants, role, operation.does, relation, day)
  const rows = operations
    .filter((operation) => kindOf(operation) === 'member')
    .map((operation) => ({ operation, cells: columnsOf(role).map((relation) => leave(operation, relation)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== 'no'))
  const own = operations.filter((operation) => kindOf(operation) !== 'member' && leave(operation, 'own') === 'yes')
  const names = own.map((operation) => `\`${operation.name}\``)
  if (rows.length === 0 && own.length === 0) return `## ${role}\n\nNothing.\n`
  return [
    `## ${role}\n`,
    own.length === 0 ? 'For the own organization: nothing.\n' : `For the own organization: ${names.join(', ')}.\n`,
    ...(rows.length === 0 ? ['For a member: nothing.\n'] : [memberTable(role, rows), labelLines(grants, role, day)]),
  ].join('\n')
}

interface Cells {
  readonly operation: Operation
  readonly cells: readonly Leave[]
}

function memberTable(role: Role, rows: readonly Cells[]): string {
  const lines = rows.map(({ operation, cells }) => row([`\`${operation.name}\``, ...cells.map((cell) => words[cell])]))
  const names = columnsOf(role).map((relation) => toMember[relation])
  return `${[row(['for a member', ...names]), row(['---', ...names.map(() => '---')]), ...lines].join('\n')}\n`
}

function labelLines(grants: readonly Grant[], role: Role, day: string): string {
  const lines = columnsOf(role).map((relation) => {
    const seen = visibleLabels(grants, role, relation, day)
    return `- ${toMember[relation]}: ${seen.length === 0 ? 'none' : seen.join(', ')}`
  })
  return `Labels seen of members\n\n${lines.join('\n')}\n`
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Whose record an operation is about; a newcomer is entered for one's own organization. `about` only picks a field, so a record of any fields will do. */
export function kindOf(operation: Operation): Subject['kind'] {
  const about = operation.about as (input: unknown) => Subject
  return about(new Proxy({}, { get: () => '' })).kind
}

// `enter agency|plan|referrer NAME`: how a house without the demo begins. The operator enters an organization and its first administrator,
// through the same gate as the screens; who else works there the administrator enters.
import { randomBytes } from 'node:crypto'
import type { HandledCommand } from '../../api/operation.ts'
import { enterOrganization } from '../../api/organization.ts'
import { enterStaff } from '../../api/staff.ts'
import { idFrom } from '../../base/id.ts'
import { type OrganizationKind, organizationKinds } from '../../domain/access.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { referrerKinds } from '../../domain/recipient.ts'
import { Email } from '../../domain/staff.ts'
import type { Core } from '../house.ts'
import { StartError } from '../start-error.ts'
import { operatorOf } from './operator.ts'
import { readOptions, UsageError } from './option.ts'
import { withCore } from './with-core.ts'

const options = {
  administrator: { type: 'string' },
  email: { type: 'string' },
  'plan-code': { type: 'string' },
  npi: { type: 'string' },
  'referrer-kind': { type: 'string' },
  'substance-use-program': { type: 'boolean' },
  data: { type: 'string' },
} as const

export interface Entering {
  readonly kind: OrganizationKind
  readonly name: string
  readonly administrator: string
  readonly email: string
  readonly planCode: string | null
  readonly npi: string | null
  /** What an organization that refers is; without it, it hears only that a request came and was passed on. */
  readonly recipientKind?: (typeof referrerKinds)[number] | null
  readonly isSudProgram?: boolean
}

/** Enters both and prints the first password, once. @throws UsageError, StartError */
export async function enter(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, options, true)
  const kind = organizationKinds.find((one) => one === positionals[0])
  const name = positionals.slice(1).join(' ').trim()
  if (kind === undefined || name === '')
    throw new UsageError('Say what to enter: enter agency NAME, enter plan NAME, or enter referrer NAME.')
  const { administrator, email, npi = null, 'plan-code': planCode = null } = values
  if (administrator === undefined || email === undefined || !Email.safeParse(email).success)
    throw new UsageError('Say --administrator NAME and --email ADDRESS, which they sign in with.')
  const recipientKind = referrerKinds.find((one) => one === values['referrer-kind']) ?? null
  if (values['referrer-kind'] !== undefined && recipientKind === null)
    throw new UsageError(`Say --referrer-kind as one of: ${referrerKinds.join(', ')}.`)
  const isSudProgram = values['substance-use-program'] ?? false
  const entering = { kind, name, administrator, email, planCode, npi, recipientKind, isSudProgram }
  const password = await withCore(values.data, (core) => enterHouse(core, entering))
  const told = `${administrator} signs in with ${email} and this first password, told once: ${password}`
  process.stdout.write(`${name} is entered.\n${told}\n`)
  return 0
}

/** Enters the organization, unless one of this kind and name is here, and its administrator; gives the first password. @throws StartError */
export async function enterHouse(core: Core, entering: Entering): Promise<string> {
  const { kind, name, administrator, email, planCode, npi, recipientKind = null, isSudProgram = false } = entering
  const known = await core.house.database.ask({
    text: 'select id from organization where kind = $1 and name = $2 order by id limit 1',
    values: [kind, name],
  })
  const from = dayOfInstant(core.house.now())
  const organization = known[0] ? String(known[0].id) : newId()
  const own = { organization, kind, name, planCode, npi, recipientKind, isSudProgram, from }
  if (!known[0]) await call(core, organization, enterOrganization, own)
  const person = { name: administrator, email, isLicensed: false, npi: null, languages: [], phone: null }
  const seat = { seat: newId(), role: 'administrator', from }
  const entered = await call(core, organization, enterStaff, { organization, id: newId(), ...person, ...seat })
  return String((entered as { readonly password: string | null }).password)
}

function newId(): string {
  return idFrom(Date.now(), randomBytes(10))
}

async function call(core: Core, organization: string, operation: HandledCommand, input: object): Promise<unknown> {
  const answer = await core.gate.call(operatorOf(organization, 'enter'), { operation, input, id: newId() })
  if (answer.outcome === 'done') return answer.value
  throw new StartError(refusals[answer.reason] ?? `It was refused: ${answer.reason}.`)
}

const refusals: Readonly<Record<string, string>> = {
  'plan-code-needed': 'A plan has a code, which stands in its files. Say --plan-code CODE.',
  'plan-code-used': 'Another plan has this code. Check --plan-code.',
  'npi-wrong': 'This NPI is not right: ten digits, the last a check digit. Check --npi.',
  'npi-used': 'Another agency has this NPI. Check --npi.',
  'agency-only': 'Only an agency has an NPI here. Leave --npi out.',
  'referrer-only':
    'Only an organization that refers is of such a kind. Leave --referrer-kind and --substance-use-program out.',
  'email-used': 'This e-mail is in use. Give another with --email.',
}

// docs/reference/operations.md: the list of operations as a person reads it, with what each takes and why it may say no.
import * as z from 'zod'
import type { Operation } from '../../api/operation.ts'
import { isGet } from '../openapi.ts'
import { kindOf } from './access-page.ts'

const head = `# Operations

All that anyone can do, generated from \`src/api\`: \`npx alongside reference\`. Each is called at \`/api/NAME\`: commands by POST with an id of
their own, queries by GET, or by POST where an input field holds a member's data. The same as a document for programs: \`/openapi.json\`.
Who may call what: [access.md](access.md). How the gate says no: [problems.md](problems.md).
`

/** The page for these operations, by name. */
export function operationPage(operations: readonly Operation[]): string {
  const sorted = [...operations].sort((one, other) => (one.name < other.name ? -1 : 1))
  return [head, ...sorted.map(operationPart)].join('\n')
}

const subjects = { member: 'a member', organization: 'an organization', newcomer: 'a new member' } as const

function operationPart(operation: Operation): string {
  const facts = [
    operation.kind,
    `version ${operation.version}`,
    `about ${subjects[kindOf(operation)]}`,
    `right \`${operation.does}\``,
    isGet(operation) ? 'GET' : 'POST',
    ...(operation.kind === 'command' ? [operation.offline ? 'works offline' : 'needs the server'] : []),
  ]
  const refuses = operation.kind === 'command' ? operation.refuses.map((reason) => `\`${reason}\``) : []
  return [
    `## ${operation.name}\n`,
    `${operation.says}\n`,
    `${facts.join(' · ')}\n`,
    ...(refuses.length > 0 ? [`Refuses: ${refuses.join(', ')}\n`] : []),
    `| field | | |\n| --- | --- | --- |\n${fieldLines(operation).join('\n')}\n`,
  ].join('\n')
}

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly format?: string
  readonly pattern?: string
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

function fieldLines(operation: Operation): readonly string[] {
  const schema = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as Schema
  return Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const needed = schema.required?.includes(name) ? 'required' : 'optional'
    return `| \`${name}\` | ${needed} | ${kindWords(field).replaceAll('|', '\\|')} |`
  })
}

/** The largest integer JSON keeps; a limit of it is none. */
const noLimit = Number.MAX_SAFE_INTEGER

function kindWords(schema: Schema): string {
  if (schema.$ref !== undefined) return (schema.$ref.split('/').at(-1) ?? '').toLowerCase()
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(' ')
  if (schema.anyOf) return schema.anyOf.map(kindWords).join(' or ')
  if (Array.isArray(schema.type)) return schema.type.map((type) => kindWords({ ...schema, type })).join(' or ')
  if (schema.type === 'array') return `${atMost(schema.maxItems, '')}list of ${kindWords(schema.items ?? {})}`
  if (schema.type === 'object') return `fields: ${Object.keys(schema.properties ?? {}).join(', ')}`
  if (schema.type === 'string') return `${schema.format ?? 'text'}${atMost(schema.maxLength, ' characters')}`
  if (schema.type === 'integer') return `whole number${range(schema)}`
  return String(schema.type ?? 'anything')
}

function atMost(most: number | undefined, unit: string): string {
  if (most === undefined) return ''
  return unit === '' ? `at most ${most}: ` : `, at most ${most}${unit}`
}

function range({ minimum, maximum }: Schema): string {
  const from = minimum === undefined || minimum === -noLimit ? '' : ` from ${minimum}`
  return `${from}${maximum === undefined || maximum === noLimit ? '' : ` to ${maximum}`}`
}

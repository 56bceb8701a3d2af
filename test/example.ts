// An input for any operation, made from its own schema: a new operation is inside the matrix and the wall tests from its first day,
// with nobody adding a line. Ids are fresh, unless the test gives them by field name.
import * as z from 'zod'
import { operations } from '../src/api/index.ts'
import type { Operation, Subject } from '../src/api/operation.ts'
import { newId } from './house.ts'

/** Every operation, widened: a test loops over them. */
export const everyOperation: readonly Operation[] = operations

/** An input the operation's schema accepts; `given` says what fields of these names hold, at any depth. */
export function exampleInput(operation: Operation, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const schema = schemaOf(operation)
  const input = exampleOf(schema as Schema, (schema.$defs ?? {}) as Definitions, given)
  const parsed = operation.input.safeParse(input)
  if (!parsed.success) throw new Error(`no example for ${operation.name}: ${z.prettifyError(parsed.error)}`)
  return input as Record<string, unknown>
}

const schemas = new Map<Operation, z.core.JSONSchema.BaseSchema>()

/** Made once: the matrix asks for each a hundred times. */
function schemaOf(operation: Operation): z.core.JSONSchema.BaseSchema {
  const schema =
    schemas.get(operation) ??
    z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' })
  schemas.set(operation, schema)
  return schema
}

/** Whose record the operation is about, when its input names this member and this organization. */
export function subjectOf(operation: Operation, given: { readonly member: string; readonly organization: string }) {
  const about = operation.about as (input: unknown) => Subject
  return about(operation.input.parse(exampleInput(operation, given)))
}

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly minLength?: number
  readonly minItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}
type Definitions = Readonly<Record<string, Schema>>

function exampleOf(schema: Schema, definitions: Definitions, given: Readonly<Record<string, unknown>>): unknown {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    return exampleOf({ ...definitions[name] }, definitions, given)
  }
  // Null is the value that needs nothing else to exist.
  if (Array.isArray(schema.type) && schema.type.includes('null')) return null
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) {
    if (choices.some((choice) => choice.type === 'null')) return null
    return choices[0] && exampleOf(choices[0], definitions, given)
  }
  if (schema.type === 'array') {
    return Array.from({ length: schema.minItems ?? 0 }, () => exampleOf(schema.items ?? {}, definitions, given))
  }
  if (schema.type === 'object') {
    return Object.fromEntries(
      (schema.required ?? []).map((name) => [
        name,
        name in given ? given[name] : exampleOf(schema.properties?.[name] ?? {}, definitions, given),
      ]),
    )
  }
  return plainValue(schema)
}

/** Texts of the shapes our patterns ask for; a new shape gets its line here. */
const shaped = ['2026-11', 'eA==', '90001', 'someone@example.org', '123456789', '0'.repeat(64)]

function plainValue({ type, format, pattern, minimum, minLength }: Schema): unknown {
  if (type === 'integer' || type === 'number') return Math.max(minimum ?? 1, 1)
  if (type === 'boolean') return false
  if (type === 'null') return null
  if (format === 'uuid') return newId()
  if (format === 'date') return '2026-11-24'
  if (format === 'base64') return 'eA=='
  if (format === 'date-time') return '2026-11-24T17:00:00.000Z'
  if (pattern !== undefined) return shaped.find((text) => new RegExp(pattern).test(text))
  return 'x'.repeat(minLength ?? 1)
}

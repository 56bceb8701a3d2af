// All that anyone can do is a value of this shape: what it takes and gives, the right it needs, whose record it is about, and whether
// it works offline. The web app, HTTP, the command line, the outbox, the access matrix and the manual are loops over such values.
import type * as z from 'zod'
import type { Result } from '../base/result.ts'
import type { Right } from '../domain/access.ts'
import type { At, Change } from '../domain/change.ts'
import type { Entry, Noun } from '../domain/chart.ts'

/** Whose record an operation is about. Members and organizations have a head and a journal; a newcomer's begins with the operation. */
export type Subject =
  | { readonly kind: 'member' | 'organization'; readonly id: string }
  | { readonly kind: 'newcomer'; readonly id: string; readonly organizationId: string }

export function member(id: string): Subject {
  return { kind: 'member', id }
}

export function organization(id: string): Subject {
  return { kind: 'organization', id }
}

/** A member entered by this very operation, at this organization. */
export function newcomer(id: string, organizationId: string): Subject {
  return { kind: 'newcomer', id, organizationId }
}

/** One entry of the chart, by id; `gives` only carries its type. */
export interface One<E = unknown> {
  readonly take: 'one'
  readonly noun: Noun
  readonly id: string
  readonly gives?: E
}

/** All entries of a noun whose fields equal these. */
export interface All<E = unknown> {
  readonly take: 'all'
  readonly noun: Noun
  readonly where: Readonly<Record<string, string>>
  readonly gives?: E
}

export type Load = One | All
export type Loads = Readonly<Record<string, Load>>

/** One entry of the chart by id; undefined when there is none. */
export function one<N extends Noun>(noun: N, id: string): One<Entry<N>> {
  return { take: 'one', noun, id }
}

/** All entries of a noun whose fields equal these. */
export function all<N extends Noun>(noun: N, where: Readonly<Record<string, string>> = {}): All<Entry<N>> {
  return { take: 'all', noun, where }
}

/** What must be loaded so that a decision gets what it takes. */
export type LoadsFor<Given> = {
  readonly [K in keyof Given]: Given[K] extends readonly (infer E)[] ? All<E> : One<Exclude<Given[K], undefined>>
}

interface Shape {
  /** noun.verb, the verb from the domain. */
  readonly name: string
  readonly version: number
  /** One sentence for the manual. */
  readonly says: string
  readonly does: Right
  readonly input: z.ZodType
}

/** A command whose decision is pure: it runs on the device and on the server alike. */
export interface DecidedCommand extends Shape {
  readonly kind: 'command'
  readonly offline: boolean
  readonly about: (input: never) => Subject
  readonly refuses: readonly string[]
  readonly loads: (input: never) => Loads
  readonly decide: (at: At, loaded: never, input: never) => Result<readonly Change[], string>
}

/** A command that only the server can carry out; its handler stands in server/handlers. */
export interface HandledCommand extends Shape {
  readonly kind: 'command'
  readonly offline: false
  readonly about: (input: never) => Subject
  readonly refuses: readonly string[]
  readonly output: z.ZodType
  /** What the journal keeps of a large input: its digest in place of a file's bytes, which are kept elsewhere. */
  readonly keeps?: (input: never) => unknown
  /** A file comes with it, as the body itself; the input then has the file's `bytes` and `sha256`, which the receiver fills in. */
  readonly attaches?: true
}

export interface Query extends Shape {
  readonly kind: 'query'
  readonly about: (input: never) => Subject
  readonly output: z.ZodType
  /** Whether an input field carries member data: then the query is a POST, so that no name or CIN stands in an address. */
  readonly sensitive: boolean
  /** An open app asks this by itself, every few seconds: an answer that shows nobody leaves no line in the access log. */
  readonly repeats?: boolean
}

export type Command = DecidedCommand | HandledCommand
export type Operation = Command | Query

/** Declares a command with a pure decision. What the decision takes says what must be loaded. */
export function command<
  const Name extends string,
  In extends z.ZodType,
  Given extends object,
  const Reason extends string,
>(given: {
  readonly name: Name
  readonly version?: number
  readonly says: string
  readonly does: Right
  readonly offline: boolean
  readonly input: In
  readonly about: (input: z.infer<In>) => Subject
  readonly refuses: readonly Reason[]
  readonly loads: (input: z.infer<In>) => LoadsFor<Given>
  readonly decide: (at: At, loaded: Given, input: z.infer<In>) => Result<readonly Change[], NoInfer<Reason>>
}) {
  return { kind: 'command' as const, ...given, version: given.version ?? 1 }
}

/** Declares a command that a server handler carries out. */
export function handled<
  const Name extends string,
  In extends z.ZodType,
  Out extends z.ZodType,
  const Reason extends string,
>(given: {
  readonly name: Name
  readonly version?: number
  readonly says: string
  readonly does: Right
  readonly input: In
  readonly output: Out
  readonly about: (input: z.infer<In>) => Subject
  readonly refuses: readonly Reason[]
  readonly keeps?: (input: z.infer<In>) => unknown
  readonly attaches?: true
}) {
  return { kind: 'command' as const, offline: false as const, ...given, version: given.version ?? 1 }
}

/** Declares a query; a server handler answers it. */
export function query<const Name extends string, In extends z.ZodType, Out extends z.ZodType>(given: {
  readonly name: Name
  readonly version?: number
  readonly says: string
  readonly does: Right
  readonly input: In
  readonly output: Out
  readonly sensitive: boolean
  readonly repeats?: boolean
  readonly about: (input: z.infer<In>) => Subject
}) {
  return { kind: 'query' as const, ...given, version: given.version ?? 1 }
}

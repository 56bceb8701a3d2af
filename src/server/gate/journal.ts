// The journal: every change has its line, and each line's chain holds the one before, so that a change of the past shows. The digest
// is salted; salt and input lie sealed apart, where a purge may erase them without breaking the chain.
import { hash, randomBytes } from 'node:crypto'
import type { Statement } from '../database/executor.ts'
import type { Keys } from '../key.ts'

export interface Head {
  readonly subjectId: string
  readonly seq: number
  readonly chain: Buffer
}

export interface Line {
  readonly commandId: string
  readonly at: string
  readonly actor: string
  readonly operation: string
  readonly input: string
}

/** The chain of a line over exact bytes: previous ‖ subject, seq, time, actor, operation, command and digest, a line each. */
export function chainOf(
  previous: Buffer,
  line: {
    subjectId: string
    seq: number
    at: string
    actor: string
    operation: string
    commandId: string
    digest: Buffer
  },
): Buffer {
  const { subjectId, seq, at, actor, operation, commandId, digest } = line
  const text = [subjectId, seq, at, actor, operation, commandId, digest.toString('hex')].join('\n')
  return hash('sha256', Buffer.concat([previous, Buffer.from(text, 'utf8')]), 'buffer')
}

/** The salted digest of an input. */
export function digestOf(salt: Buffer, input: string): Buffer {
  return hash('sha256', Buffer.concat([salt, Buffer.from(input, 'utf8')]), 'buffer')
}

/** The head's beginning: no line yet. */
export const noChain = Buffer.alloc(32)

/** The statement that writes a line with its sealed input and the command's outcome, and moves the head on: one statement, one trip's end. */
export function writeLine(
  head: Head,
  line: Line,
  keys: Keys,
  outcome: { readonly digest: Buffer; readonly answer: unknown },
): Statement {
  const seq = head.seq + 1
  const salt = randomBytes(16)
  const digest = digestOf(salt, line.input)
  const chain = chainOf(head.chain, { ...line, subjectId: head.subjectId, seq, digest })
  return {
    text: `with line as (insert into journal (subject_id, seq, at, actor, operation, command_id, digest, chain) values ($1, $2, $3, $4, $5, $6, $7, $8)),
      input as (insert into journal_input (subject_id, seq, salt, input_sealed) values ($1, $2, $9, $10)),
      outcome as (insert into outcome (subject_id, command_id, digest, outcome, answer, at) values ($1, $6, $11, 'done', $12, $3))
      update head set seq = $2, chain = $8 where subject_id = $1`,
    values: [
      head.subjectId,
      seq,
      line.at,
      line.actor,
      line.operation,
      line.commandId,
      digest,
      chain,
      salt,
      keys.seal(line.input, `${head.subjectId}:${seq}`),
      outcome.digest,
      JSON.stringify(outcome.answer),
    ],
  }
}

/** The statement that keeps a refusal by the decision: an outcome too, though nothing changed. */
export function writeRefusal(
  subjectId: string,
  commandId: string,
  digest: Buffer,
  answer: unknown,
  at: string,
): Statement {
  return {
    text: `insert into outcome (subject_id, command_id, digest, outcome, answer, at) values ($1, $2, $3, 'refused', $4, $5)`,
    values: [subjectId, commandId, digest, JSON.stringify(answer), at],
  }
}

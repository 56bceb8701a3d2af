// What a test file tells the runner, as lines of JSON on a channel of its own: what a test prints cannot be taken for a
// result. Node loads this inside the test file's process.
import { writeSync } from 'node:fs'
import type { TestEvent } from 'node:test/reporters'
import { inspect, stripVTControlCharacters } from 'node:util'

export type Result =
  | { readonly kind: 'passed'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly error: string }
  | { readonly kind: 'skipped'; readonly name: string; readonly reason: string }
  /** Said once, at the very end: a file whose process ended without it was cut short. */
  | { readonly kind: 'ended' }

const CHANNEL = 3
const COUNT = /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) [\d.]+$/

// Node asks for a default export here.
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const names: string[] = []
  for await (const { type, data } of events) {
    if (type === 'test:start') names[data.nesting] = data.name
    if (type === 'test:pass' || type === 'test:fail') {
      const result = resultOf(type, data, [...names.slice(0, data.nesting), data.name].join(' › '))
      if (result) tell(result)
    }
    // Node tells here what went wrong after a test had ended; its counts are ours to make.
    if (type === 'test:diagnostic' && !COUNT.test(data.message)) yield `${data.message}\n`
    // One a run: this process runs one file.
    if (type === 'test:summary') tell({ kind: 'ended' })
  }
}

type Outcome = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>

function resultOf(type: Outcome['type'], data: Outcome['data'], name: string): Result | undefined {
  // To do is not done, whether or not it happens to pass.
  const excuse = data.skip ?? data.todo
  if (excuse !== undefined) return { kind: 'skipped', name, reason: excuse === true ? '' : String(excuse) }
  const isSuite = data.details.type === 'suite'
  if (type === 'test:pass') return isSuite ? undefined : { kind: 'passed', name }
  const error = 'error' in data.details ? data.details.error : undefined
  // What failed inside has been told by itself.
  if (error && 'failureType' in error && error.failureType === 'subtestsFailed') return undefined
  return { kind: 'failed', name, error: textOf(error) }
}

function textOf(error: Error | undefined): string {
  const cause = error?.cause ?? error
  const text = typeof cause === 'string' ? cause : inspect(cause, { colors: false, depth: 6, maxStringLength: 10_000 })
  return stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => !/^\s+at .*\bnode:/.test(line))
    .join('\n')
}

function tell(result: Result): void {
  writeSync(CHANNEL, `${JSON.stringify(result)}\n`)
}

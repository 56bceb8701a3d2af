// What a run comes to: the count that is its last line, and the exit code that must say the same.
import type { FileReport } from './test-file.ts'

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: readonly string[] }

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: [] }

/** The tally with one more file. */
export function withFile(tally: Tally, file: string, { results }: FileReport): Tally {
  const skipped = results.filter((result) => result.kind === 'skipped')
  return {
    passed: tally.passed + count(results, 'passed'),
    failed: tally.failed + count(results, 'failed'),
    skipped: [...tally.skipped, ...skipped.map(({ name, reason }) => `${file} › ${name}${reason && ` (${reason})`}`)],
  }
}

/** What is said of one file: a line, and below it each failure with its error and what the file printed. */
export function fileLines(file: string, { results, output, seconds }: FileReport): string {
  const failed = results.filter((result) => result.kind === 'failed')
  const counts = [`${count(results, 'passed')} passed`, ...(failed.length > 0 ? [`${failed.length} failed`] : [])]
  const lines = [`${failed.length > 0 ? '✖' : '✔'} ${file}  ${counts.join(', ')}, ${seconds.toFixed(1)} s`]
  for (const { name, error } of failed) lines.push(indent(`✖ ${name}\n${indent(error)}`))
  if (failed.length > 0 && output.trim() !== '') lines.push(indent(`It printed:\n${indent(output.trimEnd())}`))
  return lines.join('\n')
}

/** The last line, and the exit code. A run in which nothing passed, or that did not come to its end, is no success. */
export function verdict(
  { passed, failed }: Tally,
  isStopped: boolean,
): { readonly line: string; readonly code: 0 | 1 } {
  return { line: `${passed} passed, ${failed} failed`, code: passed > 0 && failed === 0 && !isStopped ? 0 : 1 }
}

function count(results: FileReport['results'], kind: 'passed' | 'failed'): number {
  return results.filter((result) => result.kind === kind).length
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ')
}

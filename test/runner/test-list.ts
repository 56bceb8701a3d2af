// Which test files a run takes. Journeys in the browser come last: they are slow, and what breaks below them says more.
import { matchesGlob, relative, sep } from 'node:path'

/** The test files among `files` that fit any of `patterns` (a part of a path, or a glob), in the order to run; all when there is no pattern. */
export function listTests(files: readonly string[], patterns: readonly string[], root: string): readonly string[] {
  const wanted = patterns.map((pattern) => fromRoot(pattern, root))
  const tests = files.filter(
    (file) => /\.test\.m?[jt]s$/.test(file) && (wanted.length === 0 || wanted.some((pattern) => fits(file, pattern))),
  )
  const isJourney = (file: string) => file.startsWith('test/browser/')
  return [...tests.filter((file) => !isJourney(file)), ...tests.filter(isJourney)]
}

function fits(file: string, pattern: string): boolean {
  return file.includes(pattern) || matchesGlob(file, pattern)
}

function fromRoot(pattern: string, root: string): string {
  const path = pattern.startsWith(root) ? relative(root, pattern) : pattern
  return path.split(sep).join('/').replace(/^\.\//, '')
}

// How we write, as far as a machine can see it. The formatter and the linter see the rest; what only a reader can see is
// in CONTRIBUTING.md.
import { posix } from 'node:path'
import { type Node, readSource, walkTree } from './source.ts'

const LONGEST_FILE = 400
const LONGEST_FUNCTION = 70
const MOST_DEPENDENCIES = 28

/** Names under which anything could lie, so that nobody finds it and it is written again. */
const EMPTY_NAMES =
  'utils util helpers helper common shared services service models types hooks misc manager lib'.split(' ')
// Put together here, so that this file does not break its own rule.
const UNFINISHED = new RegExp(
  `\\b(${['TO', 'FIX', 'XX', 'HA'].map((it, i) => it + ['DO', 'ME', 'X', 'CK'][i]).join('|')})\\b`,
)
const MACHINE = new RegExp(
  ['/wo' + 'rk/', '/ro' + 'ot/', '/ho' + 'me/[a-z]', '/Us' + 'ers/[a-z]', '\\.\\./sha' + 'red'].join('|'),
)

/** What is wrong with one text file of the project, one line each. */
export function fileFaults(path: string, text: string): readonly string[] {
  const isGenerated = path === 'db/schema.sql' || path.startsWith('docs/reference/') || path === 'package-lock.json'
  return [
    ...(isGenerated ? [] : nameFaults(path)),
    ...(isGenerated || !/\.(ts|tsx|mjs|css|sql|md)$/.test(path) ? [] : lengthFaults(path, text)),
    ...(path === 'package-lock.json' ? lockFaults(text) : machineFaults(path, text)),
    ...(/\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts') ? sourceFaults(path, text) : []),
  ]
}

function nameFaults(path: string): readonly string[] {
  const parts = path.split('/')
  const bare = parts.map((part) => part.replace(/\..*$/, ''))
  const isOurNaming = /^(src|content|db|test|bench|docs)\//.test(path)
  const odd = isOurNaming ? bare.filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part)) : []
  return [
    ...bare.filter((part) => EMPTY_NAMES.includes(part)).map((part) => `${path}: "${part}" says nothing`),
    ...odd.map((part) => `${path}: "${part}" is not in kebab-case`),
  ]
}

function lengthFaults(path: string, text: string): readonly string[] {
  const lines = text.trimEnd().split('\n').length
  return lines > LONGEST_FILE
    ? [`${path}: has ${lines} lines; what is longer than ${LONGEST_FILE} is more than one idea`]
    : []
}

function machineFaults(path: string, text: string): readonly string[] {
  // A test may read what lies beside the project, if it skips where nothing does.
  const isTest = path.startsWith('test/') || path.startsWith('bench/') || path.includes('.test.')
  const found = text.split('\n').flatMap((line, index) => {
    const word = MACHINE.exec(line)?.[0]
    return word === undefined || (isTest && word.startsWith('..'))
      ? []
      : [`${path}:${index + 1}: names a place of one machine (${word})`]
  })
  return found
}

function lockFaults(text: string): readonly string[] {
  const elsewhere = [...text.matchAll(/"resolved": "([^"]+)"/g)]
    .map((match) => match[1] ?? '')
    .filter((address) => !address.startsWith('https://registry.npmjs.org/'))
  return elsewhere.slice(0, 3).map((address) => `package-lock.json: ${address} is not the public registry`)
}

function sourceFaults(path: string, text: string): readonly string[] {
  const source = readSource(path, text)
  const isTest = path.startsWith('test/') || path.includes('.test.')
  const faults: string[] = []
  if (!isTest && !/^(#!.*\n)?\/\/ |^\/\*/.test(text)) faults.push(`${path}: does not begin by saying what it is`)
  for (const { text: comment, line } of source.comments) {
    if (UNFINISHED.test(comment)) faults.push(`${path}:${line}: is unfinished; finish it or leave it out`)
    if (/@ts-(ignore|nocheck)/.test(comment)) faults.push(`${path}:${line}: silences the compiler`)
    if (/@ts-expect-error\s*$/.test(comment)) faults.push(`${path}:${line}: silences the compiler without a reason`)
  }
  source.walk((node, line) => {
    if (node.type === 'TSAnyKeyword' && !isTest) faults.push(`${path}:${line}: any`)
    if (isTest && isFocus(node)) faults.push(`${path}:${line}: runs alone; the other tests of the file would not run`)
    if (isTest) return
    const length = isFunction(node) ? ownLines(node, text) : 0
    if (length > LONGEST_FUNCTION) faults.push(`${path}:${line}: a function of ${length} lines`)
  })
  return faults
}

function isFunction(node: Node): boolean {
  return /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)
}

/** The lines of a function without its markup, and without the functions inside it, which are counted for themselves. */
function ownLines(node: Node, text: string): number {
  const inner: Node[] = []
  walkTree(node, (below) => {
    if (below === node || !(isFunction(below) || /^JSX(Element|Fragment)$/.test(below.type))) return true
    inner.push(below)
    return false
  })
  return inner.reduce((sum, it) => sum - linesOf(it, text) + 1, linesOf(node, text))
}

function linesOf(node: Node, text: string): number {
  return text.slice(node.start, Number(node.end)).split('\n').length
}

/** `test.only(…)`, or a test with the option `only`. */
function isFocus(node: Node): boolean {
  const property = (
    node.type === 'MemberExpression' ? node.property : node.type === 'Property' ? node.key : undefined
  ) as Node | undefined
  if (property?.name !== 'only') return false
  const object = node.object as Node | undefined
  if (node.type === 'Property') return (node.value as Node).value === true
  return ['test', 'it', 'describe', 'suite'].includes(String(object?.name))
}

type Package = {
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** What is wrong between package.json and the handbook's list of what is not ours. */
export function dependencyFaults(json: Package, handbook: string): readonly string[] {
  const runtime = { ...json.dependencies, ...json.optionalDependencies }
  const loose = Object.entries({ ...runtime, ...json.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  )
  const rows = handbook.split('\n').filter((line) => /^\| `/.test(line))
  const told = rows
    .filter((row) =>
      row
        .split('|')
        .slice(2, 4)
        .every((cell) => cell.trim() !== ''),
    )
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^` ]+)`/g)].map((match) => match[1] ?? ''))
  const count = Object.keys(json.dependencies ?? {}).length
  return [
    ...loose.map(([name, version]) => `package.json: ${name} ${version} is not one exact version`),
    ...(count > MOST_DEPENDENCIES
      ? [`package.json: ${count} packages at runtime, ${MOST_DEPENDENCIES} at the most`]
      : []),
    ...Object.keys(runtime)
      .filter((name) => !told.includes(name))
      .map((name) => `docs/handbook.md: does not say what ${name} is for and what would replace it`),
    ...told.filter((name) => !(name in runtime)).map((name) => `docs/handbook.md: ${name} is not in package.json`),
  ]
}

/** Links in a page to files that are not there. `files` are the project's, from its folder. */
export function linkFaults(path: string, text: string, files: readonly string[]): readonly string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
  return targets
    .filter((target) => !/^([a-z]+:|#)/.test(target))
    .map((target) => posix.join(posix.dirname(path), target.replace(/#.*$/, '')))
    .filter((target) => !files.some((file) => file === target || file.startsWith(target.replace(/\/?$/, '/'))))
    .map((target) => `${path}: links to ${target}, which is not there`)
}

/** Migrations that are not numbered one after the other. */
export function migrationFaults(names: readonly string[]): readonly string[] {
  return [...names].sort().flatMap((name, index) => {
    const number = String(index + 1).padStart(4, '0')
    return name.startsWith(`${number}-`) ? [] : [`db/migrations/${name}: should have the number ${number}`]
  })
}

// The walls of the house as data: who may import whom, which folders know no machine, which package is used where. The
// table is the one of the design; where building shows a better way, it changes here and nowhere else.
import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { type Node, readSource, type Source } from './source.ts'

type Wall = {
  /** The areas it may import from, besides itself. A file may be named where only that one may be. */
  readonly from: readonly string[]
  readonly packages: readonly string[] | 'all'
  /** Whether it may use Node's own modules. */
  readonly node: boolean
}

const ALL_BUT_WEB = ['base', 'domain', 'api', 'formats', 'exchange', 'identify', 'content', 'door', 'server', 'db']
const SERVER_PACKAGES = [
  'pg',
  'pg-copy-streams',
  'kysely',
  'hono',
  '@hono/node-server',
  '@simplewebauthn/server',
  'zod',
  'graphile-worker',
  'nodemailer',
]
const SIGN_IN_PACKAGES = ['better-auth', '@better-auth/passkey']
const WEB_PACKAGES = [
  'react',
  'react-dom',
  'react-aria-components',
  '@tanstack/react-router',
  '@tanstack/react-virtual',
  'idb',
  'qrcode-generator',
]

const WALLS: Readonly<Record<string, Wall>> = {
  base: { from: [], packages: [], node: false },
  domain: { from: ['base'], packages: ['zod'], node: false },
  api: { from: ['base', 'domain'], packages: ['zod'], node: false },
  content: { from: ['base', 'domain'], packages: [], node: false },
  formats: { from: ['base'], packages: ['csv-stringify', 'exceljs', 'saxes'], node: true },
  exchange: { from: ['base', 'domain', 'api', 'formats'], packages: ['zod'], node: true },
  identify: { from: ['base', 'domain'], packages: ['@duckdb/node-api'], node: true },
  door: { from: ['base', 'domain', 'api', 'content'], packages: ['hono'], node: false },
  // It reaches an old phone: neither schemas nor the contract may weigh on it. Rules decide and ask there, too.
  'door/script': {
    from: ['base', 'src/domain/ask.ts', 'src/domain/condition.ts', 'src/domain/door-question.ts', 'src/domain/rule.ts'],
    packages: [],
    node: false,
  },
  server: {
    from: ['base', 'domain', 'api', 'formats', 'exchange', 'identify', 'content', 'door', 'db'],
    packages: [...SERVER_PACKAGES, ...SIGN_IN_PACKAGES],
    node: true,
  },
  web: { from: ['base', 'domain', 'api', 'content'], packages: [...WEB_PACKAGES, 'zod'], node: false },
  main: { from: ALL_BUT_WEB, packages: [], node: true },
  // The demo is written through the gate's own blocks, like anything else.
  db: { from: ['base', 'domain', 'api', 'content', 'server'], packages: [], node: true },
  bench: { from: [...ALL_BUT_WEB, 'test'], packages: 'all', node: true },
  test: { from: [...ALL_BUT_WEB, 'web', 'bench', 'main'], packages: 'all', node: true },
  start: { from: [], packages: [], node: true },
  build: { from: [], packages: 'all', node: true },
}

/** What a test beside a file may import more than the file. */
const TEST_WALL = { from: ['content', 'test'], packages: ['fast-check', 'csv-parse'] }

const PURE = new Set(['base', 'domain', 'api', 'content'])
const IMPURE_NAMES = new Set(
  'Date Temporal crypto performance process Buffer console fetch setTimeout setInterval globalThis window document'.split(
    ' ',
  ),
)
const BUILTIN = new Set(builtinModules)

/** Everything in the file that breaks a wall, one line each. */
export function wallFaults(path: string, text: string): readonly string[] {
  const area = areaOf(path)
  const wall = area === undefined ? undefined : WALLS[area]
  if (area === undefined || !wall) return [`${path}: lies in no part of the house`]
  const source = readSource(path, text)
  const isTest = /\.test\.ts$/.test(path)
  const faults = source.imports.flatMap(({ of, line }) => {
    const fault =
      of === undefined ? 'imports a path that is made while running' : importFault(path, area, wall, of, isTest)
    return fault === undefined ? [] : [`${path}:${line}: ${fault}`]
  })
  if (isTest || !PURE.has(area)) return faults
  return [...faults, ...impurities(path, source), ...(area === 'content' ? movingParts(path, source) : [])]
}

function areaOf(path: string): string | undefined {
  if (path === 'start.mjs') return 'start'
  if (path === 'vite.config.ts') return 'build'
  if (path === 'src/main.ts') return 'main'
  if (path.startsWith('src/door/script/')) return 'door/script'
  const [first = '', second = '', third] = path.split('/')
  if (first === 'src') return third === undefined ? undefined : second
  return first
}

function importFault(path: string, area: string, wall: Wall, of: string, isTest: boolean): string | undefined {
  if (of.startsWith('.')) {
    const target = posix.join(posix.dirname(path), of.replace(/\?.*$/, ''))
    const targetArea = areaOf(target)
    if (targetArea === undefined) return `imports ${target}, which lies in no part of the house`
    const from = [area, ...wall.from, ...(isTest ? TEST_WALL.from : [])]
    if (from.includes(targetArea) || from.includes(target)) return undefined
    return `${area} may not import ${targetArea} (${of})`
  }
  if (of.startsWith('node:')) return wall.node || isTest ? undefined : `${area} may not use Node (${of})`
  if (BUILTIN.has(of)) return `writes ${of} without node:`
  const name = of
    .split('/')
    .slice(0, of.startsWith('@') ? 2 : 1)
    .join('/')
  const packages = wall.packages === 'all' ? [name] : [...wall.packages, ...(isTest ? TEST_WALL.packages : [])]
  const isFont = area === 'web' && name.startsWith('@fontsource')
  return packages.includes(name) || isFont ? undefined : `${area} may not use the package ${name}`
}

/** Clocks, chance and machines: what is the same only by luck on device and server. */
function impurities(path: string, source: Source): readonly string[] {
  const faults: string[] = []
  source.walk((node, line, parent, field) => {
    if (node.type === 'Identifier' && IMPURE_NAMES.has(String(node.name)) && isUse(parent, field)) {
      faults.push(`${path}:${line}: uses ${node.name}; today and now are arguments`)
    }
    if (isMember(node, 'Math', 'random')) faults.push(`${path}:${line}: uses Math.random; chance is an argument`)
    // JSON Schema and forms come from these schemas, and can show none of the three.
    for (const name of ['date', 'coerce', 'preprocess'])
      if (isMember(node, 'z', name)) faults.push(`${path}:${line}: uses z.${name}; a contract schema only describes`)
    if (node.type === 'CallExpression' && nameOfProperty(node.callee) === 'transform') {
      faults.push(`${path}:${line}: uses transform; a contract schema only describes`)
    }
  })
  return faults
}

/** Content is data that survives a JSON round trip, and can be shown, hashed and compared. */
function movingParts(path: string, source: Source): readonly string[] {
  const faults: string[] = []
  source.walk((node, line) => {
    const isMoving =
      /Function|^Class(Declaration|Expression)$|^NewExpression$/.test(node.type) && !node.type.startsWith('TS')
    if (isMoving || (node.type === 'Literal' && node.regex != null))
      faults.push(`${path}:${line}: content holds only data`)
  })
  return faults
}

function isUse(parent: Node | undefined, field: string | undefined): boolean {
  if (!parent) return true
  if (field === 'property' && parent.type === 'MemberExpression') return parent.computed === true
  // A field may have any name; only what stands for a value or a type counts.
  if (field === 'key') return parent.computed === true
  return field !== 'label' && field !== 'imported' && field !== 'exported'
}

function isMember(node: Node, object: string, property: string): boolean {
  if (node.type !== 'MemberExpression') return false
  return nameOfProperty(node) === property && (node.object as Node).name === object
}

function nameOfProperty(node: unknown): unknown {
  const member = node as Node
  if (member.type !== 'MemberExpression') return undefined
  const property = member.property as Node
  return member.computed === true ? property.value : property.name
}

// The manner of the house, where a machine can see it. Each rule is first shown something bad.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { dependencyFaults, fileFaults, linkFaults, migrationFaults } from './house-rule.ts'
import { projectFiles, ROOT } from './tree.ts'

const HEAD = '// A page of its own.\n'
const long = (lines: number) => `${HEAD}${'const x = 1\n'.repeat(lines)}`
const unfinished = ['TO', 'DO'].join('')
const machine = ['', 'work', 'main'].join('/')

const BAD: readonly (readonly [path: string, text: string, says: RegExp])[] = [
  ['src/server/utils/day.ts', HEAD, /"utils" says nothing/],
  ['src/domain/helpers.ts', HEAD, /"helpers" says nothing/],
  ['src/domain/carePlan.ts', HEAD, /"carePlan" is not in kebab-case/],
  ['src/domain/a.ts', long(400), /has 401 lines/],
  ['src/web/look/a.css', '/* a */\n'.repeat(401), /has 401 lines/],
  ['src/domain/a.ts', 'const x = 1', /does not begin by saying what it is/],
  ['src/domain/a.ts', `${HEAD}// ${unfinished}: later`, /a\.ts:2: is unfinished/],
  ['src/domain/a.ts', `${HEAD}// @ts-ignore`, /silences the compiler/],
  ['src/domain/a.ts', `${HEAD}// @ts-expect-error`, /without a reason/],
  ['src/domain/a.ts', `${HEAD}const x: any = 1`, /a\.ts:2: any/],
  ['src/domain/a.ts', `${HEAD}function f() {\n${'f()\n'.repeat(69)}}`, /a function of 71 lines/],
  ['src/domain/a.test.ts', `test.only('x', () => {})`, /runs alone/],
  ['src/domain/a.test.ts', `test('x', { only: true }, () => {})`, /runs alone/],
  ['src/server/a.ts', `${HEAD}const x = '${machine}'`, /a place of one machine/],
  ['docs/a.md', `See ${['..', 'shared', 'look.md'].join('/')}`, /a place of one machine/],
  ['package-lock.json', '"resolved": "https://packages.example/zod.tgz"', /not the public registry/],
]

for (const [path, text, says] of BAD) {
  test(`refused: ${path} with ${text.slice(0, 60).replaceAll('\n', '; ')}`, () => {
    assert.match(fileFaults(path, text).join('\n'), says)
  })
}

test('what is good is let be', () => {
  const inner = `const f = () => {\n${'f()\n'.repeat(40)}}\n`
  const good: readonly (readonly [string, string])[] = [
    ['src/domain/care-plan.ts', long(399)],
    ['src/domain/a.ts', `${HEAD}// @ts-expect-error no types are published\nconst x: unknown = { only: true, any: 1 }`],
    ['src/domain/a.ts', `${HEAD}function outer() {\n${inner}${inner}}`],
    ['src/web/a.tsx', `${HEAD}function A() {\nreturn <p>\n${'<b />\n'.repeat(80)}</p>\n}`],
    ['src/exchange/a.test.ts', `const samples = '${['..', 'shared', 'samples'].join('/')}'`],
    ['db/schema.sql', '-- x\n'.repeat(2000)],
  ]
  for (const [path, text] of good) assert.deepEqual(fileFaults(path, text), [])
})

test('a package with a loose version, or without its line in the handbook, is refused', () => {
  const handbook =
    '| package | what for | instead |\n| `pg` | the database | `postgres` |\n| `gone` | old | new |\n| `zod` | | |'
  const faults = dependencyFaults(
    { dependencies: { pg: '^8.0.0', zod: '4.6.7' }, devDependencies: { vite: '*' } },
    handbook,
  )
  assert.deepEqual(faults, [
    'package.json: pg ^8.0.0 is not one exact version',
    'package.json: vite * is not one exact version',
    'docs/handbook.md: does not say what zod is for and what would replace it',
    'docs/handbook.md: gone is not in package.json',
  ])
  const many = Object.fromEntries(Array.from({ length: 29 }, (_, i) => [`p${i}`, '1.0.0']))
  assert.match(dependencyFaults({ dependencies: many }, '')[0] ?? '', /29 packages at runtime/)
})

test('a link to what is not there is refused', () => {
  const files = ['docs/handbook.md', 'docs/decisions/0001-one.md', 'LICENSE']
  const page = `[a](decisions/) [b](../LICENSE#top) [c](https://example.org) [d](#here) [e](absent.md) <img src="../no.png">`
  assert.deepEqual(linkFaults('docs/handbook.md', page, files), [
    'docs/handbook.md: links to docs/absent.md, which is not there',
    'docs/handbook.md: links to no.png, which is not there',
  ])
})

test('a gap or a double in the numbers of migrations is refused', () => {
  assert.deepEqual(migrationFaults(['0002-b.sql', '0001-a.sql']), [])
  assert.match(migrationFaults(['0001-a.sql', '0003-c.sql']).join(), /0003-c\.sql: should have the number 0002/)
  assert.match(migrationFaults(['0001-a.sql', '0001-b.sql']).join(), /0001-b\.sql: should have the number 0002/)
})

const files = projectFiles()
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

test('every file keeps the manner of the house', () => {
  const texts = files.filter((path) => !/\.(png|jpg|woff2|ico|xlsx|parquet)$/.test(path))
  assert.deepEqual(
    texts.flatMap((path) => fileFaults(path, read(path))),
    [],
  )
})

test('every package has its exact version and its line in the handbook', () => {
  assert.deepEqual(dependencyFaults(JSON.parse(read('package.json')), read('docs/handbook.md')), [])
})

test('every link in a page leads somewhere', () => {
  const pages = files.filter((path) => path.endsWith('.md'))
  assert.ok(pages.includes('docs/handbook.md') && pages.includes('CONTRIBUTING.md'))
  assert.deepEqual(
    pages.flatMap((path) => linkFaults(path, read(path), files)),
    [],
  )
})

test('migrations are numbered one after the other', () => {
  const names = files.filter((path) => path.startsWith('db/migrations/')).map((path) => path.split('/').at(-1) ?? '')
  assert.ok(names.length > 0)
  assert.deepEqual(migrationFaults(names), [])
})

test('the license is there, whole, and the one that package.json names', () => {
  assert.match(
    read('LICENSE'),
    /Apache License\s+Version 2\.0, January 2004[\s\S]+9\. Accepting Warranty[\s\S]+END OF TERMS AND CONDITIONS/,
  )
  assert.equal(JSON.parse(read('package.json')).license, 'Apache-2.0')
})

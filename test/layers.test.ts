// The walls stand: every file imports only what its part of the house may. The first half proves that the test can fail.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { projectFiles, ROOT } from './tree.ts'
import { wallFaults } from './wall.ts'

const BAD: readonly (readonly [path: string, text: string, says: RegExp])[] = [
  ['src/base/a.ts', `import { x } from '../domain/b.ts'`, /base may not import domain/],
  ['src/domain/a.ts', `import type { X } from '../api/b.ts'`, /domain may not import api/],
  ['src/domain/a.ts', `export * from '../../content/index.ts'`, /domain may not import content/],
  ['src/api/a.ts', `export { x } from '../server/gate.ts'`, /api may not import server/],
  ['src/api/a.ts', `type X = import('../server/gate.ts').X`, /api may not import server/],
  ['src/formats/csv.ts', `import { x } from '../domain/member.ts'`, /formats may not import domain/],
  ['src/exchange/mif.ts', `import { x } from '../../content/index.ts'`, /exchange may not import content/],
  ['src/identify/sql.ts', `import { x } from '../api/index.ts'`, /identify may not import api/],
  ['src/door/page.ts', `const x = await import('../server/house.ts')`, /door may not import server/],
  ['src/door/script/form.ts', `import { x } from '../../domain/member.ts'`, /script may not import domain/],
  ['src/door/script/form.ts', `import { z } from 'zod'`, /script may not use the package zod/],
  ['src/server/house.ts', `import { x } from '../web/main.tsx'`, /server may not import web/],
  ['src/server/house.ts', `import { x } from '../../test/database.ts'`, /server may not import test/],
  ['src/web/main.tsx', `import { x } from '../server/house.ts'`, /web may not import server/],
  ['src/web/main.tsx', `import { x } from '../door/page.ts'`, /web may not import door/],
  ['src/web/part.test.ts', `import { x } from '../server/house.ts'`, /web may not import server/],
  ['src/main.ts', `import { x } from './web/main.tsx'`, /main may not import web/],
  ['src/server/a.ts', `const name = 'x'; await import(name)`, /made while running/],
  ['src/helpers.ts', `export const x = 1`, /no part of the house/],
  ['src/utils/x.ts', `export const x = 1`, /no part of the house/],
  ['src/base/a.ts', `import { x } from 'node:fs'`, /may not use Node/],
  ['src/web/a.ts', `import { x } from 'node:fs'`, /may not use Node/],
  ['src/server/a.ts', `import { x } from 'fs'`, /without node:/],
  ['src/base/a.ts', `import { z } from 'zod'`, /base may not use the package zod/],
  ['src/server/a.ts', `import { x } from 'react'`, /server may not use the package react/],
  ['src/domain/a.ts', `import { x } from '@scope/deep/part'`, /package @scope\/deep$/],
  ['src/domain/a.ts', `import { demo } from '../../db/demo.ts'`, /domain may not import db/],
  ['db/demo.ts', `import { x } from '../src/web/main.tsx'`, /db may not import web/],
  ['start.mjs', `import { x } from './src/main.ts'`, /start may not import main/],
  ['src/domain/a.ts', `export const now = () => Date.now()`, /uses Date/],
  ['src/domain/a.ts', `export type X = Date`, /uses Date/],
  ['src/domain/a.ts', `export const x = { Date }`, /uses Date/],
  ['src/domain/a.ts', `export const x = globalThis['Date']`, /uses globalThis/],
  ['src/base/a.ts', `export const x = Temporal.Now.instant()`, /uses Temporal/],
  ['src/base/a.ts', `export const x = Math.random()`, /Math\.random/],
  ['src/base/a.ts', `export const x = Math['random']()`, /Math\.random/],
  ['src/api/a.ts', `export const x = crypto.randomUUID()`, /uses crypto/],
  ['src/api/a.ts', `export const x = z.object({ at: z.date() })`, /z\.date/],
  ['src/domain/a.ts', `export const x = Text.transform((text) => text.trim())`, /transform/],
  ['content/rules/a.ts', `export const rule = { when: (x) => x > 1 }`, /only data/],
  ['content/forms/a.ts', `export const form = { pattern: /a/ }`, /only data/],
  ['content/forms/a.ts', `export const form = { keys: new Set(['a']) }`, /only data/],
]

const GOOD: readonly (readonly [path: string, text: string])[] = [
  ['src/domain/a.ts', `import { day } from '../base/day.ts'\nimport { z } from 'zod'`],
  [
    'src/domain/a.ts',
    `// Date and import '../server/x.ts' in words\nexport const x = { Date: 'import "../web/y.ts"' }.Date`,
  ],
  ['src/domain/a.test.ts', `import { test } from 'node:test'\nimport fc from 'fast-check'\nconst x = Date.now()`],
  ['src/domain/a.test.ts', `import { content } from '../../content/index.ts'`],
  ['src/server/a.ts', `import { x } from 'hono/html'\nimport { y } from '../domain/z.ts'\nconst now = Date.now()`],
  ['src/server/a.test.ts', `import { testDatabase } from '../../test/database.ts'`],
  [
    'src/web/main.tsx',
    `import './look/base.css'\nimport '@fontsource-variable/vazirmatn'\nexport const x = <p>Date</p>`,
  ],
  ['src/door/script/form.ts', `import { decide } from '../../domain/rule.ts'`],
  [
    'content/rules/a.ts',
    `import type { Rule } from '../../src/domain/rule.ts'\nexport const r = { id: 'a' } as const satisfies Rule`,
  ],
]

for (const [path, text, says] of BAD) {
  test(`refused: ${path} with ${text}`, () => {
    const faults = wallFaults(path, text)
    assert.ok(
      faults.some((fault) => says.test(fault)),
      `found only: ${faults.join('; ') || 'nothing'}`,
    )
  })
}

for (const [path, text] of GOOD) {
  test(`allowed: ${path} with ${text.replaceAll('\n', '; ')}`, () => assert.deepEqual(wallFaults(path, text), []))
}

test('every file of the project keeps to the walls', () => {
  const files = projectFiles().filter((path) => /\.(m?[jt]s|tsx)$/.test(path) && !path.endsWith('.d.ts'))
  assert.ok(files.length > 100)
  assert.deepEqual(
    files.flatMap((path) => wallFaults(path, readFileSync(join(ROOT, path), 'utf8'))),
    [],
  )
})

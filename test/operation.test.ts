// The list of operations is whole: each has who carries it out, none is left over, every right is asked for by someone and given to
// someone, and no operation names a refusal that it never gives.
import { deepEqual, equal, match } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { grants } from '../content/access.ts'
import { operationByName, operations } from '../src/api/index.ts'
import { offlineCommands } from '../src/api/offline.ts'
import { relations, rights, roles } from '../src/domain/access.ts'
import { labels } from '../src/domain/label.ts'
import { handlers } from '../src/server/handlers/index.ts'
import { kindOf } from '../src/server/reference/access-page.ts'
import { everyOperation } from './example.ts'
import { projectFiles, ROOT } from './tree.ts'

test('every operation has a decision or a handler, never both, and no handler is left over', () => {
  const handled = { command: new Set(Object.keys(handlers.command)), query: new Set(Object.keys(handlers.query)) }
  for (const operation of everyOperation) {
    const isDecided = operation.kind === 'command' && 'decide' in operation
    equal(handled[operation.kind].delete(operation.name), !isDecided, operation.name)
  }
  deepEqual([...handled.command, ...handled.query], [])
})

test('names are noun.verb, once each, and every operation says what it is in one sentence', () => {
  equal(operationByName.size, operations.length)
  for (const { name, says } of everyOperation) {
    match(name, /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
    match(says, /^[A-Z].*\.$/s, name)
  }
})

test('every right is asked for by an operation and given by a sentence', () => {
  const asked = new Set(everyOperation.map((operation) => operation.does))
  const given = new Set(grants.flatMap((grant) => grant.may))
  deepEqual(
    rights.filter((right) => !asked.has(right)),
    [],
  )
  deepEqual(
    rights.filter((right) => !given.has(right)),
    [],
  )
})

test('a sentence names only what exists, and joins rights and relations that can meet', () => {
  for (const grant of grants) {
    equal(roles.includes(grant.role), true)
    equal(grant.of.length > 0 && grant.may.length > 0, true)
    for (const label of grant.sees ?? []) equal(labels.includes(label), true)
    for (const right of grant.may) {
      equal(rights.includes(right), true)
      for (const operation of everyOperation.filter((one) => one.does === right)) {
        const isOwn = kindOf(operation) !== 'member'
        for (const relation of grant.of) {
          equal(relations.includes(relation) && relation !== 'none', true)
          equal(relation === 'own', isOwn, `${grant.role}: ${right} of ${relation}`)
        }
      }
    }
  }
})

test('an operation refuses only with reasons its decision or handler gives', () => {
  const sources = projectFiles()
    .filter((path) => /^src\/(domain|exchange|server)\/.*\.ts$/.test(path))
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .join('\n')
  for (const operation of everyOperation) {
    if (operation.kind !== 'command') continue
    const own = 'decide' in operation ? operation.decide.toString() : sources
    for (const reason of operation.refuses) equal(own.includes(`'${reason}'`), true, `${operation.name}: ${reason}`)
  }
})

test('what works offline is what the device can decide, no more and no less', () => {
  const works = everyOperation.filter((operation) => operation.kind === 'command' && operation.offline)
  deepEqual(offlineCommands.map(({ name }) => name).toSorted(), works.map(({ name }) => name).toSorted())
})

test('what works offline is decided and never needs a handler; a query with a member’s data in its input is no GET', () => {
  for (const operation of everyOperation) {
    if (operation.kind === 'command' && operation.offline) equal('decide' in operation, true, operation.name)
    if (operation.kind !== 'query') continue
    const fields = Object.keys('shape' in operation.input ? (operation.input.shape as object) : {})
    const telling = ['words', 'cin', 'name', 'firstName', 'lastName', 'bornOn', 'phone', 'have']
    if (fields.some((field) => telling.includes(field))) equal(operation.sensitive, true, operation.name)
  }
})

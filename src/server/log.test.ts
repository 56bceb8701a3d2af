import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createLog } from './log.ts'

function written(level: Parameters<typeof createLog>[0], use: (log: ReturnType<typeof createLog>) => void) {
  const lines: string[] = []
  use(createLog(level, (line) => lines.push(line)))
  return lines
}

test('a sentence is withheld, whichever field it comes in', () => {
  const [line = ''] = written('info', (log) =>
    log.info('Invented Person called', { operation: 'Invented Person', code: 'a b' }),
  )
  assert.ok(!line.includes('Invented'))
  assert.deepEqual(
    { ...JSON.parse(line), time: '' },
    { level: 'info', time: '', event: 'withheld', operation: 'withheld', code: 'withheld' },
  )
})

test('an error leaves its kind and place, never its message', () => {
  const error = Object.assign(new TypeError('Invented Person\n    at home, 1 Example Street'), { code: '23505' })
  const [line = ''] = written('info', (log) => log.error('uncaught', { error }))
  assert.ok(!line.includes('Invented') && !line.includes('Street'))
  const { error: kind, at } = JSON.parse(line)
  assert.equal(kind, 'TypeError:23505')
  assert.match(at[0], /log\.test\.ts:\d+:\d+/)
})

test('a thrown text is not written either', () => {
  const [line = ''] = written('info', (log) => log.error('uncaught', { error: 'Invented Person' }))
  assert.ok(!line.includes('Invented'))
})

test('every line is one JSON object, whatever comes in', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (event, operation) => {
      const lines = written('debug', (log) => log.debug(event, { operation }))
      assert.equal(lines.length, 1)
      assert.equal(lines[0]?.trimEnd().split('\n').length, 1)
      assert.equal(JSON.parse(lines[0] ?? '').level, 'debug')
    }),
  )
})

test('lines below the level are not written; silent writes none', () => {
  const use = (log: ReturnType<typeof createLog>) => {
    log.debug('one')
    log.info('two')
    log.warn('three')
    log.error('four')
  }
  assert.deepEqual(
    written('warn', use).map((line) => JSON.parse(line).event),
    ['three', 'four'],
  )
  assert.deepEqual(written('silent', use), [])
})

test('a line says when, what and the numbers', () => {
  const [line = ''] = written('info', (log) =>
    log.info('request.done', { operation: 'contact.record', status: 200, tookMs: 4.5 }),
  )
  const { time, ...rest } = JSON.parse(line)
  assert.match(time, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  assert.deepEqual(rest, {
    level: 'info',
    event: 'request.done',
    operation: 'contact.record',
    status: 200,
    tookMs: 4.5,
  })
})

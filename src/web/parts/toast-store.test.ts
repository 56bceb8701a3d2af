// The toast's memory: one at a time, and an old timer never takes a new toast away.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currentToast, hush, onToast, say } from './toast-store.ts'

test('hushing an older toast leaves the newer one', () => {
  say('Contact saved')
  const older = currentToast()?.id
  say('Task done')
  hush(older)
  assert.equal(currentToast()?.words, 'Task done')
  hush()
  assert.equal(currentToast(), undefined)
})

test('whoever listens hears each change until told to stop', () => {
  let heard = 0
  const stop = onToast(() => {
    heard += 1
  })
  say('Moved to Friday', () => undefined)
  hush()
  stop()
  say('Unheard')
  hush()
  assert.equal(heard, 2)
})

test('a toast with a way back carries it', () => {
  let undone = false
  say('Removed', () => {
    undone = true
  })
  currentToast()?.undo?.()
  assert.equal(undone, true)
  hush()
})

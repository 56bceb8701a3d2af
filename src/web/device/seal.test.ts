// Sealed records: readable with the key under their own id, and in no other way.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSeal } from './seal.ts'

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const key = (fill: number) => Buffer.alloc(32, fill).toString('base64url')
const value = { note: 'Ana Invented sleeps under the bridge', n: 1 }

test('another key, another id, or a changed byte opens nothing', async () => {
  const seal = await createSeal(key(250), random)
  const sealed = await seal.close('one', value)
  assert.equal(await (await createSeal(key(251), random)).open('one', sealed), undefined)
  assert.equal(await seal.open('two', sealed), undefined)
  const bytes = sealed.bytes.map((byte, i) => (i === 3 ? byte ^ 1 : byte))
  assert.equal(await seal.open('one', { ...sealed, bytes }), undefined)
})

test('nothing of it is in the clear, and twice the same is not the same', async () => {
  const seal = await createSeal(key(250), random)
  const [sealed, again] = [await seal.close('one', value), await seal.close('one', value)]
  assert.ok(!Buffer.from(sealed.bytes).toString('latin1').includes('Ana'))
  assert.notDeepEqual(sealed.bytes, again.bytes)
  assert.deepEqual(await seal.open('one', sealed), value)
})

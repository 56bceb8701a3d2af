// What comes with a call is read back from anywhere as it came, lies nowhere under a name, and is never more than was allowed.
import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { clearScratchFolder, scratchFolder } from '../../test/scratch-folder.ts'
import { bytesOf } from '../formats/table.ts'
import { keepAttached } from './attached-file.ts'

let folder: string
before(async () => {
  folder = await scratchFolder()
})
after(() => clearScratchFolder(folder))

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

test('any part of it reads as it came, however it came', async () => {
  const whole = randomBytes(100_000)
  const place = fc.nat({ max: whole.length })
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40_000 }), place, place, async (size, one, other) => {
      const kept = await keepAttached(pieces(whole, size), folder, whole.length)
      const [from, to] = [Math.min(one, other), Math.max(one, other)]
      const part = await bytesOf(kept.source.slice(from, to))
      const within = await bytesOf(kept.source.slice(from, to).slice(1, 20))
      await kept.letGo()
      ok(whole.subarray(from, to).equals(part))
      ok(whole.subarray(from, to).subarray(1, 20).equals(within))
      equal(kept.sha256, createHash('sha256').update(whole).digest('hex'))
    }),
    { numRuns: 30 },
  )
})

test('it has no name, and one that is too large is let go at once', async () => {
  const kept = await keepAttached(pieces(randomBytes(10), 3), folder, 10)
  deepEqual(await readdir(folder), [])
  await kept.letGo()
  await rejects(keepAttached(pieces(randomBytes(11), 3), folder, 10), { code: 'too-large' })
})

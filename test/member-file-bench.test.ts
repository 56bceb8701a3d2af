// The generator of long member files gives files that are good, all different and always the same.
import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { writeMemberFile } from '../bench/member-file.ts'
import { layouts } from '../content/layouts/all.ts'
import { dhcsLike } from '../content/layouts/dhcs-like.ts'
import { openMemberInformationFile } from '../src/exchange/member-information-file/read.ts'

async function written(rows: number, seed: number): Promise<Buffer<ArrayBuffer>> {
  const out = new PassThrough()
  const bytes = buffer(out)
  await writeMemberFile(out, rows, { planCode: '304', agencyNpi: '1234567893', layout: dhcsLike, seed })
  return Buffer.from(await bytes)
}

test('every row of a generated file is accepted, with a CIN of its own', async () => {
  const opened = await openMemberInformationFile(new Blob([await written(1200, 1)]), {
    layouts,
    today: '2026-11-24',
    plan: '304',
  })
  assert.ok(opened.ok)
  const cins = new Set<string>()
  for await (const { row, verdict } of opened.value.rows()) {
    assert.ok(verdict.kind === 'accepted', `row ${row}`)
    cins.add(verdict.value.member.cin)
  }
  assert.equal(cins.size, 1200)
})

test('the same seed gives the same bytes, another one does not', async () => {
  const one = await written(50, 1)
  assert.ok(one.equals(await written(50, 1)))
  assert.ok(!one.equals(await written(50, 2)))
})

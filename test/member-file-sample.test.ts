// The samples that others sent, with what must come of them. A clone without the folder beside it skips these.
import assert from 'node:assert/strict'
import { existsSync, openAsBlob, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { layouts } from '../content/layouts/all.ts'
import { MemberFileRow } from '../src/domain/member-file.ts'
import { openMemberInformationFile } from '../src/exchange/member-information-file/read.ts'
import { surveyMemberInformationFile } from '../src/exchange/member-information-file/survey.ts'

const folder = new URL('../../shared/samples/mif/', import.meta.url)
const expectedAt = new URL('expected.json', folder)
const isHere = existsSync(expectedAt)

interface Expected {
  readonly whole?: 'refused'
  readonly rows?: number
  readonly accepted?: number
  readonly refused?: readonly { readonly row: number; readonly column: string; readonly reason: string }[]
  readonly unknownColumns?: readonly string[]
  readonly sheet?: string
}

const expected: Readonly<Record<string, Expected>> = isHere ? JSON.parse(readFileSync(expectedAt, 'utf8')) : {}

test('the samples are compared when they are there', { skip: !isHere }, () => {
  assert.ok(Object.keys(expected).length >= 9)
})

for (const [name, want] of Object.entries(expected)) {
  test(`${name} gives what its sender says must come of it`, async () => {
    const opened = await openMemberInformationFile(await openAsBlob(new URL(name, folder)), {
      layouts,
      today: '2026-11-24',
    })
    if (want.whole === 'refused') {
      assert.equal(opened.ok, false)
      return
    }
    assert.ok(opened.ok)
    const survey = await surveyMemberInformationFile(opened.value)
    assert.ok(survey.ok)
    const { rows, accepted, refused, unknownColumns } = survey.value
    assert.deepEqual({ rows, accepted, refused }, { rows: want.rows, accepted: want.accepted, refused: want.refused })
    assert.deepEqual(unknownColumns, want.unknownColumns ?? [])
    if (want.sheet !== undefined) assert.equal(opened.value.facts.sheet, want.sheet)
    for await (const { verdict } of opened.value.rows()) {
      if (verdict.kind === 'accepted') assert.deepEqual(MemberFileRow.parse(verdict.value), verdict.value)
    }
  })
}

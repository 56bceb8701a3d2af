// The translators' command: what is wrong with a file is told whole, and then nothing of it is taken in.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readPo } from '../../formats/po/read.ts'
import { UsageError } from './option.ts'
import { text } from './text.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alongside-text-'))
})
after(() => rm(folder, { recursive: true }))

const korean = () => readFile(fileURLToPath(new URL('../../../content/text/member/ko.json', import.meta.url)), 'utf8')

test('English, an unknown language, an unknown verb and a missing file are told', async () => {
  for (const args of [['missing', 'en'], ['missing', 'xx'], ['translate', 'es'], ['import', 'es'], []])
    await assert.rejects(text(args), UsageError, args.join(' '))
})

test('a text that is gone and a lost hole are both named, and the table stays as it was', async () => {
  const [file, was] = [join(folder, 'ko.json'), await korean()]
  await writeFile(file, JSON.stringify({ 'no.such': 'x', 'learn.whoLead': '{plen}', 'frame.yes': '네' }))
  await assert.rejects(text(['import', 'ko', file]), (error) => {
    assert.ok(error instanceof UsageError)
    assert.match(error.message, /no\.such: there is no such text/)
    assert.match(error.message, /learn\.whoLead: the holes are \{plen\}, and should be \{plan\}/)
    return true
  })
  assert.equal(await korean(), was)
})

test('an export holds every text, with what binds marked for its translator', async () => {
  const file = join(folder, 'ko.po')
  assert.equal(await text(['export', 'ko', file, '--all']), 0)
  const po = await readFile(file, 'utf8')
  const ids = readPo(po).map(({ id }) => id)
  assert.ok(ids.includes('crisis.988') && ids.includes('frame.yes'))
  assert.match(po, /#\. Binding[^\n]*\nmsgctxt "crisis\.988"/)
})

// A file on its way: the pieces together are the very JSON that one string would have been.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commandBody } from './upload.ts'

const base64Of = async (piece: Blob) => Buffer.from(await piece.arrayBuffer()).toString('base64')
const command = { id: 'an id', version: 1, input: { name: 'members "new".csv', plan: '304' } }
const mebi = 1024 * 1024

for (const size of [0, 1, 2, 3, 3 * mebi - 1, 3 * mebi, 3 * mebi + 1, 7 * mebi]) {
  test(`${size} bytes come out as they went in`, async () => {
    const bytes = Buffer.alloc(size, 'An invented file. ')
    const body = await commandBody(command, new Blob([bytes]), base64Of)
    const whole = { ...command, input: { ...command.input, content: bytes.toString('base64') } }
    assert.ok((await body.text()) === JSON.stringify(whole))
  })
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvBytes, csvText, harmlessCsvText } from './write.ts'

for (const cell of ['=1+1', '+1', '-1', '@x', '\tx']) {
  test(`a cell beginning with ${JSON.stringify(cell[0])} is refused`, () =>
    assert.throws(() => csvText([['a', cell]]), RangeError))
}

test('in rows that go back to a person such a cell is made harmless', () => {
  assert.equal(harmlessCsvText([['=1+1', 'a']]), "'=1+1,a\r\n")
})

test('the file has a byte-order mark, CRLF and quotes only where needed', () => {
  const bytes = csvBytes(
    csvText([
      ['a', 'b,"c"'],
      ['', 'x\ny'],
    ]),
  )
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf])
  assert.equal(new TextDecoder().decode(bytes), 'a,"b,""c"""\r\n,"x\ny"\r\n')
})

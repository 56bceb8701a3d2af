// Builds small zips by hand, right or wrong on purpose, for the tests of what we refuse.
import { crc32, deflateRawSync } from 'node:zlib'

export interface ExamplePart {
  readonly name: string
  readonly content: string | Uint8Array
  /** As said in the table of contents, where it shall not be true. */
  readonly size?: number
  readonly crc?: number
  readonly flags?: number
}

/** A zip with the parts, deflated. */
export function exampleZip(parts: readonly ExamplePart[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const packed = deflateRawSync(content)
    const name = Buffer.from(part.name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(part.flags ?? 0, 8)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(part.crc ?? crc32(content), 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(part.size ?? content.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    locals.push(local, name, packed)
    entries.push(entry, name)
    at += local.length + name.length + packed.length
  }
  const contents = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(contents.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...locals, contents, end]))
}

export interface ExampleWorkbook {
  /** The rows' XML inside `sheetData`. */
  readonly rows: string
  readonly countsFrom1904?: boolean
  readonly strings?: string
  readonly styles?: string
  readonly head?: string
  /** What the table of contents says of the sheet, where it shall not be true. */
  readonly said?: { readonly size?: number; readonly crc?: number }
}

/** A workbook with one sheet, from bare XML. */
export function exampleWorkbook({
  rows,
  countsFrom1904,
  strings,
  styles,
  head = '',
  said = {},
}: ExampleWorkbook): Uint8Array<ArrayBuffer> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://example.org/${type}" Target="${target}"/>`
  return exampleZip([
    {
      name: '_rels/.rels',
      content: `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<x:workbook xmlns:x="m" xmlns:r="n"><x:workbookPr date1904="${countsFrom1904 ? 1 : 0}"/><x:sheets><x:sheet name="People" r:id="r1"/></x:sheets></x:workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', '/xl/strings.xml')}${relation('r3', 'styles', './styles.xml')}</Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${head}<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ...said,
    },
    { name: 'xl/strings.xml', content: `<sst>${strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet>${styles ?? ''}</styleSheet>` },
  ])
}

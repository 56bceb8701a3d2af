// Writes a workbook, or fills one that a plan gave as a template. Cells are text, so that no spreadsheet turns an id into a number
// or a text into a formula (EXC-12, EXC-17); only counts are numbers.
import type { Workbook, Worksheet } from 'exceljs'
import { FormatProblem } from '../table.ts'

export type WrittenCell = string | number

/** A new workbook with one sheet; the first row is the header. */
export async function xlsxBytes(sheetName: string, rows: readonly (readonly WrittenCell[])[]): Promise<Uint8Array> {
  const workbook = await newWorkbook()
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 1 }] })
  rows.forEach((cells, index) => {
    cells.forEach((cell, at) => {
      setCell(sheet, index + 1, at + 1, cell)
    })
  })
  sheet.getRow(1).font = { bold: true }
  return bytesOfWorkbook(workbook)
}

/**
 * Fills a plan's own template below its header. `place` gets the header texts of each sheet's first row and says, by position in the
 * written rows, which column of the template takes the cell, or that none does; undefined when the sheet is not the one. Throws a
 * FormatProblem.
 */
export async function fillXlsxTemplate(
  template: Uint8Array,
  rows: readonly (readonly WrittenCell[])[],
  place: (headers: readonly string[]) => readonly (number | undefined)[] | undefined,
): Promise<Uint8Array> {
  const workbook = await newWorkbook()
  try {
    await workbook.xlsx.load(bufferOf(template))
  } catch (error) {
    throw new FormatProblem('damaged', error)
  }
  for (const sheet of workbook.worksheets) {
    const headers = Array.from({ length: sheet.columnCount }, (_, at) => sheet.getCell(1, at + 1).text)
    const columns = place(headers)
    if (!columns) continue
    rows.forEach((cells, index) => {
      cells.forEach((cell, at) => {
        const column = columns[at]
        if (column !== undefined) setCell(sheet, index + 2, column + 1, cell)
      })
    })
    return bytesOfWorkbook(workbook)
  }
  throw new FormatProblem('not-a-table')
}

function setCell(sheet: Worksheet, row: number, column: number, value: WrittenCell): void {
  if (value === '') return
  const cell = sheet.getCell(row, column)
  cell.value = value
  if (typeof value === 'string') cell.numFmt = '@'
}

async function newWorkbook(): Promise<Workbook> {
  const { default: exceljs } = await import('exceljs')
  return new exceljs.Workbook()
}

async function bytesOfWorkbook(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes.length)
  new Uint8Array(buffer).set(bytes)
  return buffer
}

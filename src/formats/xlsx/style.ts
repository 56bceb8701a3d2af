// Whether a number in a cell is a day is said only by the cell's number format.
import { attribute, walkAll } from './xml.ts'

// Number formats every workbook has without saying so: 14–17 and 22 days, 27–36 and 50–58 days of East Asian locales.
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** The positions of cell styles whose numbers are days. */
export async function dateStyles(chunks: AsyncIterable<Uint8Array>): Promise<ReadonlySet<number>> {
  const customDates = new Set<number>()
  const customOthers = new Set<number>()
  const dates = new Set<number>()
  let isInCellStyles = false
  let position = 0
  await walkAll(chunks, {
    open: (name, attributes) => {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      if (name === 'numFmt')
        (isDateFormat(attribute(attributes, 'formatCode') ?? '') ? customDates : customOthers).add(id)
      if (name === 'cellXfs') isInCellStyles = true
      if (name !== 'xf' || !isInCellStyles) return
      if (customDates.has(id) || (isBuiltInDate(id) && !customOthers.has(id))) dates.add(position)
      position += 1
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellStyles = false
    },
  })
  return dates
}

/** Whether a format code shows a day: it has a y or d outside quotes, brackets and escapes. */
function isDateFormat(code: string): boolean {
  return /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ''))
}

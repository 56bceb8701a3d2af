// What a plan may send and we never keep in clear: what tells of immigration status or birthplace, aid codes among it (CON-12). Its cells are
// blank from the first reading on, so that no row, preview, warning or rejected file has them; the file itself lies sealed, whole.
import type { TableRow } from '../../formats/table.ts'
import { type Header, headerKey } from './header.ts'

const named = /aidcode|aidcd|immigration|citizen|alien|birthplace|(place|country|state)ofbirth/

/** The row less its withheld cells; the row itself where the header has none. */
export function withholder(header: Header): (row: TableRow) => TableRow {
  const places = new Set(header.unknown.filter(({ name }) => named.test(headerKey(name))).map(({ at }) => at))
  if (places.size === 0) return (row) => row
  return (row) => ({ ...row, texts: row.texts.map((text, at) => (places.has(at) ? '' : text)) })
}

// Writes the pipe-delimited files some plans take: no header, no quotes, so that a pipe or a line break inside a text must go (3.4).

/** The file's bytes: UTF-8, CRLF after each row. */
export function pipeBytes(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(rows.map((row) => `${row.map(strip).join('|')}\r\n`).join(''))
}

function strip(text: string): string {
  return text.replace(/[|\r\n]+/g, ' ').trim()
}

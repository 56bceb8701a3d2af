// What is wrong with the data: rows are told with their reason and the rest goes on; only a file that says nothing stops a run.

/** A run that cannot go on; the message is one line that says what to do. */
export class IdentifyError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'IdentifyError'
  }
}

/** The table faults are gathered in. A row of 0 means the whole file. */
export const FAULT_TABLE = `create temp table fault (
  file varchar, "row" bigint, cin varchar, "column" varchar, reason varchar)`

/** Adds the faults a query finds; it gives row, cin and reason. */
export function gather(file: string, column: string, select: string): string {
  return `insert into fault select '${file}', f."row", f.cin, '${column}', f.reason from (${select}) f`
}

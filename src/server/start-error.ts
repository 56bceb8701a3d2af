// What stops a start and a person can mend: a taken port, a folder in use, an unreachable database. The entry prints the
// one line and leaves with 2; a stack trace would say nothing to whoever has to act.

/** A reason not to start, told in one line that says what to do; `attachment` holds text to copy, such as SQL. */
export class StartError extends Error {
  readonly attachment: string | undefined

  constructor(message: string, options: { readonly attachment?: string; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'StartError'
    this.attachment = options.attachment
  }
}

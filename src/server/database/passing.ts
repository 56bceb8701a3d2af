// Troubles of the database that pass by themselves: it restarts, is full of work, or two commands met. Whoever asked may ask again.

/** By class or code: connections (08), not enough of something (53), an operator's or a timeout's end (57), a deadlock, a serialization. */
const passingCodes = [/^08/, /^53/, /^57/, /^25P03$/, /^40001$/, /^40P01$/, /^55P03$/]
/** How Node says that nobody listens, or hung up. */
const passingNetwork = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'])
/** What the driver says without a code. */
const passingWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Whether this was thrown because the database could not answer just now; nothing was saved. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (passingNetwork.has(code)) return 'syscall' in error && error.syscall !== 'open'
  if (passingCodes.some((pattern) => pattern.test(code))) return true
  return code === '' && passingWords.test(error.message)
}

// The options of a command, read the same way for all: an unknown one or a missing value is told in one line.
import { type ParseArgsConfig, parseArgs } from 'node:util'

/** The command line was wrong; the message says where. */
export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UsageError'
  }
}

/**
 * The options and positional words in `args`; `--no-NAME` unsets a boolean.
 * @throws UsageError for an option that is not among `options`, or a word when `words` is not true.
 */
export function readOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  words = false,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: words, allowNegative: true, strict: true })
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    // Node's message goes on with advice about `--`; its first sentence is what people need.
    throw new UsageError(`${cause.message.split(/[.\n] ?/)[0]}.`, { cause })
  }
}

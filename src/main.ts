// The command line, and the entry of the server. One table: each command says its name and what it is for, and loads its
// body only when asked, so that a file import does not pay for the web server.

import { UsageError } from './server/command/option.ts'
import { StartError } from './server/start-error.ts'

type Command = {
  readonly name: string
  readonly summary: string
  /** The exit code: 0 done, 1 looked and found something broken, 2 refused with a line that says why. */
  run(args: readonly string[]): Promise<number>
}

const COMMANDS: readonly Command[] = [
  {
    name: 'start',
    summary: 'Serve people: [--port N] [--host NAME] [--data DIR] [--no-demo] [--members N]',
    run: async (args) => (await import('./server/command/start.ts')).start(args),
  },
  {
    name: 'reference',
    summary: 'Write the generated pages: db/schema.sql, docs/reference',
    run: async (args) => (await import('./server/command/reference.ts')).reference(args),
  },
  {
    name: 'enter',
    summary:
      'Enter an organization and who administers it: agency|plan NAME --administrator NAME --email ADDRESS [--plan-code CODE] [--npi NPI] [--data DIR]',
    run: async (args) => (await import('./server/command/enter.ts')).enter(args),
  },
  {
    name: 'import',
    summary:
      'Take a plan’s file: mif FILE --plan CODE [--agency NPI] [--layout L] [--covers all|some] [--dry-run] [--json] [--data DIR]; or send referrals: referrals FILE --plan CODE [--from NAME] [--dry-run] [--json] [--data DIR]',
    run: async (args) => (await import('./server/command/import.ts')).importFile(args),
  },
  {
    name: 'export',
    summary: 'Make a plan’s file: rtf|otf --plan CODE --agency NPI --month YYYY-MM [--layout L] --out DIR [--data DIR]',
    run: async (args) => (await import('./server/command/export.ts')).exportFile(args),
  },
  {
    name: 'identify',
    summary:
      'Who of a plan may qualify: --input DIR --as-of YYYY-MM-DD --out DIR [--previous DIR] [--format parquet|csv] [--memory 4GB] [--threads N] [--explain CIN]',
    run: async (args) => (await import('./server/command/identify.ts')).identifyPopulation(args),
  },
  {
    name: 'rule',
    summary: 'Print the rules, or one: [ID] [--as-of DAY] [--language CODE]',
    run: async (args) => (await import('./server/command/rule.ts')).rule(args),
  },
  {
    name: 'verify',
    summary: 'Compute every chain of the journal and the access log again: [--json] [--data DIR]',
    run: async (args) => (await import('./server/command/verify.ts')).verify(args),
  },
  {
    name: 'text',
    summary:
      'The member’s texts for translators: missing LANGUAGE | export LANGUAGE [FILE.po] [--all] | import LANGUAGE FILE [--by NAME] [--on DAY]',
    run: async (args) => (await import('./server/command/text.ts')).text(args),
  },
  { name: 'help', summary: 'This list', run: async () => help() },
]

process.exitCode = await main(process.argv.slice(2))
// Everything is closed by now; should a library still hold on to something, it holds nobody up.
setTimeout(() => process.exit(), 5_000).unref()

async function main([name = 'help', ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS.find((candidate) => candidate.name === (name === '--help' ? 'help' : name))
  try {
    if (!command) throw new UsageError(`There is no command "${name}".`)
    return await command.run(args)
  } catch (error) {
    if (error instanceof UsageError) return refuse(`${error.message} "npx alongside help" lists what there is.`)
    if (error instanceof StartError) return refuse(error.message, error.attachment)
    if (isDiskFull(error)) return refuse('There is no space left on the disk. Free some, then try again.')
    throw error
  }
}

// Met anywhere, by Node (ENOSPC) or by PostgreSQL (53100), and nothing has been half done by either.
function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === '53100')
}

function help(): number {
  const width = Math.max(...COMMANDS.map((command) => command.name.length))
  const lines = COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`)
  process.stdout.write(`npx alongside COMMAND\n\n${lines.join('\n')}\n`)
  return 0
}

function refuse(message: string, attachment?: string): number {
  process.stderr.write(`${message}\n${attachment === undefined ? '' : `\n${attachment}\n`}`)
  return 2
}

// The database as every command needs it: open, and on this version's schema.
import { fileURLToPath } from 'node:url'
import type { Config } from './config.ts'
import { makeDataFolder } from './data-folder.ts'
import { migrate } from './migrate.ts'
import { type OpenDatabase, openEmbeddedDatabase, openOwnDatabase } from './postgres/open.ts'

const MIGRATIONS = fileURLToPath(new URL('../../db/migrations', import.meta.url))

/** Where the data lies unless told otherwise: beside the program, wherever it is called from. */
export const DEFAULT_DATA_DIR = fileURLToPath(new URL('../../data', import.meta.url))

/**
 * The database that `config` names, migrated. `serve` is for the one process on a data folder that answers people, a
 * `command` may run beside it. The caller closes it.
 * @throws StartError when it cannot be opened or migrated.
 */
export async function readyDatabase(config: Config, use: 'serve' | 'command'): Promise<OpenDatabase> {
  await makeDataFolder(config.dataDir) // the root key lies there, whoever keeps the database
  const database =
    config.databaseUrl === undefined
      ? await openEmbeddedDatabase({ folder: config.dataDir, use })
      : await openOwnDatabase(config.databaseUrl)
  try {
    await migrate(database.connections, MIGRATIONS)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

// The house opened for one command: beside a running server or without one, and closed again whatever comes of it.
import { readConfig } from '../config.ts'
import { type Core, openCore } from '../house.ts'
import { DEFAULT_DATA_DIR, readyDatabase } from '../ready-database.ts'

/** What `work` gives with the house of the data folder, or of the settings where none is said. @throws StartError */
export async function withCore<Value>(data: string | undefined, work: (core: Core) => Promise<Value>): Promise<Value> {
  const given = data === undefined ? {} : { ALONGSIDE_DATA: data }
  const config = readConfig({ ...process.env, ...given }, DEFAULT_DATA_DIR)
  const database = await readyDatabase(config, 'command')
  try {
    const core = await openCore({ connections: database.connections, config, dataDir: config.dataDir, demo: false })
    try {
      return await work(core)
    } finally {
      await core.close()
    }
  } finally {
    await database.close()
  }
}

// The folder an installation keeps on this machine: the embedded database, its log, and the root key.
import { mkdir } from 'node:fs/promises'
import { StartError } from './start-error.ts'

/** Makes the folder unless it is there, closed to other users. @throws StartError when it cannot be made. */
export async function makeDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const reason = code === 'ENOSPC' ? 'there is no space left' : `it cannot be made (${code})`
    throw new StartError(`The data folder ${folder}: ${reason}. Choose another one (--data DIR).`, { cause })
  }
}

// The folder in which a test run keeps what it makes. It is named after its process, so that a later run finds what a
// killed one left, ends the database servers in it and removes it; nothing piles up on the machine.
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { findPostmaster } from '../src/server/postgres/postmaster.ts'

const NAME = /^alongside-test-(\d+)-/

/** A new folder of this process, after clearing those of processes that are gone. */
export async function scratchFolder(): Promise<string> {
  await clearAbandoned()
  const folder = await mkdtemp(join(tmpdir(), `alongside-test-${process.pid}-`))
  // Others may pass through, not look in: started as root, PostgreSQL may run as a system user.
  await chmod(folder, 0o711)
  return folder
}

/** Ends the database servers below the folder and removes it. */
export async function clearScratchFolder(folder: string): Promise<void> {
  for (const path of await readdir(folder, { recursive: true }).catch(() => [])) {
    if (basename(path) !== 'postmaster.pid') continue
    const running = await findPostmaster(join(folder, path, '..'))
    if (!running) continue
    // Quit at once: nothing in it is worth a checkpoint.
    kill(running.pid, 'SIGQUIT')
    if (running.socketFolder) await rm(running.socketFolder, { recursive: true, force: true })
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}

async function clearAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = NAME.exec(name)?.[1]
    if (owner && !kill(Number(owner), 0)) await clearScratchFolder(join(tmpdir(), name))
  }
}

/** Whether the process was there to take the signal; 0 only asks. */
function kill(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

// PostgreSQL refuses to run as root. Started as root on Linux it runs in a user namespace of its own, where root's files
// are an ordinary user's; where that is forbidden (many containers), as a system user who then owns the cluster.
import { spawnSync } from 'node:child_process'
import { chown, readFile } from 'node:fs/promises'
import { StartError } from '../start-error.ts'

/** How to start PostgreSQL's programs as somebody who is not root. */
export type RunAs = {
  command(program: string, args: readonly string[]): readonly [string, readonly string[]]
  /** Undefined: as whoever runs Node. */
  readonly user: { readonly uid: number; readonly gid: number } | undefined
  /** Gives a folder to whoever PostgreSQL runs as. */
  give(folder: string): Promise<void>
}

const NAMESPACE = ['--user', '--map-user=1000', '--map-group=1000'] as const
const SYSTEM_USERS = ['postgres', '_postgres', 'nobody'] as const

/** @throws StartError when running as root and nobody else can be found to run PostgreSQL as. */
export async function findRunAs(): Promise<RunAs> {
  if (process.getuid?.() !== 0) {
    return { command: (program, args) => [program, args], user: undefined, give: async () => {} }
  }
  if (mayMakeNamespace()) {
    return {
      command: (program, args) => ['unshare', [...NAMESPACE, '--', program, ...args]],
      user: undefined,
      give: async () => {},
    }
  }
  const user = await systemUser()
  if (!user) {
    throw new StartError(
      'PostgreSQL does not run as root, and this machine allows neither a user namespace nor has a user for it. ' +
        'Start Alongside as an ordinary user, or set DATABASE_URL to your own server.',
    )
  }
  return {
    command: (program, args) => [program, args],
    user,
    give: (folder) => chown(folder, user.uid, user.gid),
  }
}

function mayMakeNamespace(): boolean {
  return process.platform === 'linux' && spawnSync('unshare', [...NAMESPACE, '--', 'true']).status === 0
}

async function systemUser(): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  const accounts = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'))
  for (const name of SYSTEM_USERS) {
    const [, , uid, gid] = accounts.find((account) => account[0] === name) ?? []
    // macOS writes nobody as -2; the system call wants it unsigned.
    if (uid && gid && uid !== '0') return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }
  }
  return undefined
}

// PostgreSQL refuses to run as root, or as a user without a name. Both run on Linux in a user namespace of their own, where
// their files are an ordinary user's; where that is forbidden (many containers), root hands the cluster to a system user.
import { spawnSync } from 'node:child_process'
import { chown, readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { StartError } from '../start-error.ts'

/** How to start PostgreSQL's programs as somebody it accepts. */
export type RunAs = {
  command(program: string, args: readonly string[]): readonly [string, readonly string[]]
  /** Undefined: as whoever runs Node. */
  readonly user: { readonly uid: number; readonly gid: number } | undefined
  /** Gives a folder to whoever PostgreSQL runs as. */
  give(folder: string): Promise<void>
}

const SYSTEM_USERS = ['postgres', '_postgres', 'nobody'] as const

/** @throws StartError when PostgreSQL would refuse this user and nobody else can be found to run it as. */
export async function findRunAs(): Promise<RunAs> {
  if (isAccepted()) return { command: (program, args) => [program, args], user: undefined, give: async () => {} }
  const user = await systemUser()
  const namespace = ['--user', `--map-user=${user?.uid ?? 1000}`, `--map-group=${user?.gid ?? 1000}`, '--']
  if (process.platform === 'linux' && spawnSync('unshare', [...namespace, 'true']).status === 0) {
    const command = (program: string, args: readonly string[]) => ['unshare', [...namespace, program, ...args]] as const
    return { command, user: undefined, give: async () => {} }
  }
  if (process.getuid?.() !== 0 || !user) {
    throw new StartError(
      'PostgreSQL does not run as this user, and this machine allows neither a user namespace nor has a user for it. ' +
        'Start Alongside as an ordinary user, or set DATABASE_URL to your own server.',
    )
  }
  return {
    command: (program, args) => [program, args],
    user,
    give: (folder) => chown(folder, user.uid, user.gid),
  }
}

function isAccepted(): boolean {
  try {
    return userInfo().uid !== 0
  } catch {
    // A container started with a bare number: the system knows no name for it.
    return false
  }
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

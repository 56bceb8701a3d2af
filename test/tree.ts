// The project's own files, as the tests about the project itself see them: what people write, without what was installed,
// built or collected.
import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

const NOT_OURS = new Set(['node_modules', 'data', 'dist', '.git'])

/** Paths of all files below the project's folder, with `/`, sorted. */
export function projectFiles(root: string = ROOT): readonly string[] {
  const found: string[] = []
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (folder === root && NOT_OURS.has(entry.name)) continue
      if (entry.isDirectory()) visit(path)
      else found.push(relative(root, path).split(sep).join('/'))
    }
  }
  visit(root)
  return found.sort()
}

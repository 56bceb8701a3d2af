// What a browser leaves on a disk, and the lock of a phone as Chromium plays it.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** The first file below the folder that holds the word, in UTF-8 or as browsers store text, in UTF-16. */
export async function isIn(below: string, word: string): Promise<string | undefined> {
  for (const file of await readdir(below, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const bytes = await readFile(join(file.parentPath, file.name))
    if (bytes.includes(word, 0, 'utf8') || bytes.includes(word, 0, 'utf16le')) return file.name
  }
  return undefined
}

/** A phone's own lock that says yes to all it is asked, and makes keys of its own (PRF). */
export async function phoneLock(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

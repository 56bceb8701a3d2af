// Hands a file to the browser to keep. What the house sent as base64 is decoded in pieces, so that a long file does not stop the page.
import { downloadFile } from '../../../api/file.ts'
import type { Failure } from '../../device/client.ts'
import { device } from '../../device/device.ts'

/** A multiple of four: each piece is whole base64 of its own. */
const pieceLength = 4 * 1024 * 1024

/** Saves base64 as a file of this name. */
export async function saveFile(name: string, content: string): Promise<void> {
  const parts: Blob[] = []
  for (let at = 0; at < content.length; at += pieceLength) {
    const binary = atob(content.slice(at, at + pieceLength))
    parts.push(new Blob([Uint8Array.from(binary, (letter) => letter.charCodeAt(0))]))
    await new Promise((resolve) => setTimeout(resolve))
  }
  const address = URL.createObjectURL(new Blob(parts))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Only once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Fetches a file, or its rows that stay back, and saves it; answers why not. */
export async function download(
  file: { readonly organization: string; readonly file: string },
  what: 'whole' | 'rejected',
): Promise<Failure | undefined> {
  const tried = await device.ask(downloadFile, { ...file, what })
  if (!tried.ok) return tried.failure
  await saveFile(tried.value.name, tried.value.content)
  return undefined
}

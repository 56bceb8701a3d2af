// Keys: one root key outside the database (a file of mode 0600, or a command that prints it) wraps data keys by label and year. What is
// sealed by them ends in `_sealed` and is never searched. AES-256-GCM: 12 bytes of nonce, the text, 16 bytes of tag.
import { execFile } from 'node:child_process'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Database } from './database/executor.ts'
import { StartError } from './start-error.ts'

export interface Keys {
  /** `bound` names where the sealed bytes belong: moved elsewhere, they do not open. */
  seal(content: string | Uint8Array, bound: string): Buffer
  open(sealed: Buffer, bound: string): Buffer
}

/** The root key from a command's output, else from a file that is made when it is missing. 64 hex digits. */
export async function rootKey(from: { readonly file: string; readonly command?: string | undefined }): Promise<Buffer> {
  const text =
    from.command === undefined
      ? await fromFile(from.file)
      : (await promisify(execFile)('sh', ['-c', from.command])).stdout
  const key = Buffer.from(text.trim(), 'hex')
  if (key.length !== 32)
    throw new StartError(
      'The root key is not 64 hex digits. Give the right key; without it nothing sealed can be read.',
    )
  return key
}

async function fromFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    const made = randomBytes(32).toString('hex')
    await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' })
    await chmod(file, 0o600)
    return made
  }
}

/** The data key of a label and year, made when it is first asked for. Throws a StartError when the root key is another one. */
export async function dataKeys(database: Database, root: Buffer, label: string, year: number): Promise<Keys> {
  const fresh = encrypt(root, randomBytes(32), `${label}:${year}`)
  await database.ask({
    text: 'insert into data_key (label, year, wrapped) values ($1, $2, $3) on conflict do nothing',
    values: [label, year, fresh],
  })
  const rows = await database.ask({ text: 'select year, wrapped from data_key where label = $1', values: [label] })
  const keys = new Map(
    rows.map((row) => [Number(row.year), unwrap(root, row.wrapped as Buffer, `${label}:${row.year}`)]),
  )
  const now = keys.get(year)
  if (!now) throw new Error('the data key of this year is missing')
  return {
    seal: (content, bound) => Buffer.concat([yearBytes(year), encrypt(now, bytesOf(content), bound)]),
    open: (sealed, bound) => {
      const key = keys.get(sealed.readUInt16BE(0))
      if (!key) throw new Error('sealed by a key that is not here')
      return decrypt(key, sealed.subarray(2), bound)
    },
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content
}

function unwrap(root: Buffer, wrapped: Buffer, bound: string): Buffer {
  try {
    return decrypt(root, wrapped, bound)
  } catch (cause) {
    throw new StartError('The root key does not open this database. Give the key that belongs to it.', { cause })
  }
}

function yearBytes(year: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(year)
  return bytes
}

function encrypt(key: Buffer, text: Uint8Array, bound: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: Buffer, sealed: Buffer, bound: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(bound))
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
}

// Ids are UUIDv7, made by whoever writes: sortable by the time they were made. Clock and chance are arguments.

/** A UUIDv7 from the milliseconds since 1970 and ten random bytes. */
export function idFrom(nowMs: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(nowMs / 2 ** (8 * (5 - i))) % 256
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return formatId(bytes)
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Sixteen bytes as the usual text of a UUID. */
export function formatId(bytes: Uint8Array): string {
  let hex = ''
  for (let i = 0; i < 16; i++) hex += hexOf[bytes[i] ?? 0]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Whether the text is a UUID in lower case. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}

/** The n-th id derived from another: always the same, so that a repeated command makes the same entries. n from 1 to 255. */
export function derivedId(id: string, n: number): string {
  const tail = (Number.parseInt(id.slice(-6), 16) ^ (n * 0x010101)) >>> 0
  return id.slice(0, -6) + tail.toString(16).padStart(6, '0')
}

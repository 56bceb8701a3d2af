// A short fingerprint of a text, the same on every machine: it tells that a text changed. It guards nothing; for that there is SHA-256.

/** Sixteen hex digits: FNV-1a over the text's code units, from two starting points. */
export function fingerprint(text: string): string {
  return half(text, 0x811c9dc5) + half(text, 0x01000193)
}

function half(text: string, start: number): string {
  let hash = start
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

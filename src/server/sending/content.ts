// What a message must say and nobody else may read, sealed to its message: a code, a link; in a demonstration, the whole of it.
import type { Statement } from '../database/executor.ts'
import type { Keys } from '../key.ts'
import type { SendingKey } from './outbox.ts'

type Content = Readonly<Partial<Record<'code' | 'link' | 'to' | 'body', string>>>

export function sealContent(keys: Keys, { member, id }: SendingKey, content: Content): Buffer {
  return keys.seal(JSON.stringify(content), `sending:${member}:${id}`)
}

export function sealedFor(keys: Keys, { member, id }: SendingKey, sealed: Buffer): Content {
  return JSON.parse(keys.open(sealed, `sending:${member}:${id}`).toString('utf8'))
}

export function contentOf(keys: Keys, key: SendingKey, sealed: Buffer | null): Content {
  return sealed === null ? {} : sealedFor(keys, key, sealed)
}

/** Keeps a message's secret until it is sent; written in the transaction that writes the message. */
export function keepContent(keys: Keys, key: SendingKey, content: Content, now: string): Statement {
  return {
    text: 'insert into sending_try (member_id, id, next_at, content_sealed) values ($1, $2, $3, $4)',
    values: [key.member, key.id, now, sealContent(keys, key, content)],
  }
}

// The words of a message that was sent from a page whose sign-in had ended: sealed, they wait in the page to sign in, and open only for whoever wrote
// them. Nothing of it is stored here.
import { instantFrom, millisecondsOf } from '../../domain/program-day.ts'
import type { DraftDesk } from '../../door/me/desk.ts'
import type { House } from '../gate/gate.ts'
import { hashOf } from './phone.ts'

/** How long words wait to be taken up again. */
const waitMinutes = 60

interface Sealed {
  readonly words: string
  readonly until: string
  readonly member: string
  readonly supporter: string | null
}

export function messageDrafts({ database, keys, now }: Pick<House, 'database' | 'keys' | 'now'>): DraftDesk {
  return {
    seal: async (as, words) => {
      const [wrote] = await database.ask({ text: WROTE, values: [as] })
      if (wrote === undefined) return undefined
      const until = instantFrom(millisecondsOf(now()) + waitMinutes * 60_000)
      const { member_id: member, supporter_id: supporter } = wrote
      return keys.seal(JSON.stringify({ words, until, member, supporter }), BOUND).toString('base64url')
    },
    open: async (sealed, token) => {
      const draft = unsealed(sealed)
      const [here] = await database.ask({ text: HERE, values: [hashOf(token)] })
      if (draft === undefined || here === undefined || draft.until <= now()) return undefined
      return here.member_id === draft.member && here.supporter_id === draft.supporter ? draft.words : undefined
    },
  }

  /** What was not sealed here opens nothing. */
  function unsealed(sealed: string): Sealed | undefined {
    try {
      return JSON.parse(keys.open(Buffer.from(sealed, 'base64url'), BOUND).toString('utf8')) as Sealed
    } catch {
      return undefined
    }
  }
}

const BOUND = 'door:message-draft'
const WROTE = 'select member_id, supporter_id from registry_phone_session where id = $1 limit 1'
const HERE = 'select member_id, supporter_id from registry_phone_session where token_hash = $1 and ended_at is null'

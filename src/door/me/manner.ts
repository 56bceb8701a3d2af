// How the signed-in pages are answered, whichever it is: their language, their address, and the cookie that holds the phone.
import type { Context } from 'hono'
import type { Answered } from '../door.ts'
import type { Speaker } from '../speaker.ts'

export const COOKIE = 'alongside-phone'

/** The others signed in on this phone, each locked behind their own numbers. */
export const FAMILY_COOKIE = 'alongside-family'

/** Which page was shown last, by an id made for it: a form sent twice from one page, by a double tap or a weak signal, is done once. */
export const PAGE_COOKIE = 'alongside-page'

export interface Manner {
  readonly speakIn: (context: Context) => Speaker
  readonly answer: (context: Context, answered: Answered) => Response
  readonly isDemo: boolean
}

export function addressOf(context: Context, page: string): string {
  return `/${context.req.param('language')}/me${page === '' ? '' : `/${page}`}`
}

export function framing(manner: Manner, speaker: Speaker, page: string) {
  const path = page === '' ? ('me' as const) : (`me/${page}` as const)
  return { speaker, page: path, isDemo: manner.isDemo, script: 'me.js' }
}

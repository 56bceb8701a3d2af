// The two addresses that are more than a page and a form: messages, which take a photo and are seen by being opened, and the call for help.
import type { Context, Hono } from 'hono'
import type { Instant } from '../../base/day.ts'
import { millisecondsOf } from '../../domain/program-day.ts'
import { isCrisis } from '../page/crisis.ts'
import type { TextId } from '../speaker.ts'
import { isOfAnother, type Said, type Seen } from './desk.ts'
import { type Fields, fieldsOf, type Step } from './form.ts'
import { photoMost } from './messages.ts'

/** What the routes of signed-in pages give: who is signed in, their operations, and a page. */
export interface Inside {
  readonly at: (page: string) => string
  readonly newId: () => string
  /** Ids for what is said; from the same page the same ones again. */
  readonly idsFor: (context: Context, said: readonly unknown[]) => () => string
  readonly ownOf: (context: Context) => Promise<SignedIn | undefined>
  readonly show: (
    context: Context,
    page: string,
    said: TextId | undefined,
    also?: { readonly fields?: Fields; readonly seen?: Seen | undefined },
  ) => Response | Promise<Response>
  /** For who is signed out and asks for help, or wrote something: the numbers, over the page to sign in. */
  readonly help: (context: Context, written?: Written) => Promise<Response>
  /** For what was written on a page of somebody who was here before. */
  readonly moved: (context: Context) => Response | Promise<Response>
  readonly go: (context: Context, page: string) => Response
}

/** What was written, and on whose page. */
export interface Written {
  readonly words: string | null
  readonly as: string | null
}

export interface SignedIn extends Seen {
  readonly tell: (step: Step, id?: string) => Promise<Said>
}

/** A page that waits for somebody to answer asks again by itself, but not for ever: a phone that lies about locks all the same. */
const refreshSeconds = 20
const refreshMinutes = 20

export function messageRoutes(
  me: Hono,
  now: () => Instant,
  { at, newId, idsFor, ownOf, show, help, moved, go }: Inside,
): void {
  me.get(at('messages'), async (context) => {
    const seen = await ownOf(context)
    const unread = seen?.own.messages.findLast((one) => one.side === 'team' && one.seenAt === null)
    const last = seen?.own.messages.at(-1)
    if (!(seen && unread && last)) return show(context, 'messages', undefined, { seen })
    await seen.tell({ does: 'message.see', input: { upTo: last.id } })
    return show(context, 'messages', undefined)
  })

  me.post(at('messages'), async (context) => {
    const seen = await ownOf(context)
    // Who is not signed in sends nothing; it may have been a call for help, and the words wait for who wrote them.
    if (!seen) return help(context, await sentOf(context))
    // Messages are the member's own: for who decides for them there are the numbers.
    if (seen.own.reader !== null) return go(context, 'now')
    const { words, photo, isTooLarge, as } = await sentOf(context)
    if (isOfAnother(seen, as)) return isCrisis(words ?? '') ? help(context) : moved(context)
    const nextId = idsFor(context, ['messages', words, photo])
    const input = { id: nextId(), words, photo }
    const said = isTooLarge
      ? ({ kind: 'refused', reason: 'document-too-large' } as const)
      : await seen.tell({ does: 'message.send', input }, nextId())
    if (words !== null && isCrisis(words)) {
      // Said too often, or with something that is no photo: the call for help goes all the same.
      if (said.kind === 'refused') await seen.tell({ does: 'crisis-alert.raise', input: { id: newId(), how: 'words' } })
      return go(context, 'now')
    }
    if (said.kind === 'done') return go(context, 'messages')
    context.status(409)
    return show(context, 'messages', wrongs[said.reason] ?? 'me.moved', { fields: { words } })
  })

  me.get(at('now'), async (context) => {
    const seen = await ownOf(context)
    if (!seen) return help(context)
    const { alert } = seen.own
    const age = alert ? millisecondsOf(now()) - millisecondsOf(alert.at) : 0
    if (alert?.state === 'asked' && age < refreshMinutes * 60_000) context.header('refresh', String(refreshSeconds))
    return show(context, 'now', undefined, { seen })
  })

  me.post(at('now'), async (context) => {
    const seen = await ownOf(context)
    // For whom help is called is who opened the page: on one that somebody else opened, there are the numbers.
    if (!seen || isOfAnother(seen, fieldsOf(await context.req.parseBody()).as)) return help(context)
    if (seen.own.reader === null) await seen.tell({ does: 'crisis-alert.raise', input: { id: newId(), how: 'button' } })
    return go(context, 'now')
  })
}

const wrongs: Readonly<Record<string, TextId>> = {
  'message-empty': 'message.empty',
  'too-many-messages': 'message.many',
  'document-kind': 'message.kind',
  'document-too-large': 'message.large',
}

async function sentOf(context: Context) {
  const { words, photo, as } = await context.req.parseBody()
  const said = typeof words === 'string' ? words.trim().slice(0, 2000) : ''
  const file = photo instanceof File && photo.size > 0 ? photo : undefined
  const isTooLarge = file !== undefined && file.size > photoMost
  const bytes = file && !isTooLarge ? Buffer.from(await file.arrayBuffer()) : undefined
  return {
    words: said === '' ? null : said,
    photo: bytes?.toString('base64') ?? null,
    isTooLarge,
    as: typeof as === 'string' ? as : null,
  }
}

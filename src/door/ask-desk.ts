// The addresses of "Ask for this help": the form, sending it, putting it by, and coming back to it. Everything that writes goes through the
// operations; how often one may try is counted before, by the caller's address and by the number.
import type { Context, Hono } from 'hono'
import { isId } from '../base/id.ts'
import type { Referral, ReferralDraft, ReferralKind } from '../domain/referral.ts'
import { fieldsOf, kindOf, referralOf, type Wrong, wordsOf, wrongsOf } from './asked-form.ts'
import type { Answered } from './door.ts'
import { askBody, closedBody, doneBody, statusBody, whoBody } from './page/ask.ts'
import { crisisPanel, isCrisis } from './page/crisis.ts'
import type { FoundAgency, Sought } from './page/find.ts'
import type { Markup, Speaker } from './speaker.ts'

export interface Plan {
  readonly id: string
  readonly name: string
}

/** What came of sending or putting by: the number, or that this very request is there already. */
export type Kept = { readonly kind: 'kept'; readonly number: string } | { readonly kind: 'known' }

export interface Looked {
  readonly referral: string
  readonly state: 'draft' | 'received' | 'passed-on'
  readonly fields: ReferralDraft | null
}

export interface AskDesk {
  readonly isDemo: boolean
  readonly plan: () => Promise<Plan | undefined>
  readonly newId: () => string
  /** Counts a try; false when there were too many. */
  readonly mayTry: (what: 'send' | 'open', context: Context, number: string) => Promise<boolean>
  readonly receive: (id: string, secret: string | null, asked: Referral) => Promise<Kept>
  readonly save: (id: string, secret: string, kind: ReferralKind, fields: ReferralDraft) => Promise<Kept>
  readonly look: (number: string, secret: string) => Promise<Looked | undefined>
  readonly findAgencies: (
    sought: Sought,
  ) => Promise<{ readonly agencies: readonly FoundAgency[]; readonly languages: readonly string[] }>
}

interface Manner {
  readonly speakIn: (context: Context) => Speaker
  readonly answer: (context: Context, answered: Answered) => Response
}

export function askRoutes(door: Hono, path: string, desk: AskDesk, { speakIn, answer }: Manner): void {
  const show = (context: Context, speaker: Speaker, body: Markup, before?: Markup) => {
    context.header('cache-control', 'no-store')
    const made = { speaker, page: 'ask', title: 'menu.ask', body, isDemo: desk.isDemo, script: 'ask.js' } as const
    return answer(context, before === undefined ? made : { ...made, before })
  }
  const form = async (
    speaker: Speaker,
    kind: ReferralKind,
    fields: ReferralDraft,
    wrongs: readonly Wrong[],
    id: string,
  ) => askBody(speaker, { kind, fields, wrongs, id, plan: (await desk.plan())?.name ?? '' })

  door.get(path, async (context) => {
    const speaker = speakIn(context)
    const kind = kindOf(context.req.query('for'))
    return show(
      context,
      speaker,
      kind ? await form(speaker, kind, {}, [], desk.newId()) : whoBody(speaker),
      crisisPanel(speaker, true),
    )
  })

  door.post(path, async (context) => {
    const speaker = speakIn(context)
    const { for: who, id: sentId, do: act, ...fields } = fieldsOf(await context.req.parseBody({ all: true }))
    const kind = kindOf(who) ?? 'self'
    const id = sentId !== undefined && isId(sentId) ? sentId : desk.newId()
    const isSaving = act === 'save'
    const before = crisisPanel(speaker, !isCrisis(wordsOf(fields)))
    const all = wrongsOf(fields, kind, isSaving)
    // What is put by may be unfinished; only its word must be there.
    const wrongs = isSaving ? all.filter(({ field, says }) => field === 'secret' || says === 'ask.wrong.long') : all
    if (wrongs.length > 0) {
      context.status(422)
      return show(context, speaker, await form(speaker, kind, fields, wrongs, id), before)
    }
    if (!(await desk.mayTry('send', context, id))) {
      context.status(429)
      return show(context, speaker, closedBody(speaker, 'ask.many'), before)
    }
    const { secret = null, ...rest } = fields
    const send = (as: string) =>
      isSaving
        ? desk.save(as, secret ?? '', kind, { ...rest, for: who ?? 'me' })
        : desk.receive(as, secret, referralOf(rest, kind))
    const first = await send(id)
    const kept = first.kind === 'kept' ? first : await send(desk.newId())
    if (kept.kind === 'known') throw new Error('a new request was known already')
    return show(context, speaker, doneBody(speaker, kept.number, !isSaving, secret !== null), before)
  })

  door.post(`${path}/open`, async (context) => {
    const speaker = speakIn(context)
    const { number = '', secret = '' } = fieldsOf(await context.req.parseBody())
    if (!(await desk.mayTry('open', context, number))) {
      context.status(429)
      return show(context, speaker, closedBody(speaker, 'ask.many'))
    }
    const found = await desk.look(number.slice(0, 20), secret.slice(0, 60))
    if (!found) {
      context.status(404)
      return show(context, speaker, closedBody(speaker, 'ask.resumeWrong'))
    }
    if (found.state !== 'draft') return show(context, speaker, statusBody(speaker, found.state))
    const fields = { ...found.fields, secret }
    return show(context, speaker, await form(speaker, kindOf(found.fields?.for) ?? 'self', fields, [], found.referral))
  })
}

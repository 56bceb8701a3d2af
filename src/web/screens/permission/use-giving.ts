// A permission being given: the draft, whose it is, the words it binds to, what can be chosen, and how it is kept. The page of the care
// manager and the screen handed to the member are two views of the same one.
import { permissionTexts } from '../../../../content/permission.ts'
import { recordConsent } from '../../../api/consent.ts'
import { beginEpisode } from '../../../api/episode.ts'
import { ageOn } from '../../../base/day.ts'
import type { Category } from '../../../domain/category.ts'
import { type Consent, takingPart } from '../../../domain/consent.ts'
import { type ConsentGround, groundRules, isOfAge, ruleOf } from '../../../domain/consent-ground.ts'
import type { Episode } from '../../../domain/episode.ts'
import { nameOf } from '../../../domain/member.ts'
import { type PermissionText, permissionText } from '../../../domain/permission-text.ts'
import { isInForce } from '../../../domain/supporter.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { useDevice } from '../../device/use-device.ts'
import { categoryWords, recipientKindWords } from '../../text/permission-words.ts'
import { text } from '../../text/text.ts'
import { useDraft } from '../act/draft.ts'
import type { Saving } from '../act/saving.ts'
import { organizationName, useHouse } from '../house-names.ts'
import {
  agreementInput,
  type Choosable,
  type Circumstance,
  choicesOf,
  type Giving,
  givingShape,
  newGiving,
  ofConsent,
  type Sharing,
  sharingInput,
  signatureOf,
} from './giving.ts'

/** Beginning care with the permission beside it, a permission alone, or a new version of the one with this id. */
export type GivingWhat = 'start' | 'new' | (string & {})

export interface GivingState {
  readonly held: HeldChart
  readonly what: GivingWhat
  readonly name: string
  readonly form: Giving
  readonly isFound: boolean
  /** What one changes after it was signed is not signed: the signature goes. */
  set(fields: Partial<Giving>): void
  startOver(): void
  readonly grounds: readonly ConsentGround[]
  readonly isMinor: boolean
  readonly agreement: PermissionText
  readonly text: PermissionText
  readonly offered: readonly Category[]
  readonly choosable: readonly Choosable[]
  /** What is chosen to be shared, signed or not. */
  readonly given: readonly Category[]
  readonly isSigned: boolean
  /** Whether something waits for a yes: an agreement, or something given. */
  readonly needsYes: boolean
  readonly episode: Episode | undefined
  readonly inputs: {
    readonly agreement: ReturnType<typeof agreementInput>
    readonly sharing: ReturnType<typeof sharingInput>
  }
  save(saving: Saving): Promise<boolean>
}

const unsigning = [
  'agrees',
  'ground',
  'name',
  'relation',
  'form',
  'shares',
  'choices',
  'to',
  'other',
  'specifics',
  'until',
  'untilOn',
]

/** The permission of a member whose chart is here. */
export function useGiving(held: HeldChart, what: GivingWhat): GivingState {
  const today = device.clock.today()
  const seat = useDevice(({ session }) => session.seat())
  const witness = useDevice(({ session }) => nameAtDevice(session.state()))
  const person = held.chart.member[0]
  const name = person ? nameOf(person) : ''
  const choosable = useChoosable(held)
  const before = held.chart.consent.find((one) => one.id === what)
  const isMinor = person?.bornOn != null && ageOn(person.bornOn, today) < 18
  const draftName = `giving.${held.member}.${what}`
  const draft = useDraft<Giving>(draftName, givingShape, () =>
    newGiving(today, device.clock.newId, {
      ...(before ? ofConsent(before, choosable) : {}),
      ...firstSigner(held, isMinor),
    }),
  )
  const { form } = draft
  const grounds = groundRules.filter((rule) => isOfAge(rule, person?.bornOn ?? null, today)).map(({ ground }) => ground)
  const words = textOf(form.form, today)
  const agreement = textOf(takingPart, today)
  const covers = form.ground === undefined ? null : ruleOf(form.ground).covers
  const offered = words.categories.filter((one) => covers === null || covers.includes(one))
  const at: Circumstance = {
    ...{ member: held.member, memberName: name, witness, today },
    language: person?.spokenLanguage ?? 'English',
    discloser: seat?.organization.name ?? '',
  }
  const { given } = choicesOf(form, offered)
  const sharing: Sharing = {
    ...{ offered, choosable, replaces: before?.id ?? null },
    specifics: given.map(categoryWords).join('; ').slice(0, 1000),
  }
  const inputs = {
    agreement: what === 'start' ? agreementInput(form, agreement, at) : undefined,
    sharing: sharingInput(form, words, at, sharing),
  }
  const episode = currentEpisode(held.chart)
  return {
    ...{ held, what, name, form, isFound: draft.isFound, startOver: draft.startOver, grounds, isMinor },
    ...{ agreement, text: words, offered, given, choosable, episode, inputs },
    set: (fields) =>
      draft.set(
        Object.keys(fields).some((key) => unsigning.includes(key)) ? { ...fields, strokes: [], typed: '' } : fields,
      ),
    isSigned: signatureOf(form, at).how !== 'none',
    needsYes: (what === 'start' && form.agrees === 'yes') || given.length > 0,
    save: (saving) => saveGiving(saving, { held, what, form, episode, inputs, draftName, note: draft.set }),
  }
}

interface Kept extends Pick<GivingState, 'held' | 'what' | 'form' | 'episode' | 'inputs'> {
  readonly draftName: string
  note(fields: Partial<Giving>): void
}

/** Care begins first: nothing of the rest may hold it back (CON-13). What is safe is not sent again by a second press. */
async function saveGiving(
  saving: Saving,
  { held, what, form, episode, inputs, draftName, note }: Kept,
): Promise<boolean> {
  let saved = form.saved
  const keep = async (step: Giving['saved'][number], go: () => Promise<boolean>): Promise<boolean> => {
    if (saved.includes(step)) return true
    if (!(await go())) return false
    saved = [...saved, step]
    note({ saved })
    return true
  }
  const { agreement, sharing } = inputs
  if (what === 'start') {
    if (episode === undefined) return false
    const begin = { member: held.member, episode: episode.id, on: form.on, assignment: form.ids.assignment }
    const says = text('begin.done', 'Care has begun.')
    if (!(await keep('begin', () => saving.save(beginEpisode, begin, { says })))) return false
    if (agreement && !(await keep('agreement', () => saving.save(recordConsent, agreement)))) return false
  }
  const says = what === 'start' ? {} : { says: text('permission.done', 'Permission written down.') }
  if (sharing && !(await keep('sharing', () => saving.save(recordConsent, sharing, says)))) return false
  await device.draft.drop(draftName)
  return true
}

function textOf(form: Consent['form'], today: string): PermissionText {
  const found = permissionText(permissionTexts, form, today) ?? permissionText(permissionTexts, 'sharing', today)
  if (!found) throw new RangeError('a form of permission has its text')
  return found
}

function nameAtDevice(state: ReturnType<typeof device.session.state>): string {
  return state.kind === 'open' ? state.name : ''
}

/** An adult decides; of a minor it is asked; who may decide for the member is known where they stand on file (CON-9). */
function firstSigner({ chart }: HeldChart, isMinor: boolean): Partial<Giving> {
  const today = device.clock.today()
  const deciding = chart.supporter.find(
    (one) => one.authority !== null && one.scope.includes('sharing') && isInForce(one, today),
  )
  const named = deciding ? { name: deciding.name, relation: deciding.relation ?? '' } : {}
  return isMinor ? named : { ...named, ground: 'adult' }
}

/** Whom one may name: the plan, classes of helpers, and the people around the member. */
function useChoosable({ chart }: HeldChart): readonly Choosable[] {
  const house = useHouse()
  const classes = ['health-provider', 'county', 'housing', 'community-organization', 'school', 'justice'] as const
  const plan = chart.coverage.find((one) => one.endedOn === null)
  const planName = organizationName(house, plan?.planId ?? null)
  const today = device.clock.today()
  return [
    {
      key: 'plan',
      label: planName === undefined ? recipientKindWords('plan') : `${recipientKindWords('plan')} (${planName})`,
      recipient: { kind: 'plan', id: plan?.planId ?? null, name: planName ?? null },
    },
    ...classes.map((kind) => ({
      key: kind,
      label: recipientKindWords(kind),
      recipient: { kind, id: null, name: null },
    })),
    ...chart.supporter
      .filter((one) => one.kind !== 'pcp' && one.kind !== 'referrer' && isInForce(one, today))
      .map((one) => ({
        key: one.id,
        label: one.relation === null ? one.name : `${one.name}, ${one.relation}`,
        recipient: { kind: 'supporter' as const, id: one.id, name: one.name },
      })),
  ]
}

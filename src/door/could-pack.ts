// All that "Could I get this help?" needs to go on without signal, in one language: the questions with their words, the rules without their
// sources and examples, and the words of the end.
import { door } from '../../content/door.ts'
import { doorQuestions } from '../../content/door-question.ts'
import type { Day } from '../base/day.ts'
import type { Condition } from '../domain/condition.ts'
import type { DoorRule } from '../domain/door-question.ts'
import type { Facts } from '../domain/facts.ts'
import type { MemberLanguage } from '../domain/member-text.ts'
import { populations } from '../domain/population.ts'
import { answerText, doorRules } from './page/could.ts'
import { isTextId, speakerOf, type TextId } from './speaker.ts'

/** A text, and the language it stands in when that is not the page's. */
export type PackText = string | readonly [text: string, language: 'en']

export interface CouldPack {
  readonly language: MemberLanguage
  readonly today: Day
  readonly rules: readonly DoorRule[]
  readonly questions: readonly {
    readonly id: string
    readonly words: PackText
    readonly why?: PackText
    readonly answers: Readonly<Record<string, Facts>>
    readonly answerWords: Readonly<Record<string, PackText>>
  }[]
  readonly words: Readonly<Record<string, PackText>>
}

const ENDS = [
  'could.result.yes',
  'could.result.yesAbout',
  'could.result.maybe',
  'could.result.maybeAbout',
  'could.result.unlikely',
  'could.result.unlikelyAbout',
  'could.reasons',
  'could.reason.fits',
  'could.reason.open',
  'could.reason.none',
  'could.reason.noMedical',
  'could.reason.other',
  'could.next',
  'could.next.ask',
  'could.next.call',
  'could.next.print',
  'could.next.supports',
  'could.again',
  'could.skip',
  'could.notSure',
  'could.notPlan',
  'could.private',
  'frame.back',
] as const satisfies readonly TextId[]

export function couldPack(language: MemberLanguage, plan: string, today: Day): CouldPack {
  const speaker = speakerOf(language)
  const text = (id: TextId): PackText => {
    const words = speaker.say(id, { plan, county: door.county.phone })
    return speaker.isEnglish(id) && language !== 'en' ? [words, 'en'] : words
  }
  const questions = doorQuestions.map(({ id, answers }) => {
    const [asks, why] = [`could.q.${id}`, `could.q.${id}.why`]
    return {
      id,
      words: isTextId(asks) ? text(asks) : id,
      ...(isTextId(why) ? { why: text(why) } : {}),
      answers,
      answerWords: Object.fromEntries(Object.keys(answers).map((answer) => [answer, text(answerText(id, answer))])),
    }
  })
  const rules = doorRules(today).map(({ kind, population, when }) => ({
    kind,
    ...(population ? { population } : {}),
    when: bare(when),
  }))
  const ids: readonly TextId[] = [...ENDS, ...populations.map((key) => `group.${key}` as const)]
  return { language, today, rules, questions, words: Object.fromEntries(ids.map((id) => [id, text(id)])) }
}

/** The condition without its words. */
function bare(condition: Condition): Condition {
  const { limb: _limb, says: _says, ...rest } = condition
  if ('all' in rest) return { all: rest.all.map(bare) }
  if ('any' in rest) return { any: rest.any.map(bare) }
  if ('not' in rest) return { not: bare(rest.not) }
  return rest
}

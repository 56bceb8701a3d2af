// Forms answered, and the care plan: each writing, agreement, sign-off and copy of it, and how its goals go.
import { forms } from '../../../../../content/forms/all.ts'
import type { Chart } from '../../../../domain/chart.ts'
import { answererWords, formWords } from '../../../text/form-words.ts'
import { text } from '../../../text/text.ts'
import { atDay, atInstant, fromEntry, type HistoryItem, known, later, type Teller } from './item.ts'

export const assessments: Teller = ({ assessment }) =>
  assessment.map((one) => {
    const form = forms.find(({ id, version }) => id === one.formId && version === one.formVersion)
    const name = form === undefined ? one.formId : formWords(form, 'title', form.title)
    const scores = Object.values(one.scores).map(({ points, says }) => (points === null ? says : `${points}, ${says}`))
    return {
      ...fromEntry(one),
      ...atInstant(one.finishedAt ?? one.at),
      kind: 'plan',
      icon: 'file',
      title:
        one.finishedAt === null
          ? text('history.formBegun', 'Form begun: {name}', { name })
          : text('history.formDone', 'Form finished: {name}', { name }),
      facts: known(...scores, answererWords(one.answeredBy)),
      by: one.finishedBy ?? one.recordedBy,
      noun: 'assessment',
      isMended: one.amends !== null,
    }
  })

const plan = { kind: 'plan', icon: 'file' } as const

export const carePlans: Teller = ({ carePlan }) =>
  carePlan.flatMap((one): readonly HistoryItem[] => {
    const { version } = one
    const open = one.content.goals.filter(({ state }) => state === 'open').length
    return [
      {
        ...fromEntry(one),
        ...plain(one.writtenOn),
        noun: 'carePlan' as const,
        title: text('history.planWritten', 'Care plan written, version {version}', { version }),
        facts: known(
          text('history.goals', '{count, plural, =0 {no open goal} one {# open goal} other {# open goals}}', {
            count: open,
          }),
        ),
        note: one.content.matters,
      },
      ...agreement(one),
      ...(one.signedOffAt === null
        ? []
        : [
            {
              ...later(one, 'signed'),
              ...plan,
              ...atInstant(one.signedOffAt),
              icon: 'check' as const,
              title: text('history.planSigned', 'Care plan signed off, version {version}', { version }),
              by: one.signedOffBy,
            },
          ]),
      ...(one.copyGivenOn === null
        ? []
        : [
            {
              ...later(one, 'copied'),
              ...plain(one.copyGivenOn),
              title:
                one.copyGivenHow === 'declined'
                  ? text('history.planCopyDeclined', 'The member wanted no copy of the care plan')
                  : text('history.planCopied', 'The member has a copy of the care plan'),
            },
          ]),
    ]
  })

function plain(day: string) {
  return { ...plan, ...atDay(day) }
}

function agreement(one: Chart['carePlan'][number]): readonly HistoryItem[] {
  const { version, agreedAt, agreedHow } = one
  if (agreedAt === null) return []
  const title =
    agreedHow === 'did-not-agree'
      ? text('history.planRefused', 'The member did not agree to the care plan, version {version}', { version })
      : text('history.planAgreed', 'Care plan agreed, version {version}', { version })
  const facts = known(
    agreedHow === 'signed' && text('history.bySignature', 'signed'),
    agreedHow === 'said' && text('history.byWord', 'by word'),
    one.agreedBy,
  )
  return [{ ...later(one, 'agreed'), ...plan, ...atInstant(agreedAt), icon: 'people', title, facts }]
}

export const progress: Teller = ({ carePlan, goalProgress }) =>
  goalProgress.map((one) => {
    const goals = carePlan.find(({ id }) => id === one.planId)?.content.goals
    const goal = goals?.find(({ id }) => id === one.goalId)?.words ?? text('history.goalGone', 'an earlier goal')
    return {
      ...fromEntry(one),
      ...atDay(one.noticedOn),
      noun: 'goalProgress',
      kind: 'plan',
      icon: one.how === 'reached' ? 'flag' : 'forward',
      title: progressWords(one.how, goal),
      note: one.note,
    }
  })

function progressWords(how: Chart['goalProgress'][number]['how'], goal: string): string {
  switch (how) {
    case 'reached':
      return text('history.goalReached', 'Goal reached: {goal}', { goal })
    case 'on-the-way':
      return text('history.goalOnTheWay', 'On the way: {goal}', { goal })
    case 'stuck':
      return text('history.goalStuck', 'Stuck: {goal}', { goal })
    case 'set-aside':
      return text('history.goalSetAside', 'Set aside: {goal}', { goal })
  }
}

// The assessment of those in care: asked in the first weeks by the Lead Care Manager, of a few not yet, of some again after a year.
import { forms } from '../../content/forms/all.ts'
import { addDays, type Day } from '../../src/base/day.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import { type Form, isAnswerTo, labelsOf, questionsOf } from '../../src/domain/form.ts'
import type { Answers } from '../../src/domain/form-condition.ts'
import { instantAt, workdayBefore } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { Pen } from './pen.ts'
import type { Person } from './person.ts'

export interface AssessmentGiven {
  readonly episodeId: string
  readonly person: Person
  readonly lead: { readonly id: string }
  readonly startedOn: Day
}

/** Writes the assessments of a member, if this one was asked. */
export function writeAssessment(pen: Pen, given: AssessmentGiven): void {
  const { chance, today } = pen
  if (!chance.percent(94)) return
  const first = workdayBefore(addDays(given.startedOn, chance.between(4, 55)))
  if (first <= given.startedOn || first >= today) return
  writeOne(pen, given, first)
  const again = workdayBefore(addDays(first, 365 - chance.between(5, 40)))
  if (again < today && chance.percent(90)) writeOne(pen, given, again)
}

function writeOne(pen: Pen, { episodeId, person, lead }: AssessmentGiven, day: Day): void {
  const form = formFor(person)
  const asked = answersOf(pen.chance, person)
  const answers: Record<string, Answers[string]> = {}
  for (const question of questionsOf(form)) {
    const answer = asked[question.id]
    if (answer !== undefined && isAnswerTo(question, answer)) answers[question.id] = answer
  }
  pen.write('assessment', day, {
    ...{ episodeId, formId: form.id, formVersion: form.version, at: instantAt(day, 600), method: 'in-person' },
    answeredBy: person.story.isChild ? 'parent' : 'member',
    ...{
      language: null,
      interpreterMode: null,
      labels: labelsOf(form, answers),
      scores: {},
      amends: null,
      revision: 2,
    },
    answers: answers as Assessment['answers'],
    finishedAt: instantAt(day, 655),
    finishedBy: lead.id,
  })
}

function formFor({ story }: Person): Form {
  const id = story.isChild ? 'ecm-child' : 'ecm-adult'
  const form: Form | undefined = forms.find((one) => one.id === id)
  if (!form) throw new Error(`the form ${id} is not there`)
  return form
}

function answersOf(chance: Chance, { story }: Person): Answers {
  const isHomeless = story.key === 'homeless'
  const yes = (percent: number) => (chance.percent(percent) ? 'yes' : 'no')
  return {
    'who-answers': story.isChild ? 'parent' : 'member',
    'who-consents': story.isChild ? 'parent' : 'self',
    'health-is': chance.pick(['good', 'fair', 'fair', 'poor']),
    pcp: yes(80),
    'pcp-seen': yes(70),
    emergency: chance.between(0, 6),
    stays: chance.between(0, 2),
    medicines: yes(75),
    'medicine-problems': [chance.pick(['forget', 'why', 'get', 'nothing'])],
    home: isHomeless ? chance.pick(['shelter', 'outside', 'with-others']) : 'own',
    'home-worry': yes(isHomeless ? 70 : 15),
    'home-help': [chance.pick(isHomeless ? ['find', 'papers'] : ['keep', 'nothing'])],
    transport: yes(45),
    income: yes(55),
    'food-worried': chance.pick(['never', 'sometimes', 'often']),
    mood: yes(story.key === 'mind' ? 80 : 30),
    nerves: yes(25),
    fell: yes(20),
  }
}

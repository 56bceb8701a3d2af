// Questions and answers, found by typing a plain question; a form that asks by GET, so that it works without script. What is typed is not
// kept, and the page's address is never sent on (no referrer).
import { html } from 'hono/html'
import { rankAnswers } from '../../domain/answer-rank.ts'
import { contact } from '../frame.ts'
import { isTextId, type Markup, type Speaker, type TextId } from '../speaker.ts'
import { crisisPanel, isCrisis } from './crisis.ts'
import { immigration } from './rights.ts'

export const questionKeys = [
  'what',
  'cost',
  'who',
  'manager',
  'ask',
  'other',
  'long',
  'no',
  'choice',
  'stop',
  'change',
  'lose',
  'home',
  'phone',
  'meet',
  'often',
  'language',
  'share',
  'family',
  'child',
  'jail',
  'pregnant',
  'drugs',
  'mind',
  'hospital',
  'medicine',
  'ride',
  'housing',
  'food',
  'supports',
  'alf',
  'medicare',
  'plan',
  'move',
  'real',
  'bad',
  'paper',
  'immigration',
] as const
type QuestionKey = (typeof questionKeys)[number]

/** The page; `asked` is what was typed, empty for all of them. */
export function questionsBody(speaker: Speaker, asked: string): Markup {
  const { language, say, show } = speaker
  const found = asked === '' ? questionKeys : findQuestions(speaker, asked)
  const isFound = asked !== '' && found.length > 0
  return html`${isCrisis(asked) ? crisisPanel(speaker) : ''}<h1>${show('questions.title')}</h1><p class="lead">${show('questions.lead')}</p>
<form method="get" action="/${language}/questions" role="search"><div class="field"><label for="q">${show('questions.search')}</label><input id="q" type="search" name="q" value="${asked}" maxlength="200" autocomplete="off"></div>
<button>${show('questions.find')}</button></form>
${asked === '' ? html`<h2>${show('questions.all')}</h2>` : html`<div role="status"><h2>${show('questions.found', { count: found.length, phone: contact().phone })}</h2></div>`}
${found.map((key, at) => one(speaker, key, isFound && at === 0))}
${asked === '' ? '' : html`<p class="row"><a class="button quiet" href="/${language}/questions">${say('questions.all')}</a></p>`}` as Markup
}

function one({ show }: Speaker, key: QuestionKey, isOpen: boolean): Markup {
  const answer = answerId(key)
  return html`<details class="qa" name="qa" id="${key}"${isOpen ? ' open' : ''}><summary>${show(`question.${key}`)}</summary>${answer === undefined ? immigration(show) : html`<p>${show(answer)}</p>`}</details>` as Markup
}

/** The keys that answer what was asked, in this language or in English. */
export function findQuestions({ say }: Pick<Speaker, 'say'>, asked: string): readonly QuestionKey[] {
  const found = rankAnswers(
    asked,
    questionKeys.map((key) => ({
      id: key,
      question: say(`question.${key}`),
      answer: say(answerId(key) ?? 'rights.immigration'),
      words: say(`question.${key}.words`),
    })),
  )
  return questionKeys
    .filter((key) => found.includes(key))
    .toSorted((one, other) => found.indexOf(one) - found.indexOf(other))
    .slice(0, 6)
}

function answerId(key: QuestionKey): TextId | undefined {
  const id = `question.${key}.answer`
  return isTextId(id) ? id : undefined
}

// What the forms about visits, medicines, the plan and Community Supports say.

import type { QuestionTopic } from '../../domain/member-question.ts'
import { supportKeys } from '../../domain/support-key.ts'
import { speakerOf } from '../speaker.ts'
import { openEpisode } from './desk.ts'
import type { Form, Says } from './form.ts'
import { speaksAs } from './reader.ts'

/** A question, a wish or a word: a step of who leads. */
const asking =
  (topic: QuestionTopic): Says =>
  ({ episode, medicines, plan, reader }, { words, about }, newId) => {
    if (episode === null) return undefined
    if (!words) return 'me.ask.empty'
    const medicine = topic === 'medicine' ? medicines.find(({ id }) => id === about) : undefined
    const thing = topic === 'plan' ? plan?.id : medicine?.id
    const input = { id: newId(), episode: episode.id, topic, about: thing ?? null, words: words.slice(0, 250) }
    const by = reader === null ? {} : { by: reader.name }
    return [{ does: 'question.ask', input: { ...input, ...by } }]
  }

/** A ride, an interpreter, or something to ask there; all else of the visit stays as it is. */
const needing: Says = ({ visits, reader }, { id, need, words }) => {
  // Not all of the visit is shown to who decides for the member, and what is not shown must not be written over.
  if (reader !== null) return undefined
  const visit = visits.find((one) => one.id === id)
  if (!visit) return undefined
  const { id: appointment, withWhom: _withWhom, ...stands } = visit
  const wish = need === 'ride' || need === 'interpreter' ? need : 'question'
  if (wish === 'question' && !words) return 'me.ask.empty'
  if (wish === 'question' && visit.questions.length >= 12) return 'me.moved'
  const wished = {
    ride: { ride: 'to-arrange' },
    interpreter: { interpreter: 'to-book' },
    question: { questions: [...visit.questions, words?.slice(0, 300) ?? ''] },
  }[wish]
  return [{ does: 'appointment.arrange', input: { appointment, ...stands, ...wished } }]
}

const english = speakerOf('en')

const wishing: Says = (own, { support, words }, newId) => {
  const supportKey = supportKeys.find((one) => one === support)
  if (!supportKey) return 'me.support.pick'
  const { healthPlan, today } = own
  const open = openEpisode(own)
  if (open === null && healthPlan === null) return undefined
  const what = `${english.say(`support.${supportKey}`)}${words ? `: ${words}` : ''}`.slice(0, 300)
  const asked = { id: newId(), episodeId: open?.id ?? null, kind: 'community-support', supportKey }
  const landing = { forWhat: what, recipient: null, planId: healthPlan?.id ?? null, referredOn: today, neededBy: null }
  const answered = { answer: 'agreed', answeredBy: speaksAs(own) }
  return [{ does: 'referral.send', input: { ...asked, ...landing, ...answered, after: null, labels: [] } }]
}

export const careForms: readonly Form[] = [
  { path: 'visits/ask', from: 'visits', says: asking('visit') },
  { path: 'visits/need', from: 'visits', says: needing },
  { path: 'medicines', from: 'medicines', says: asking('medicine') },
  { path: 'plan/word', from: 'plan', says: asking('plan') },
  { path: 'choices/supports', from: 'choices/supports', to: 'choices', says: wishing },
]

// "Could I get this help?" on the phone itself: the same questions over the same rules, so that it goes on without signal and nothing that
// is picked leaves the phone. Where the pack cannot be had, the form is sent as it stands.
import {
  type DoorQuestion,
  type DoorRule,
  factsSaid,
  nextQuestion,
  readSaid,
  type Said,
  verdictOf,
  writeSaid,
} from '../../domain/door-question.ts'

type Text = string | readonly [text: string, language: string]
interface Question extends DoorQuestion {
  readonly words: Text
  readonly why?: Text
  readonly answerWords: Readonly<Record<string, Text>>
}
interface Pack {
  readonly language: string
  readonly today: string
  readonly rules: readonly DoorRule[]
  readonly questions: readonly Question[]
  readonly words: Readonly<Record<string, Text>>
}

const { lang } = document.documentElement
const address = `/${lang}/could-i-get-ecm`
const begun = document.querySelector<HTMLElement>('[data-could]')
const loading = fetch(`/door/pack/${lang}`).then((answer) =>
  answer.ok ? (answer.json() as Promise<Pack>) : Promise.reject(answer),
)
loading.catch(() => {})

/** An element with what is in it; a text of another language says so. */
function make(tag: string, given: Readonly<Record<string, string>>, ...inside: readonly (Node | Text)[]): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, value)
  for (const one of inside) element.append(one instanceof Node ? one : textNode(one))
  return element
}

function textNode(text: Text): Node {
  if (typeof text === 'string') return document.createTextNode(text)
  return make('span', { lang: text[1], dir: 'ltr' }, text[0])
}

function questionView(pack: Pack, question: Question, said: Said): HTMLElement {
  const words = (id: string) => pack.words[id] ?? id
  const answer = (key: string, text: Text, kind = '') =>
    make('button', { name: 'said', value: writeSaid([...said, [question.id, key]]), class: kind }, text)
  const answers = Object.keys(question.answers).map((key) => answer(key, question.answerWords[key] ?? key))
  const back =
    said.length > 0
      ? [make('button', { class: 'quiet', name: 'said', value: writeSaid(said.slice(0, -1)) }, words('frame.back'))]
      : []
  return make(
    'form',
    { method: 'post', action: address },
    make('h1', { id: 'question', tabindex: '-1' }, question.words),
    ...(question.why === undefined ? [] : [make('p', { class: 'soft' }, question.why)]),
    make(
      'div',
      { class: 'answers', role: 'group', 'aria-labelledby': 'question' },
      ...answers,
      answer('unsure', words('could.notSure')),
      answer('skip', words('could.skip'), 'skip-it'),
    ),
    make('p', { class: 'row' }, ...back, make('a', { class: 'button quiet', href: address }, words('could.again'))),
    make('p', { class: 'small soft' }, words('could.private')),
  )
}

function reasonsOf(
  pack: Pack,
  said: Said,
): { readonly result: 'yes' | 'maybe' | 'unlikely'; readonly reasons: readonly Node[] } {
  const verdict = verdictOf(pack.rules, factsSaid(pack.questions, said, pack.today), pack.today)
  const result = ({ yes: 'yes', unknown: 'maybe', no: 'unlikely' } as const)[verdict.answer]
  const reason = (id: string, what?: string) => {
    const text = pack.words[id] ?? id
    const filled = (words: string) => words.replace('{what}', () => plain(pack.words[`group.${what}`]))
    return make('li', {}, typeof text === 'string' ? filled(text) : [filled(text[0]), text[1]])
  }
  const hasOther = said.some(([id, answer]) => id === 'other' && answer === 'yes')
  const basics = verdict.basics === 'no' ? [reason(hasOther ? 'could.reason.other' : 'could.reason.noMedical')] : []
  const open =
    result === 'maybe' && verdict.fits.length === 0 ? verdict.open.map((key) => reason('could.reason.open', key)) : []
  const none = result === 'unlikely' && verdict.basics !== 'no' ? [reason('could.reason.none')] : []
  return {
    result,
    reasons: [...basics, ...verdict.fits.map((key) => reason('could.reason.fits', key)), ...open, ...none],
  }
}

function plain(text: Text | undefined): string {
  return typeof text === 'string' ? text : (text?.[0] ?? '')
}

function resultView(pack: Pack, said: Said): HTMLElement {
  const words = (id: string) => pack.words[id] ?? id
  const { result, reasons } = reasonsOf(pack, said)
  const way = (path: string, id: string) => make('li', {}, make('a', { href: `/${pack.language}/${path}` }, words(id)))
  const printing = make('button', { class: 'quiet', type: 'button' }, words('could.next.print'))
  printing.addEventListener('click', () => print())
  return make(
    'div',
    {},
    make('h1', { tabindex: '-1' }, words(`could.result.${result}`)),
    make('p', { class: 'lead' }, words(`could.result.${result}About`)),
    make('h2', {}, words('could.reasons')),
    make('ul', {}, ...reasons),
    make('h2', {}, words('could.next')),
    make(
      'ul',
      { class: 'ways' },
      way('ask?for=me', 'could.next.ask'),
      way('ask?for=me#find', 'could.next.call'),
      way('supports', 'could.next.supports'),
    ),
    make('p', { class: 'row' }, printing, make('a', { class: 'button quiet', href: address }, words('could.again'))),
    make('p', { class: 'soft' }, words('could.notPlan')),
  )
}

function show(place: HTMLElement, pack: Pack, said: Said): void {
  const next = nextQuestion(pack.questions, pack.rules, said, pack.today)
  const question = pack.questions.find(({ id }) => id === next?.id)
  const panel = place.querySelector<HTMLElement>('[data-crisis]')
  if (panel) panel.hidden = said.at(-1)?.join('.') !== 'unsafe.yes'
  const view = question ? questionView(pack, question, said) : resultView(pack, said)
  place.replaceChildren(...(panel ? [panel] : []), view)
  view.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  scrollTo(0, 0)
}

begun?.addEventListener('submit', (event) => {
  const { submitter, target } = event
  if (!(submitter instanceof HTMLButtonElement && target instanceof HTMLFormElement)) return
  event.preventDefault()
  loading.then(
    (pack) => show(begun, pack, readSaid(submitter.value)),
    () => {
      // Sent by hand, a form forgets which button it was.
      target.append(make('input', { type: 'hidden', name: 'said', value: submitter.value }))
      target.submit()
    },
  )
})

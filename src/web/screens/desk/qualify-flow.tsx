// "Do I qualify?": the door's own plain questions, one at a time, kept nowhere; for the member who has shown who they are, also what the record
// says. Never "eligible": it appears so, and the plan decides (POF-0.6).
import { useState } from 'react'
import { doorQuestions, noOtherProgram } from '../../../../content/door-question.ts'
import { rules } from '../../../../content/rules/all.ts'
import { readEligibility } from '../../../api/eligibility.ts'
import {
  type DoorQuestion,
  type DoorRule,
  factsSaid,
  nextQuestion,
  type Said,
  type Verdict,
  verdictOf,
} from '../../../domain/door-question.ts'
import { rulesOn } from '../../../domain/rule.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { Finish } from './finish.tsx'
import type { AboutFlow } from './flow-part.tsx'
import { isSaidId, Script, useSaid } from './script.tsx'

export function QualifyFlow(props: AboutFlow) {
  const { call, card, isTold } = props
  const words = useSaid()
  const [said, setSaid] = useState<Said>([])
  const today = device.clock.today()
  const asked: readonly DoorRule[] = [
    ...rulesOn(rules, today).filter(({ kind }) => kind === 'basic' || kind === 'focus'),
    noOtherProgram,
  ]
  const question = nextQuestion(doorQuestions, asked, said, today)
  const verdict = verdictOf(asked, factsSaid(doorQuestions, said, today), today)
  return (
    <>
      <Script lines={[words('could.lead'), words('could.notPlan')]} />
      {isTold && card !== undefined ? <OfRecord member={card.memberId} /> : null}
      {question === undefined ? (
        <Result verdict={verdict} />
      ) : (
        <Question question={question} onSay={(answer) => setSaid([...said, [question.id, answer]])} />
      )}
      <div className="desk-finish__buttons">
        {said.length === 0 ? null : (
          <>
            <Button icon="back" onClick={() => setSaid(said.slice(0, -1))}>
              {words('frame.back')}
            </Button>
            <Button onClick={() => setSaid([])}>{words('could.again')}</Button>
          </>
        )}
        <Button icon="forward" onClick={() => call.set({ topic: 'refer-someone' })}>
          {words('could.next.ask')}
        </Button>
      </div>
      <Finish {...props} outcome={text('desk.didQualify', 'Went through who can get ECM')} />
    </>
  )
}

function Question({ question, onSay }: { question: DoorQuestion; onSay: (answer: string) => void }) {
  const words = useSaid()
  const ask = `could.q.${question.id}`
  const why = `${ask}.why`
  const label = (answer: string) => {
    if (answer === 'yes' || answer === 'no') return words(`frame.${answer}`)
    const id = question.id === 'age' ? `could.a.age.${answer}` : `could.a.count.${answer}`
    return isSaidId(id) ? words(id) : answer
  }
  return (
    <fieldset className="desk-question" lang="en" dir="ltr">
      <legend>{isSaidId(ask) ? words(ask) : ask}</legend>
      {isSaidId(why) ? <p>{words(why)}</p> : null}
      <div className="desk-finish__buttons">
        {Object.keys(question.answers).map((answer) => (
          <Button key={answer} onClick={() => onSay(answer)}>
            {label(answer)}
          </Button>
        ))}
        <Button kind="bare" onClick={() => onSay('unsure')}>
          {words('could.notSure')}
        </Button>
      </div>
    </fieldset>
  )
}

const results = { yes: 'yes', unknown: 'maybe', no: 'unlikely' } as const

function Result({ verdict }: { verdict: Verdict }) {
  const words = useSaid()
  const result = results[verdict.answer]
  return (
    <Notice kind={result === 'yes' ? 'done' : 'info'} isLive title={words(`could.result.${result}`)}>
      <p>{words(`could.result.${result}About`)}</p>
      {verdict.fits.map((key) => (
        <p key={key}>{words(`group.${key}`)}</p>
      ))}
    </Notice>
  )
}

/** What this seat may see of the record decides; what is hidden from it is unknown to it. */
function OfRecord({ member }: { member: string }) {
  const words = useSaid()
  const { value } = useAsked(readEligibility, { member })
  if (value === undefined) return null
  const fits = value.populations.flatMap(({ answer, population }) =>
    answer === 'yes' && population !== undefined ? [population] : [],
  )
  return (
    <Notice
      title={text('desk.ofRecord', 'From the record: {result}', {
        result: words(`could.result.${results[value.answer]}`),
      })}
    >
      {[...new Set(fits)].map((key) => (
        <p key={key}>{words(`group.${key}`)}</p>
      ))}
    </Notice>
  )
}

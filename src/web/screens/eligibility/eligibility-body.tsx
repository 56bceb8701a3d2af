// What the page and the member's tab show of it: the whole answer, the question to ask next, and every population in its group.
import { useState } from 'react'
import type { Decided } from '../../../domain/eligibility.ts'
import type { FactId } from '../../../domain/facts.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { ReasonLine } from '../../parts/reason-line.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag, type TagKind } from '../../parts/tag.tsx'
import { DayField } from '../../parts/text-field.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { AnswerFact, type Sayer } from './answer-fact.tsx'
import { factLabel, say, shownTrace, titleOf, whoWords } from './trace-words.ts'
import type { Found } from './use-eligibility.ts'
import './eligibility.css'

type BodyProps = { found: Found; isOpen: boolean; onAnswered: () => void }

/** All of it, with the reasons closed or open. */
export function EligibilityBody({ found, isOpen, onAnswered }: BodyProps) {
  const [sayer, setSayer] = useState<Sayer>({ by: 'member', on: device.clock.today() })
  const asks: Asks = { member: found.member, sayer, onAnswered, mayAnswer: device.may('eligibility.write'), isOpen }
  const { basics, populations, overlaps } = found
  const of = (answer: Decided['answer']) => populations.filter((one) => one.answer === answer)
  return (
    <div className="eligibility">
      <Whole found={found} />
      {found.next === null || !asks.mayAnswer ? null : (
        <AskNext key={found.next} fact={found.next} asks={asks} onSayer={setSayer} />
      )}
      <Group title={text('eligibility.met', 'Appears to meet')} asks={asks} decided={of('yes')} />
      <Group
        title={text('eligibility.missingSome', 'Not settled: something is missing')}
        asks={asks}
        decided={of('unknown')}
      />
      <Group title={text('eligibility.basics', 'What everybody needs')} asks={asks} decided={basics} />
      <Group
        title={text('eligibility.overlaps', 'Other programs')}
        asks={asks}
        decided={overlaps.filter((one) => one.answer !== 'unknown')}
      />
      <NotAsked overlaps={overlaps.filter((one) => one.answer === 'unknown')} asks={asks} />
      <Group title={text('eligibility.notMet', 'Does not appear to meet')} asks={asks} decided={of('no')} />
    </div>
  )
}

function Whole({ found: { answer, populations, overlaps } }: { found: Found }) {
  const blocks = overlaps.filter((one) => one.outcome === 'block' && one.answer === 'yes')
  const met = populations.filter((one) => one.answer === 'yes').length
  if (answer === 'yes') {
    return (
      <Notice kind="done" title={text('eligibility.yes', 'Appears to meet the criteria')}>
        {text(
          'eligibility.yesAbout',
          '{met, plural, one {# population fits} other {# populations fit}}, and nothing known stands against it.',
          { met },
        )}
      </Notice>
    )
  }
  if (answer === 'unknown') {
    return (
      <Notice kind="due" title={text('eligibility.unknown', 'Not settled yet')}>
        {text('eligibility.unknownAbout', 'What is not known is not a no. Below stands what could still settle it.')}
      </Notice>
    )
  }
  return (
    <Notice kind="late" title={text('eligibility.no', 'Does not appear to meet the criteria')}>
      {blocks.length > 0
        ? text('eligibility.blocked', 'In a program that cannot be together with ECM: {programs}.', {
            programs: blocks.map((one) => titleOf(one)).join('; '),
          })
        : text('eligibility.noAbout', 'By what is known today. A new fact can change it; anybody may still ask.')}
    </Notice>
  )
}

interface Asks {
  readonly member: string
  readonly sayer: Sayer
  readonly mayAnswer: boolean
  readonly isOpen: boolean
  readonly onAnswered: () => void
}

/** The one question that settles most, and whose word the answers on this page are. */
function AskNext({ fact, asks, onSayer }: { fact: FactId; asks: Asks; onSayer: (sayer: Sayer) => void }) {
  const { member, sayer, onAnswered } = asks
  return (
    <div className="eligibility__ask">
      <Section
        title={text('eligibility.next', 'Ask next')}
        about={text('eligibility.nextAbout', 'The question that settles most. Nothing else has to be asked.')}
      >
        <AnswerFact member={member} fact={fact} sayer={sayer} onSaved={onAnswered} />
        <details className="eligibility__sayer">
          <summary>
            {text('eligibility.sayer', 'Answers on this page are {who}, {day}', {
              who: whoWords(sayer.by),
              day: dayWords(sayer.on, 'dated'),
            })}
          </summary>
          <RadioCards
            label={text('eligibility.whose', 'Whose word is it?')}
            cards={[
              { value: 'member', label: text('eligibility.byMember', 'The member’s') },
              { value: 'staff', label: text('eligibility.byStaff', 'A worker’s') },
              { value: 'referrer', label: text('eligibility.byReferrer', 'A referrer’s') },
            ]}
            value={sayer.by}
            onChange={(by) => onSayer({ ...sayer, by: by === 'staff' || by === 'referrer' ? by : 'member' })}
          />
          <DayField
            label={text('eligibility.saidOn', 'Said on')}
            latest={device.clock.today()}
            value={sayer.on}
            onChange={(on) => onSayer({ ...sayer, on: on || device.clock.today() })}
          />
        </details>
      </Section>
    </div>
  )
}

function Group({ title, decided, asks }: { title: string; decided: readonly Decided[]; asks: Asks }) {
  if (decided.length === 0) return null
  return (
    <Section title={`${title} · ${decided.length}`}>
      <ul className="eligibility__list">
        {decided.map((one) => (
          <One key={one.rule} decided={one} asks={asks} />
        ))}
      </ul>
    </Section>
  )
}

function One({ decided, asks }: { decided: Decided; asks: Asks }) {
  const { answer, source, unconfirmed, note, missing } = decided
  return (
    <li className="eligibility__one">
      <h3 className="eligibility__title">
        {titleOf(decided)} <Tag kind={kinds[answer]}>{answerWords(answer)}</Tag>
      </h3>
      <ReasonLine
        key={String(asks.isOpen)}
        isOpen={asks.isOpen}
        reason={text('eligibility.source', '{source}{mark}', {
          source,
          mark: unconfirmed === undefined ? '' : ` ${text('clock.unconfirmed', '(not confirmed)')}`,
        })}
        trace={shownTrace(decided)}
      />
      {note === undefined ? null : <p className="eligibility__note">{say(`rule.${decided.rule}.note`, note)}</p>}
      {answer !== 'unknown' || missing.length === 0 ? null : (
        <div className="eligibility__missing">
          <p>{text('eligibility.missing', 'These could settle it:')}</p>
          <ul>
            {missing.map((fact) => (
              <Missing key={fact} fact={fact} asks={asks} />
            ))}
          </ul>
        </div>
      )}
    </li>
  )
}

/** Programs nobody asked about: they do not hold the answer up, and one line each is enough. */
function NotAsked({ overlaps, asks }: { overlaps: readonly Decided[]; asks: Asks }) {
  if (overlaps.length === 0) return null
  return (
    <Section
      title={text('eligibility.notAsked', 'Programs nobody asked about · {count}', { count: overlaps.length })}
      about={text('eligibility.notAskedAbout', 'Some of them cannot be together with ECM, or the member chooses.')}
    >
      <ul className="eligibility__programs">
        {overlaps.flatMap((one) =>
          one.missing.map((fact) => (
            <Missing key={`${one.rule} ${fact}`} fact={fact} words={titleOf(one)} asks={asks} />
          )),
        )}
      </ul>
    </Section>
  )
}

type MissingProps = { fact: FactId; words?: string; asks: Asks }

function Missing({ fact, words, asks: { member, sayer, mayAnswer, onAnswered } }: MissingProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <li>
      {words ?? factLabel(fact)}{' '}
      {mayAnswer && !isAsking ? (
        <Button
          kind="bare"
          dense
          aria-label={text('act.for', '{act}: {what}', {
            act: text('eligibility.answer', 'Answer'),
            what: factLabel(fact),
          })}
          onClick={() => setAsking(true)}
        >
          {text('eligibility.answer', 'Answer')}
        </Button>
      ) : null}
      {isAsking ? <AnswerFact member={member} fact={fact} sayer={sayer} onSaved={onAnswered} /> : null}
    </li>
  )
}

const kinds: Readonly<Record<Decided['answer'], TagKind>> = { yes: 'done', no: 'plain', unknown: 'due' }

function answerWords(answer: Decided['answer']): string {
  switch (answer) {
    case 'yes':
      return text('eligibility.isYes', 'yes')
    case 'no':
      return text('eligibility.isNo', 'no')
    case 'unknown':
      return text('eligibility.isUnknown', 'not known yet')
  }
}

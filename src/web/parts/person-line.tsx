// Who this is, the same everywhere a member appears. Safety flags and what not to do come before any way to reach (SAF-3).
import type { ReactNode } from 'react'
import { text } from '../text/text.ts'
import { Icon, type IconName } from './icon.tsx'
import { PersonDisc } from './person-disc.tsx'
import './person-line.css'

export type Person = {
  /** The name the person uses, in their own script. */
  readonly name: string
  /** The name on the plan's card, where it is another. */
  readonly nameOnCard?: string
  readonly pronouns?: string
  /** In years; left out while the birth date is not known. */
  readonly age?: number
  /** The spoken language, as the reader calls it: `Armenian`. */
  readonly language: string
  /** How an interpreter is had; left out when none is needed. */
  readonly interpreter?: string
  /** SAF-3: `Do not visit alone`. */
  readonly safetyFlags: readonly string[]
  /** `No voicemail`, `Do not write to the address`. */
  readonly doNot: readonly string[]
  /** How to reach: `Text first, 213 555 0142`. */
  readonly reach?: string
  /** Where to find: `Evenings, 6th and San Pedro`. */
  readonly place?: string
}

export type PersonLineProps = {
  person: Person
  /** The name as a heading of the page; in a list it is not one. */
  heading?: 'h1' | 'h2'
  /** Tags after the name: state, program. */
  tags?: ReactNode
  /** What can be done, at the end of the line. */
  actions?: ReactNode
}

/** The head of a chart, or of anything about one member. */
export function PersonLine({ person, heading, tags, actions }: PersonLineProps) {
  const Name = heading ?? 'p'
  return (
    <div className="person-line">
      <PersonDisc name={person.name} big />
      <div className="person-line__who">
        <Name className="person-line__name">
          <bdi>{person.name}</bdi>
        </Name>
        <ul className="person-line__facts">
          {person.nameOnCard === undefined ? null : (
            <li>
              {text('person.onCard', 'On the card:')} <bdi>{person.nameOnCard}</bdi>
            </li>
          )}
          {person.pronouns === undefined ? null : <li>{person.pronouns}</li>}
          {person.age === undefined ? null : (
            <li className="figures">
              {text('person.age', '{age, plural, =0 {under 1 year} one {# year} other {# years}}', { age: person.age })}
            </li>
          )}
          <li>
            {person.language}
            {person.interpreter === undefined ? null : (
              <>
                {', '}
                <strong className="person-line__interpreter">{person.interpreter}</strong>
              </>
            )}
          </li>
          {tags === undefined ? null : <li className="person-line__tags">{tags}</li>}
        </ul>
        <SafetyStrip flags={person.safetyFlags} doNot={person.doNot} />
        <div className="person-line__ways">
          <Way icon="phone" label={text('person.reach', 'How to reach')} words={person.reach} />
          <Way icon="place" label={text('person.place', 'Where to find')} words={person.place} />
        </div>
      </div>
      {actions === undefined ? null : <div className="person-line__actions">{actions}</div>}
    </div>
  )
}

function SafetyStrip({ flags, doNot }: { flags: readonly string[]; doNot: readonly string[] }) {
  if (flags.length === 0 && doNot.length === 0) return null
  return (
    <ul className="safety" aria-label={text('person.safety', 'Safety, before you reach out')}>
      {flags.map((flag) => (
        <li key={flag} className="safety__flag">
          <Icon name="shield" small /> <bdi>{flag}</bdi>
        </li>
      ))}
      {doNot.map((words) => (
        <li key={words} className="safety__not">
          <Icon name="not" small /> <bdi>{words}</bdi>
        </li>
      ))}
    </ul>
  )
}

function Way({ icon, label, words }: { icon: IconName; label: string; words: string | undefined }) {
  if (words === undefined) return null
  return (
    <span className="person-line__way">
      <Icon name={icon} small label={label} />
      <span>
        <bdi>{words}</bdi>
      </span>
    </span>
  )
}

// Which member it may be: each candidate beside what was asked, field by field, with how they agree in words; and the search, where none of
// them is the one.
import { useRef } from 'react'
import type { Agreement, MatchField } from '../../../domain/match.ts'
import { matchFields } from '../../../domain/match.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Icon, type IconName } from '../../parts/icon.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { ShellSearch } from '../../shell/shell-search.tsx'
import { dayWords } from '../../text/day-words.ts'
import { agreementWords, fieldWords } from '../../text/inbox-words.ts'
import { text } from '../../text/text.ts'
import { cardName, findMembers } from '../find-members.ts'
import type { Opened } from './opened.tsx'

type Candidate = Opened['candidates'][number]
type CandidatesProps = { opened: Opened; onLink: (member: string) => void; onEnter: () => void }

const shapes: Record<Agreement, IconName> = { same: 'done', near: 'due', different: 'not', unknown: 'help' }

/** The section with the candidates. */
export function Candidates({ opened, onLink, onEnter }: CandidatesProps) {
  const { candidates } = opened
  return (
    <Section
      title={text('inbox.candidates', 'Who this may be · {count}', { count: candidates.length })}
      about={text(
        'inbox.candidatesAbout',
        'A private address or phone is not compared. When in doubt, ask before you link.',
      )}
    >
      {candidates.length === 0 ? (
        <Empty title={text('inbox.noCandidate', 'No member of the plan fits')}>
          {text('inbox.noCandidateAbout', 'Look for them yourself, pass the request on, or close it with the reason.')}
        </Empty>
      ) : (
        <ul className="inbox__candidates">
          {candidates.map((one) => (
            <CandidateCard key={one.member} one={one} opened={opened} onLink={() => onLink(one.member)} />
          ))}
        </ul>
      )}
      {device.may('member.search') ? <OtherMember onMember={onLink} /> : null}
      {device.may('referral.enter') ? (
        <div className="inbox__new">
          <p className="inbox__quiet">
            {text('inbox.newAbout', 'A member of the plan who is not here yet? Enter them from your enrollment.')}
          </p>
          <div>
            <Button icon="plus" onClick={onEnter}>
              {text('inbox.enterTitle', 'Enter a new member')}
            </Button>
          </div>
        </div>
      ) : null}
    </Section>
  )
}

type CandidateCardProps = { one: Candidate; opened: Opened; onLink: () => void }

function CandidateCard({ one, opened, onLink }: CandidateCardProps) {
  const name = cardName(one)
  return (
    <li className="inbox__candidate">
      <header className="inbox__candidate-head">
        <h3 className="inbox__candidate-name">
          <bdi>{name}</bdi>
        </h3>
        <Tag kind={one.band === 'link' ? 'done' : 'due'}>{bandWords(one)}</Tag>
      </header>
      <table className="inbox__table">
        <caption className="unseen">{text('inbox.sideBySide', 'What was asked, beside {name}', { name })}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{text('inbox.field', 'Field')}</span>
            </th>
            <th scope="col">{text('inbox.wasAsked', 'Asked')}</th>
            <th scope="col">{text('inbox.onFile', 'On file')}</th>
            <th scope="col">{text('inbox.agrees', 'How they agree')}</th>
          </tr>
        </thead>
        <tbody>
          {matchFields.map((field) => (
            <Compared key={field} field={field} one={one} opened={opened} />
          ))}
        </tbody>
      </table>
      <div className="inbox__candidate-act">
        <Button
          icon="check"
          aria-label={text('act.for', '{act}: {what}', { act: text('inbox.link', 'This is the member'), what: name })}
          onClick={onLink}
        >
          {text('inbox.link', 'This is the member')}
        </Button>
      </div>
    </li>
  )
}

function Compared({ field, one, opened }: { field: MatchField; one: Candidate; opened: Opened }) {
  const agreement = one.fields[field]
  return (
    <tr>
      <th scope="row">{fieldWords(field)}</th>
      <td>
        <bdi>{askedValue(field, opened)}</bdi>
      </td>
      <td>
        <bdi>{fileValue(field, one)}</bdi>
      </td>
      <td>
        <span className="inbox__agreement" data-agreement={agreement}>
          <Icon name={shapes[agreement]} small /> {agreementWords(agreement)}
        </span>
      </td>
    </tr>
  )
}

function bandWords({ band, by }: Candidate): string {
  if (by === 'cin') return text('inbox.byCin', 'The same CIN')
  return band === 'link' ? text('inbox.likely', 'Very likely') : text('inbox.perhaps', 'Perhaps: look closely')
}

function askedValue(field: MatchField, { asked }: Opened): string {
  switch (field) {
    case 'name':
      return asked.name ?? '–'
    case 'bornOn':
      return asked.bornOn === null ? '–' : dayWords(asked.bornOn, 'dated')
    case 'phone':
      return asked.phone ?? '–'
    case 'place':
      return asked.place ?? '–'
    case 'sex':
      return '–'
  }
}

/** Phone, place and sex of a member are compared and not shown: whoever answers a door needs no more. */
function fileValue(field: MatchField, one: Candidate): string {
  if (field === 'name') return one.name
  if (field === 'bornOn') return one.bornOn === null ? '–' : dayWords(one.bornOn, 'dated')
  return one.fields[field] === 'unknown' ? '–' : text('inbox.notShown', 'Not shown')
}

function OtherMember({ onMember }: { onMember: (member: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="inbox__find">
      <p className="inbox__quiet">{text('inbox.findAbout', 'Is it another member of the plan?')}</p>
      <ShellSearch
        inputRef={input}
        label={text('inbox.find', 'Look for another member')}
        placeholder={text('shell.searchHint', 'Name, CIN, birth date or phone')}
        search={findMembers}
        onMember={onMember}
        onLeave={() => input.current?.blur()}
      />
    </div>
  )
}

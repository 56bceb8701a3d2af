// What a file for a plan would hold, before it goes: rows, members, names of files; and all that holds a row back, with the place where it
// is mended. What lies in a record of many rows, such as the agency's NPI, is said once.
import { Link } from '@tanstack/react-router'
import type * as z from 'zod'
import type { OutgoingFault, previewOutgoing } from '../../../api/file.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { dayWords } from '../../text/day-words.ts'
import { exportFaultWords, membersWords, rowsWords } from '../../text/file-words.ts'
import { text } from '../../text/text.ts'

type Preview = z.output<(typeof previewOutgoing)['output']>

/** The preview of a file that may go. */
export function Outgoing({ preview, planName }: { preview: Preview; planName: string }) {
  const { rows, members, heldBack, files, sentBefore } = preview
  const [before] = sentBefore
  if (rows === 0 && heldBack === 0) {
    return (
      <Empty title={text('outgoing.nothing', 'Nothing to tell for this month')}>
        {text(
          'outgoing.nothingAbout',
          'No member of this plan was with you, or nobody was tried to be reached. Choose another month or kind.',
        )}
      </Empty>
    )
  }
  return (
    <>
      {before === undefined ? null : (
        <Notice
          kind="due"
          title={text('outgoing.before', 'This month’s file went on {day}', {
            day: dayWords(dayOfInstant(before.recordedAt), 'weekday'),
          })}
        >
          {text(
            'outgoing.beforeAbout',
            'It held {rows}. A second one takes its place at the plan, and each member in it gets another disclosure; both stay in the list.',
            { rows: rowsWords(before.rows) },
          )}{' '}
          <Link to="/files/$fileId" params={{ fileId: before.file }}>
            {text('outgoing.beforeOpen', 'Open the one that went')}
          </Link>
        </Notice>
      )}
      <Section
        title={text('outgoing.goes', 'What would go')}
        about={
          rows === 0
            ? text('outgoing.goesNone', 'No row can go: each is held back. Mend what is named below.')
            : text(
                'outgoing.goesAbout',
                '{rows} about {members} to {plan}. For each member one disclosure is written, with its basis.',
                { rows: rowsWords(rows), members: membersWords(members), plan: planName },
              )
        }
      >
        {rows === 0 ? null : (
          <ul className="outgoing-files">
            {files
              .filter((file) => file.rows > 0)
              .map((file) => (
                <li key={file.name}>
                  <Icon name="file" />
                  <span className="outgoing-files__name">{file.name}</span>
                  <span className="figures">{rowsWords(file.rows)}</span>
                </li>
              ))}
          </ul>
        )}
      </Section>
      {heldBack === 0 ? null : <HeldBack preview={preview} />}
    </>
  )
}

function HeldBack({ preview: { faults, heldBack, rows } }: { preview: Preview }) {
  const groups = groupsOf(faults)
  return (
    <Section
      title={text('outgoing.held', '{count, plural, one {# row stays back} other {# rows stay back}}', {
        count: heldBack,
      })}
      about={
        rows === 0
          ? text('outgoing.heldAll', 'Mend what is named, and look here again.')
          : text(
              'outgoing.heldAbout',
              'The others go without them. Mend what is named, and look here again; they also come as a file of their own when you send.',
            )
      }
    >
      <ul className="held">
        {groups.map((group) => (
          <li key={group.id} className="held__group">
            <div className="held__what">
              <Icon name="late" small label={text('row.wrong', 'Wrong:')} />
              <span>
                <strong>{group.column}</strong> {exportFaultWords(group.reason)}
                <span className="held__where">{whereWords(group.where)}</span>
              </span>
            </div>
            <ul className="held__rows">
              {shownOf(group).map(({ member, name }) => (
                <li key={member}>
                  <Link to="/member/$memberId" params={{ memberId: member }}>
                    <bdi>{name}</bdi>
                  </Link>
                </li>
              ))}
              <RestOf group={group} />
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const namesMost = 30

/** What is mended once for all is no matter of single members. */
function shownOf({ where, members }: Group): Group['members'] {
  return where === 'agency' || where === 'plan' || where === 'layout' ? [] : members.slice(0, namesMost)
}

function RestOf({ group }: { group: Group }) {
  const shown = shownOf(group).length
  if (shown === 0) return <li>{membersWords(group.members.length)}</li>
  const count = group.members.length - shown
  return count === 0 ? null : (
    <li>{text('outgoing.others', 'and {count, plural, one {# other} other {# others}}', { count })}</li>
  )
}

interface Group {
  readonly id: string
  readonly column: string
  readonly reason: string
  readonly where: OutgoingFault['where']
  readonly rows: number
  readonly members: readonly { readonly member: string; readonly name: string }[]
}

/** Faults of one cell and reason together; what holds back the most comes first. */
function groupsOf(faults: readonly OutgoingFault[]): readonly Group[] {
  const byFault = Map.groupBy(faults, (fault) => `${fault.where} ${fault.column} ${fault.reason}`)
  return [...byFault]
    .flatMap(([id, [first, ...rest]]): readonly Group[] => {
      if (first === undefined) return []
      const all = [first, ...rest]
      const named = new Map(
        all.flatMap(({ member, name }) =>
          member === null ? [] : [[member, name ?? text('outgoing.unnamed', 'A member')] as const],
        ),
      )
      const members = [...named].map(([member, name]) => ({ member, name }))
      const { column, reason, where } = first
      return [{ id, column, reason, where, rows: new Set(all.map((fault) => fault.row)).size, members }]
    })
    .toSorted((a, b) => b.rows - a.rows)
}

function whereWords(where: OutgoingFault['where']): string {
  switch (where) {
    case 'agency':
      return text(
        'outgoing.whereAgency',
        'It stands in your agency’s own record: ask your administrator, once for all these rows.',
      )
    case 'staff':
      return text('outgoing.whereStaff', 'It stands in the Lead Care Manager’s record: ask your administrator.')
    case 'plan':
      return text('outgoing.wherePlan', 'It stands in the plan’s record: ask your administrator.')
    case 'layout':
      return text('outgoing.whereLayout', 'It is a matter of the layout, not of the member.')
    case 'chart':
      return text('outgoing.whereChart', 'It is mended in the chart:')
  }
}

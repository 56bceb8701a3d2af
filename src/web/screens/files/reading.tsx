// How a file was read: its layout, which columns were read in spite of their spelling, which were sent beside, and what was noticed in
// cells that did not hold their rows back.
import type { ReactNode } from 'react'
import type { FileSummary } from '../../../api/file.ts'
import { type Fact, Facts } from '../../parts/facts.tsx'
import { Section } from '../../parts/section.tsx'
import { dayWords } from '../../text/day-words.ts'
import { rowsWords, rowWarningWords } from '../../text/file-words.ts'
import { text } from '../../text/text.ts'
import { layoutName } from './layout-choice.ts'

/** The section on how it was read. */
export function Reading({ file, action }: { file: FileSummary; action?: ReactNode }) {
  const { reading } = file
  return (
    <Section title={text('reading.title', 'How it was read')} action={action}>
      <Facts facts={[...factsOf(file)]} />
      {reading === null || reading.warnings.length === 0 ? null : (
        <div className="reading__warnings">
          <h3>{text('reading.warnings', 'Noticed, and taken all the same')}</h3>
          <ul className="reading__list">
            {reading.warnings.map(({ column, reason, rows }) => (
              <li key={`${column} ${reason}`}>
                <strong>{column}</strong>, {rowsWords(rows)}: {rowWarningWords(reason)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}

function factsOf(file: FileSummary): readonly Fact[] {
  const { reading, unknownColumns } = file
  const mended = reading?.mendedColumns ?? []
  const missing = reading?.missingColumns ?? []
  const known = (id: string, label: string, value: ReactNode): Fact => ({ id, label, value })
  return [
    known('layout', text('readAgain.layout', 'Layout'), file.layout === null ? '' : layoutName(file.layout)),
    ...(reading?.program === 'community-supports'
      ? [
          known(
            'program',
            text('reading.program', 'Program'),
            text('reading.supports', 'Community Supports: no ECM episode begins'),
          ),
        ]
      : []),
    ...(reading?.covers === 'some' && file.kind !== 'referral'
      ? [known('covers', text('readAgain.covers', 'Whom it lists'), text('readAgain.some', 'Only some members'))]
      : []),
    ...(file.period === null
      ? []
      : [known('period', text('reading.period', 'Month'), dayWords(`${file.period}-01`, 'monthYear'))]),
    ...(file.madeOn === null ? [] : [known('made', text('reading.madeOn', 'Made on'), dayWords(file.madeOn, 'dated'))]),
    known(
      'mended',
      text('reading.mended', 'Columns mended'),
      mended.length === 0 ? (
        text('reading.noneMended', 'None: all spelled as we know them')
      ) : (
        <ul className="reading__list">
          {mended.map(({ sent, readAs }) => (
            <li key={sent}>{text('reading.mendedOne', '“{sent}” read as “{readAs}”', { sent, readAs })}</li>
          ))}
        </ul>
      ),
    ),
    known(
      'also',
      text('reading.alsoSent', 'Also sent'),
      unknownColumns.length === 0 ? (
        text('reading.noneAlso', 'No other columns')
      ) : (
        <>
          {unknownColumns.join(', ')}
          <span className="facts__source">
            {text('reading.alsoAbout', 'Kept with each row; often the only useful note.')}
          </span>
        </>
      ),
    ),
    ...(missing.length === 0
      ? []
      : [
          known(
            'missing',
            text('reading.missing', 'Not in it'),
            <details className="reading__missing">
              <summary>
                {text(
                  'reading.missingCount',
                  '{count, plural, one {# column of the layout} other {# columns of the layout}}',
                  { count: missing.length },
                )}
              </summary>
              {missing.join(', ')}
            </details>,
          ),
        ]),
  ]
}

// What the referrer's words support of the rules, and what is still missing. It is somebody's word, and says so; the plan decides.
import { facts } from '../../../domain/facts.ts'
import type { supportsOf } from '../../../domain/referral-word.ts'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { text } from '../../text/text.ts'

type Support = ReturnType<typeof supportsOf>[number]

/** The section; nothing where nothing was ticked. */
export function Supports({ supports, ticked }: { supports: readonly Support[]; ticked: number }) {
  if (ticked === 0) return null
  return (
    <Section
      title={text('inbox.supports', 'What the words support')}
      about={text('inbox.supportsAbout', 'As the referrer says: evidence, not yet a finding.')}
    >
      {supports.length === 0 ? (
        <p className="inbox__quiet">
          {text('inbox.supportsNone', 'Nothing of what was ticked can come true at this age.')}
        </p>
      ) : (
        <ul className="inbox__supports">
          {supports.map((one) => (
            <SupportRow key={one.rule} one={one} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function SupportRow({ one }: { one: Support }) {
  return (
    <li className="inbox__support">
      <p className="inbox__rule">
        <strong>{one.title}</strong>{' '}
        {one.answer === 'yes' ? (
          <Tag kind="done" icon="check">
            {text('inbox.appears', 'Appears to meet it')}
          </Tag>
        ) : (
          <Tag kind="waiting">{text('inbox.notYet', 'Not known yet')}</Tag>
        )}
      </p>
      {one.met.length === 0 ? null : (
        <p>{text('inbox.met', 'The referrer says: {what}', { what: one.met.join('; ') })}</p>
      )}
      {one.missing.length === 0 ? null : (
        <p>
          {text('inbox.missing', 'Missing, and would settle it: {what}', {
            what: one.missing.map((fact) => facts[fact].label).join('; '),
          })}
        </p>
      )}
      <p className="inbox__source">
        {one.source}
        {one.unconfirmed === null ? '' : ` ${text('clock.unconfirmed', '(not confirmed)')}`}
      </p>
    </li>
  )
}

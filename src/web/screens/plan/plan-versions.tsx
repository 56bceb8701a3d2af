// The versions of a plan, the newest first: who wrote each, how it was agreed, and what it changed from the one before.
import type { CarePlan, PlanContent } from '../../../domain/care-plan.ts'
import { type PlanChange, planDifference } from '../../../domain/care-plan-difference.ts'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { agreedWords, planFieldWords, planPartWords, planValueWords } from '../../text/plan-words.ts'
import { text } from '../../text/text.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'

/** All versions, where there is more than one. */
export function PlanVersions({ plans }: { plans: readonly CarePlan[] }) {
  const house = useHouse()
  const me = useMe()
  const newestFirst = plans.toSorted((one, other) => other.version - one.version)
  if (newestFirst.length < 2) return null
  return (
    <Section title={text('planVersions.title', 'Versions · {count}', { count: newestFirst.length })}>
      <ul className="plan-list">
        {newestFirst.map((one, i) => (
          <li key={one.id} className="plan-version">
            <details open={i === 0 || undefined}>
              <summary>
                {text('planVersions.one', 'Version {version}, {day}', {
                  version: one.version,
                  day: dayWords(one.writtenOn, 'dated'),
                })}
              </summary>
              <p className="plan-line">
                {[
                  text('planVersions.by', 'Written by {name}', { name: staffName(house, one.recordedBy, me) ?? '…' }),
                  one.agreedHow === null ? text('plan.notAgreed', 'Not agreed yet') : agreedWords(one.agreedHow),
                ].join(' · ')}
              </p>
              {one.replaces === null ? (
                <p>{text('planVersions.first', 'The first version.')}</p>
              ) : (
                <Difference before={newestFirst[i + 1]?.content ?? null} after={one.content} />
              )}
            </details>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What changed, line by line: a word for the kind, then what it was and what it is. */
export function Difference({ before, after }: { before: PlanContent | null; after: PlanContent }) {
  const changes = planDifference(before, after)
  if (changes.length === 0) return <p>{text('planDiff.none', 'Nothing was changed.')}</p>
  return (
    <ul className="plan-diff">
      {changes.map((change) => (
        <li key={[change.part, change.field, change.of, change.was, change.is].join(' ')}>
          <Tag kind={change.kind === 'added' ? 'done' : change.kind === 'removed' ? 'late' : 'waiting'}>
            {kindWords(change.kind)}
          </Tag>{' '}
          <ChangeLine change={change} />
        </li>
      ))}
    </ul>
  )
}

function ChangeLine({ change }: { change: PlanChange }) {
  const { part, field, was, is, of } = change
  const fieldName = planFieldWords(field)
  const name = fieldName === '' ? planPartWords(part) : `${planPartWords(part)}, ${fieldName}`
  const goal = of === null || (part === 'goal' && field === 'words') ? '' : ` (${of})`
  return (
    <span>
      {name}
      <bdi>{goal}</bdi>: {was === null ? null : <del dir="auto">{planValueWords(field, was)}</del>}
      {was === null || is === null ? null : ' → '}
      {is === null ? null : <ins dir="auto">{planValueWords(field, is)}</ins>}
    </span>
  )
}

function kindWords(kind: PlanChange['kind']): string {
  switch (kind) {
    case 'added':
      return text('planDiff.added', 'New')
    case 'removed':
      return text('planDiff.removed', 'Out')
    case 'changed':
      return text('planDiff.changed', 'Changed')
  }
}

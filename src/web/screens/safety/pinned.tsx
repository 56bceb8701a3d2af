// An open safety concern stays pinned at the top until somebody says what came of it: on the member's page, in the form that raised it, and
// in Today of the lead and the supervisor. It cannot be dismissed.
import { Link } from '@tanstack/react-router'
import { safety } from '../../../../content/safety.ts'
import { listConcerns } from '../../../api/safety.ts'
import { openConcerns } from '../../../domain/safety-concern.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { useDevice } from '../../device/use-device.ts'
import { buttonLook } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { timeWords } from '../../text/day-words.ts'
import { concernWords } from '../../text/form-words.ts'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'

/** The gravest open concern of a member, with the way to the safety panel. */
export function PinnedConcerns({ held }: { held: HeldChart }) {
  const open = openConcerns(held.chart.safetyConcern)
  const [first] = open
  if (first === undefined) return null
  const guide = safety.levels[first.level]
  return (
    <Notice
      kind="late"
      isLive
      title={text('pinned.title', 'Safety concern: {kind}. {level}', {
        kind: concernWords(first.kind),
        level: text(`level.${first.level}`, guide.says),
      })}
      actions={
        <Link {...buttonLook('primary')} to="/member/$memberId/$tab" params={{ memberId: held.member, tab: 'safety' }}>
          {text('pinned.open', 'Safety panel')}
        </Link>
      }
    >
      {text(`level.${first.level}.first`, guide.steps[0])}
    </Notice>
  )
}

const beat = () => 60_000

/** In Today: the concerns among my members, and for who watches over all, those of the whole agency. */
export function ConcernsToday() {
  const charts = useDevice((given) => given.charts.all())
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const asked = useAsked(
    listConcerns,
    device.may('safety.read') && organization !== undefined ? { organization } : undefined,
    beat,
  )
  const mine = charts.flatMap((held) => {
    const [first] = held.relation === 'caseload' ? openConcerns(held.chart.safetyConcern) : []
    return first === undefined
      ? []
      : [{ memberId: held.member, name: held.card?.name ?? '', level: first.level, followUpBy: first.followUpBy }]
  })
  const others = (asked.value?.concerns ?? []).filter((one) => !mine.some(({ memberId }) => memberId === one.memberId))
  return (
    <>
      {[...mine, ...others].map((one) => (
        <Notice
          key={one.memberId}
          kind="late"
          title={text('pinned.today', 'Safety concern: {name}. {level}', {
            name: one.name,
            level: text(`level.${one.level}`, safety.levels[one.level].says),
          })}
          actions={
            <Link {...buttonLook()} to="/member/$memberId/$tab" params={{ memberId: one.memberId, tab: 'safety' }}>
              {text('pinned.openOf', 'Safety panel of {name}', { name: one.name })}
            </Link>
          }
        >
          {one.followUpBy === null
            ? null
            : text('pinned.followUp', 'Follow up by {when}', { when: timeWords(one.followUpBy) })}
        </Notice>
      ))}
    </>
  )
}

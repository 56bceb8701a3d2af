// Where the members of the organization stand, as numbers: by state, and for who names Lead Care Managers also by who walks with them.
import type * as z from 'zod'
import { countCaseload } from '../../../api/member.ts'
import { episodeStates, isToReach } from '../../../domain/episode.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Figure } from '../../parts/figure.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Tag } from '../../parts/tag.tsx'
import { numberWords } from '../../text/day-words.ts'
import { stateWords } from '../../text/episode-words.ts'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { Unreached } from '../staff/unreached.tsx'

type Count = z.output<(typeof countCaseload)['output']>['counts'][number]

/** The section; with the workers, where this seat gives members to them. */
export function Standing() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const asked = useAsked(countCaseload, organization === undefined ? undefined : { organization })
  if (asked.value === undefined) {
    return asked.failure === undefined ? (
      <Skeleton rows={3} />
    ) : (
      <Unreached failure={asked.failure} onAgain={asked.again} hasOld={false} />
    )
  }
  const { counts } = asked.value
  const open = counts.filter(({ state }) => state !== 'ended')
  return (
    <>
      <Section
        title={text('standing.title', 'Members now · {count}', { count: sum(open) })}
        {...(open.length === 0
          ? {
              about: text('standing.none', 'Nobody yet. Members come with a plan’s file, or when somebody meets them.'),
            }
          : {})}
      >
        <div className="standing">
          {episodeStates.flatMap((state) => {
            const those = counts.filter((one) => one.state === state)
            const late = state === 'ended' ? 0 : those.reduce((all, one) => all + one.late, 0)
            if (those.length === 0) return []
            return (
              <Figure
                key={state}
                label={stateWords(state)}
                value={numberWords(sum(those))}
                {...(late === 0 ? {} : { story: text('standing.late', '{count} late', { count: late }) })}
              />
            )
          })}
        </div>
      </Section>
      {device.may('assignment.write') ? <Walking counts={open} /> : null}
    </>
  )
}

/** Who walks with how many, the most first. */
function Walking({ counts }: { counts: readonly Count[] }) {
  const house = useHouse()
  const me = useMe()
  const leads = [...new Set(counts.flatMap(({ lead }) => lead ?? []))]
    .map((lead) => ({ lead, name: staffName(house, lead, me), own: counts.filter((one) => one.lead === lead) }))
    .filter(({ name }) => name !== undefined)
    .toSorted((one, other) => sum(other.own) - sum(one.own))
  if (leads.length === 0) return null
  return (
    <Section title={text('standing.walking', 'Who walks with whom')}>
      <table className="walking">
        <thead>
          <tr>
            <th scope="col">{text('standing.lead', 'Lead Care Manager')}</th>
            <th scope="col">{text('state.active', 'In care')}</th>
            <th scope="col">{text('state.outreach', 'To reach')}</th>
            <th scope="col">{text('standing.lateTitle', 'Late')}</th>
          </tr>
        </thead>
        <tbody>
          {leads.map(({ lead, name, own }) => {
            const late = own.reduce((all, one) => all + one.late, 0)
            return (
              <tr key={lead}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td className="figures">{numberWords(sum(own.filter(({ state }) => !isToReach(state))))}</td>
                <td className="figures">{numberWords(sum(own.filter(({ state }) => isToReach(state))))}</td>
                <td className="figures">{late === 0 ? numberWords(0) : <Tag kind="late">{numberWords(late)}</Tag>}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}

function sum(counts: readonly Count[]): number {
  return counts.reduce((all, { members }) => all + members, 0)
}

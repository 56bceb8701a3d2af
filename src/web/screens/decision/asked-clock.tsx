// By when the plan decides a request, with its clock and why: for whoever asked, the same day as in the plan's queue.
import type { Authorization } from '../../../domain/authorization.ts'
import { askedHow, requestDue } from '../../../domain/authorization-clock.ts'
import type { Chart } from '../../../domain/chart.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { contentHere } from '../../device/content.ts'
import { device } from '../../device/device.ts'
import { DecideClock } from './queue.tsx'

type AskedClockProps = { chart: Chart; asked: Authorization }

/** The clock of a request in a chart. */
export function AskedClock({ chart, asked }: AskedClockProps) {
  const how = askedHow(asked, {
    ...{ authorizations: chart.authorization, requests: chart.authorizationRequest, episodes: chart.episode },
  })
  const { dueOn, lateAt, state, windowEndsOn } = requestDue(contentHere(), how, device.clock.now())
  const receivedOn = how.received.length === 10 ? how.received : dayOfInstant(how.received)
  const { speed, firstServiceOn } = how
  return <DecideClock isShort={false} row={{ dueOn, lateAt, state, windowEndsOn, speed, firstServiceOn, receivedOn }} />
}

// Which handler carries out which operation; a test sees that none is missing and none is left over.
import type { Handlers } from '../gate/gate.ts'
import { answerChart, answerPull, answerStatus } from './chart.ts'
import { enter } from './enter.ts'
import { answerLog, answerStaff } from './house.ts'
import { answerCaseload, answerSearch } from './list.ts'

export const handlers = {
  command: {
    'member.enter': enter,
  },
  query: {
    'member.status': answerStatus,
    'member.chart': answerChart,
    'member.search': answerSearch,
    'caseload.list': answerCaseload,
    'device.pull': answerPull,
    'house.staff': answerStaff,
    'log.read': answerLog,
  },
} as const satisfies Handlers

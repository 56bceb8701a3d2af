// Which notices can be appealed: those to the member, in their days, that nobody appealed yet.
import type * as z from 'zod'
import type { listNotices } from '../../../api/appeal.ts'
import { isOfAction } from '../../../domain/notice.ts'
import { device } from '../../device/device.ts'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'

/** The notices to the member that can still be appealed against. */
export function toAppeal({ notices, appeals }: z.output<(typeof listNotices)['output']>) {
  const today = device.clock.today()
  return notices
    .filter(
      (one) =>
        one.addressee === 'member' &&
        isOfAction(one) &&
        one.appealBy !== null &&
        today <= one.appealBy &&
        !appeals.some((appeal) => appeal.noticeId === one.id && appeal.outcome !== 'withdrawn'),
    )
    .map((one) => ({
      value: one.id,
      label: text('takeIn.notice', '{day}: {title}', { day: dayWords(one.datedOn, 'dated'), title: one.title }),
    }))
}

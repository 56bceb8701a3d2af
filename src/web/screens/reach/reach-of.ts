// Where something may be sent to a member, asked of the chart at hand as the house will ask it again.

import type { Chart } from '../../../domain/chart.ts'
import { type DueRules, settingFor } from '../../../domain/due-task.ts'
import { defaultSettings } from '../../../domain/organization-setting.ts'
import type { SendingChannel, SendingKind, Unreachable } from '../../../domain/sending.ts'
import { numberFor } from '../../../domain/sending-reach.ts'
import { aboutOf, currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import { text } from '../../text/text.ts'

export function numberHere(chart: Chart, rules: DueRules, kind: SendingKind, channel: SendingChannel) {
  const { phone: phones, safetyFlag: flags, episode: episodes, textConsent: textConsents } = chart
  return numberFor(
    { member: chart.member[0], phones, flags, episodes, textConsents },
    { kind, channel, today: device.clock.today(), confirmDays: confirmDaysHere(chart, rules) },
  )
}

/** For how long a number counts as confirmed, as the plan or the agency set it. */
export function confirmDaysHere(chart: Chart, { settings }: DueRules): number {
  const episode = currentEpisode(chart)
  const set = episode && settingFor(settings, 'numberDays', aboutOf(chart, episode), device.clock.today())
  return set ?? defaultSettings.numberDays
}

/** Why nothing goes there, and what helps. */
export function unreachableWords(reason: Unreachable): string {
  const words: Readonly<Record<Unreachable, string>> = {
    'member-died': text('reach.died', 'The record says that this person died.'),
    'do-not-contact': text('reach.doNotContact', 'The record says not to contact them.'),
    'care-ended': text('reach.ended', 'Care has ended, and messages with it.'),
    'channel-barred': text('reach.barred', 'A safety flag says no.'),
    'texts-stopped': text('reach.stopped', 'They asked for no more texts.'),
    'no-text-consent': text('reach.noConsent', 'They have not said yes to texts.'),
    'number-to-confirm': text(
      'reach.toConfirm',
      'Ask first whether it is still theirs, and confirm it in the details.',
    ),
    'no-safe-number': text('reach.noSafe', 'Nothing is known where a message may be left.'),
  }
  return words[reason]
}

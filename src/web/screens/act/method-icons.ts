// The icon of each way to meet, the same in every form and list.
import type { Method } from '../../../domain/method.ts'
import type { IconName } from '../../parts/icon.tsx'

export const methodIcons: Readonly<Record<Method, IconName>> = {
  'in-person': 'steps',
  phone: 'phone',
  text: 'message',
  email: 'letter',
  letter: 'letter',
  video: 'speech',
  other: 'more',
}

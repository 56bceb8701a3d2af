// The contacts alone: what was said and done with the member and for them, the newest first.
import type { HeldChart } from '../../device/store.ts'
import { HistoryList } from './history-list.tsx'

export function ContactsTab({ held }: { held: HeldChart }) {
  return <HistoryList held={held} only="contact" />
}

// Why a form was not saved, in the same words wherever one saves.
import { Notice } from '../../parts/notice.tsx'
import { text } from '../../text/text.ts'
import type { Saving } from './saving.ts'

/** The one clear line; nothing while all is well. */
export function NotSaved({ saving }: { saving: Saving }) {
  return saving.problem === undefined ? null : (
    <Notice kind="late" isLive title={text('act.notSaved', 'Not saved yet')}>
      {saving.problem}
    </Notice>
  )
}

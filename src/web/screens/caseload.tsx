// Caseload: its head and its empty state; what fills it comes with the data.
import { Empty } from '../parts/empty.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { text } from '../text/text.ts'

/** The Caseload screen. */
export function CaseloadScreen() {
  return (
    <>
      <PageHeader title={text('shell.caseload', 'Caseload')} />
      <Empty title={text('caseload.empty', 'Nobody is in your caseload yet')}>
        {text('caseload.emptyAbout', 'Members come here when a plan assigns them to you or a referral is taken in.')}
      </Empty>
    </>
  )
}

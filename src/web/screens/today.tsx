// Today: its head and its empty state; what fills it comes with the data.
import { Empty } from '../parts/empty.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { text } from '../text/text.ts'

/** The Today screen. */
export function TodayScreen() {
  return (
    <>
      <PageHeader title={text('shell.today', 'Today')} />
      <Empty title={text('today.empty', 'Nothing is due')}>
        {text(
          'today.emptyAbout',
          'What is due, who waits for you and what came in overnight will stand here, the most pressing first.',
        )}
      </Empty>
    </>
  )
}

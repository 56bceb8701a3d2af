// Files: its head and its empty state; what fills it comes with the data.
import { Empty } from '../parts/empty.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { text } from '../text/text.ts'

/** The Files screen. */
export function FilesScreen() {
  return (
    <>
      <PageHeader title={text('shell.files', 'Files')} />
      <Empty title={text('files.empty', 'No files yet')}>
        {text(
          'files.emptyAbout',
          'The plans’ member files and what you send back will stand here, each refused row with its reason.',
        )}
      </Empty>
    </>
  )
}

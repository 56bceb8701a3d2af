// A file that went to a plan: what it held, how much stayed back, and its exact bytes again.
import type { FileSummary } from '../../../api/file.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/facts.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { say } from '../../parts/toast-store.ts'
import { dayWords } from '../../text/day-words.ts'
import { kindWords, rowsWords } from '../../text/file-words.ts'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { BackToFiles } from './back.tsx'
import { download } from './download.ts'
import { FileAbout, type FileKey } from './incoming.tsx'
import { layoutName } from './layout-choice.ts'

/** The page of a file that went. */
export function Sent({ file, fileKey }: { file: FileSummary; fileKey: FileKey }) {
  async function save(): Promise<void> {
    const failure = await download(fileKey, 'whole')
    if (failure) say(failureWords(failure))
  }
  const refused = file.refused ?? 0
  return (
    <div className="file-page">
      <PageHeader
        before={<BackToFiles />}
        title={file.name}
        about={<FileAbout file={file} />}
        others={
          <Button icon="download" onClick={() => void save()}>
            {text('sent.download', 'Download it again')}
          </Button>
        }
      />
      <Section title={text('sent.title', 'What was sent')}>
        <Facts
          facts={[
            { id: 'kind', label: text('files.kind', 'Kind'), value: kindWords(file.kind) },
            {
              id: 'period',
              label: text('reading.period', 'Month'),
              ...(file.period === null ? {} : { value: dayWords(`${file.period}-01`, 'monthYear') }),
            },
            { id: 'rows', label: text('files.rows', 'Rows'), value: rowsWords(file.accepted ?? 0) },
            {
              id: 'back',
              label: text('sent.stayed', 'Stayed back'),
              value: refused === 0 ? text('sent.noneStayed', 'None') : rowsWords(refused),
            },
            {
              id: 'layout',
              label: text('readAgain.layout', 'Layout'),
              value: file.layout === null ? '' : layoutName(file.layout),
            },
            {
              id: 'disclosed',
              label: text('sent.disclosed', 'Disclosure'),
              value: text(
                'sent.disclosedAbout',
                'One was written for each member in it: what was told, to whom, and on which basis. The member can ask for it.',
              ),
            },
          ]}
        />
      </Section>
    </div>
  )
}

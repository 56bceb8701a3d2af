// Files that wait for a person: a member file seen and not taken yet, refused rows nobody has mended or sent back. A refused row is a
// person waiting.
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type * as z from 'zod'
import { type FileSummary, listFiles } from '../../../api/file.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Icon } from '../../parts/icon.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { Section } from '../../parts/section.tsx'
import { text } from '../../text/text.ts'

type Summary = z.infer<typeof FileSummary>

/** The section; nothing while no file waits. */
export function OpenFiles() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const [files, setFiles] = useState<readonly Summary[]>([])
  useEffect(() => {
    if (organization === undefined) return
    const given = new AbortController()
    void device.ask(listFiles, { organization }, { signal: given.signal }).then((tried) => {
      if (tried.ok && !given.signal.aborted) setFiles(tried.value.files.filter(waits))
    })
    return () => given.abort()
  }, [organization])
  if (files.length === 0) return null
  return (
    <Section title={text('desk.files', 'Files that wait · {count}', { count: files.length })}>
      <List>
        {files.map((file) => (
          <ListRow
            key={file.id}
            before={<Icon name="file" />}
            title={
              <Link to="/files/$fileId" params={{ fileId: file.id }}>
                {file.partner.name}
              </Link>
            }
            about={file.name}
            reason={waitsWords(file)}
          />
        ))}
      </List>
    </Section>
  )
}

function waits({ state, openRows }: Summary): boolean {
  return state === 'waiting' || openRows > 0
}

function waitsWords({ state, openRows }: Summary): string {
  return state === 'waiting'
    ? text('desk.fileWaiting', 'Came in, not taken yet')
    : text(
        'desk.fileRows',
        '{count, plural, one {# refused row waits} other {# refused rows wait}} to be mended or sent back',
        {
          count: openRows,
        },
      )
}
